// The tables and actuals that come with the program, every printed value.
#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "support.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::filesystem::path const folder = std::filesystem::path(JIXIAO_ROOT_DIR) / "targets/tables/xinshi-finance-2024";

TargetTable table_in(std::string const& file) {
    Diagnostics sink;
    auto table = read_table(*read_source(folder / file), sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(table.has_value());
    return std::move(*table);
}

ActualsFile actuals_in(std::string const& file) {
    Diagnostics sink;
    auto actuals = read_actuals(*read_source(folder / file), sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(actuals.has_value());
    return std::move(*actuals);
}

/// A row as one line: level1/level2/name/target/basis/previous/weight/rule/evidence.
std::string line(TargetRow const& row) {
    return row.level1.value + '/' + row.level2.value + '/' + row.name.value + '/' + row.target.value + '/' +
           row.basis.value + '/' + row.previous.value + '/' + shown(row.weight.value) + '/' + row.rule.value + '/' +
           row.evidence.value;
}

void check_rows(TargetTable const& table, std::vector<std::string> const& expected) {
    std::vector<std::string> rows(table.rows.size());
    std::transform(table.rows.begin(), table.rows.end(), rows.begin(), line);
    BOOST_TEST(rows == expected, boost::test_tools::per_element());
}

std::string amount(LocatedAmount const& amount) {
    if (!amount.given) return "-";
    return shown(amount.value->value) + ' ' + jixiao::grammar::spelling(amount.value->unit);
}

std::string actuals_for(std::string const& actuals, std::string const& table) {
    Diagnostics sink;
    auto const rows = table_in(table);
    auto const matched = match(actuals_in(actuals), rows, sink);
    BOOST_TEST(places(sink) == "");
    std::string result;
    for (auto const& actual : matched.rows) {
        result += actual.text + (actual.hand_score ? " " + shown(actual.hand_score) : "") +
                  (actual.reason.empty() ? "" : "*") + "|";
    }
    return result + shown(matched.execution.budget->value) + '|' + shown(matched.execution.executed->value) + '|' +
           (*matched.execution.finished ? "finished" : "not finished");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(disclosure)

BOOST_AUTO_TEST_CASE(the_department) {
    auto const table = table_in("department.toml");
    BOOST_TEST((table.kind.value == TableKind::department));
    BOOST_TEST(table.year.value == 2024);
    BOOST_TEST(display_name(table) == "乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）财政局");
    BOOST_TEST(table.goal.value.starts_with("科学合理制定 2024 年财政收入预期目标，"));
    BOOST_TEST(table.goal.value.ends_with("从而提高公共财政服务效率。"));
    BOOST_TEST(!table.ruleset.given);
    BOOST_TEST(amount(table.budget.total) == "181.42 万元");
    BOOST_TEST(amount(table.budget.superior) == "0 万元");
    BOOST_TEST(amount(table.budget.local) == "181.42 万元");
    BOOST_TEST(amount(table.budget.other) == "0 万元");
    check_rows(table, {"履职效能/质量指标/一般公共预算收入增长率/>=2.12%/工作计划//25//",
                       "履职效能/数量指标/开展各项业务培训次数/>=2 次/工作计划//10//",
                       "履职效能/质量指标/“三保“支出保障率/=100%/工作计划//20//",
                       "履职效能/质量指标/预算、决算公开及时性/=100%/工作计划//15//",
                       "履职效能/质量指标/预算单位全口径绩效管理覆盖率/=100%/工作计划//20//"});
}

BOOST_AUTO_TEST_CASE(fiscal_reform) {
    auto const table = table_in("fiscal-reform.toml");
    BOOST_TEST((table.kind.value == TableKind::project));
    BOOST_TEST(table.year.value == 2024);
    BOOST_TEST(table.department.value == "乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）财政局");
    BOOST_TEST(display_name(table) == "财政改革性工作经费");
    BOOST_TEST(table.goal.value ==
               "为确保财政日常工作顺利进行，计划拨付预算保障业务平台运维、PPP "
               "项目咨询等费用。通过项目的实施，确保各系统正常运转，"
               "有效提高工作效率，保障财政工作有序保质完成。");
    BOOST_TEST(!table.ruleset.given);
    BOOST_TEST(amount(table.budget.total) + amount(table.budget.fiscal) + amount(table.budget.other) ==
               "15.30 万元15.30 万元0 万元");
    check_rows(table, {"产出指标/数量指标/信息维护单位数量/>=5 个/计划标准/新增/10/按照完成比例赋分/工作资料",
                       "产出指标/质量指标/经费保障率/=100%/计划标准/=100%/7/按照完成比例赋分/工作资料",
                       "产出指标/质量指标/平台运行故障率/<=2%/计划标准/新增/8/按照完成比例赋分/工作资料",
                       "产出指标/时效指标/资金支付及时率/=100%/计划标准/=100%/15/按照完成比例赋分/工作资料",
                       "成本指标/经济成本指标/保障财政工作有序开展/<=5.46 万元/年/计划标准/<=97.8 "
                       "万元/20/按照完成比例赋分/工作资料",
                       "效益指标/社会效益指标/保障财政工作有序开展/有效/自定义/有效/10/按评判等级赋分/工作资料",
                       "效益指标/社会效益指标/提升社会服务能力/有效/自定义/有效/10/按评判等级赋分/工作资料",
                       "满意度指标/满意度指标/使用人员满意度/>=95%/计划标准/>=95%/10/按照完成比例赋分/工作资料"});
}

BOOST_AUTO_TEST_CASE(microcredit_interest) {
    auto const table = table_in("microcredit-interest.toml");
    BOOST_TEST(table.year.value == 2024);
    BOOST_TEST(table.department.value == "乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）财政局");
    BOOST_TEST(display_name(table) == "个体工商户小额信贷贴息资金");
    BOOST_TEST(table.goal.value.starts_with("根据前期各辖区的摸排，"));
    BOOST_TEST(table.goal.value.ends_with(
        "银行共计 8家，涉及 66户个体工商户，财政拨付个体工商户小额信贷贴息资金 5.81 万元。"));
    BOOST_TEST(amount(table.budget.total) + amount(table.budget.fiscal) + amount(table.budget.other) ==
               "5.81 万元5.81 万元0 万元");
    check_rows(table, {"产出指标/数量指标/个体工商户融资成本/<=3.65%/行业或国家标准/=3.65%/15/按照完成比例赋分/"
                       "正式材料",
                       "产出指标/质量指标/资金使用合格率/=100%/行业或国家标准/100%/10/按照完成比例赋分/正式材料",
                       "产出指标/质量指标/个体工商户贷款回收率/>=90%/行业或国家标准/>=99.63%/10/按照完成比例赋分/"
                       "正式材料",
                       "产出指标/时效指标/资金拨付时间/<=10 个工作日/行业或国家标准/<=10 "
                       "个工作日/10/按照完成比例赋分/正式材料",
                       "产出指标/时效指标/资金拨付及时率/=100%/行业或国家标准/=51.18%/15/按照完成比例赋分/"
                       "正式材料",
                       "效益指标/社会效益指标/个体工商户复工复产率/>=90%/行业或国家标准/>=90%/20/"
                       "按照完成比例赋分/正式材料",
                       "满意度指标/满意度指标/个体工商户满意度/>=90%/行业或国家标准/>=97%/10/按照完成比例赋分/"
                       "正式材料"});
}

BOOST_AUTO_TEST_CASE(illustrative_actuals) {
    BOOST_TEST(actuals_for("fiscal-reform.actuals.toml", "fiscal-reform.toml") ==
               "4 个*|98%*|2.5%*|100%|5.90 万元/年*|达成 9*|部分达成 7*|92%*|15.30|14.20|not finished");
    BOOST_TEST(actuals_for("microcredit-interest.actuals.toml", "microcredit-interest.toml") ==
               "3.65%|100%|98.50%|12 个工作日*|95.45%*|93.94%|96%|5.81|5.81|finished");
    BOOST_TEST(actuals_for("department.actuals.toml", "department.toml") ==
               "2.35%|3 次|100%|100%|96%*|181.42|174.16|finished");
}

BOOST_AUTO_TEST_CASE(each_actuals_file_finds_its_table) {
    std::vector const tables{table_in("department.toml"), table_in("fiscal-reform.toml"),
                             table_in("microcredit-interest.toml")};
    std::vector const files{actuals_in("microcredit-interest.actuals.toml"), actuals_in("fiscal-reform.actuals.toml"),
                            actuals_in("department.actuals.toml")};
    Diagnostics sink;
    auto const found = assign(files, tables, sink);
    BOOST_TEST(places(sink) == "");
    BOOST_TEST((found == std::vector<ActualsFile const*>{&files[2], &files[1], &files[0]}));
}

BOOST_AUTO_TEST_CASE(every_beginning_of_a_table_gives_a_table_or_an_error) {
    for (auto const* name : {"fiscal-reform.toml", "fiscal-reform.actuals.toml"}) {
        auto const whole = (*read_source(folder / name))->bytes();
        for (std::size_t size = 0; size < whole.size(); size += size % 3 + 1) {
            Diagnostics sink;
            auto const source = make_source("t.toml", whole.substr(0, size));
            bool const read = whole.find("targets/1") < whole.size() ? read_table(source, sink).has_value()
                                                                     : read_actuals(source, sink).has_value();
            BOOST_REQUIRE_MESSAGE(read || jixiao::grammar::has_errors(sink), size);
            for (auto const& diagnostic : sink) BOOST_REQUIRE_LE(diagnostic.span.end, size + 1);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
