// What was found in a document, read: years, periods, funds, rows, claims of the text.
#include "targets/recognise/complete.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/model/money.hpp"
#include "targets/recognise/summary.hpp"
#include "targets/recognise/year.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::recognise;
using namespace jixiao::targets::test;
namespace syntax = jixiao::grammar::syntax;

namespace {

LocatedText given(std::string value) {
    LocatedText text;
    text.span = {0, static_cast<std::uint32_t>(value.size())};
    text.value = std::move(value);
    text.given = true;
    return text;
}

std::string year(std::string value) {
    auto const found = year_of(given(std::move(value)));
    return found.given ? std::to_string(found.value) : "none";
}

std::string period(std::string year_text, std::string title) {
    FoundTable found;
    found[Head::year] = given(std::move(year_text));
    found[Head::title] = given(std::move(title));
    auto const period = period_in(found);
    return period.given ? period.value : "none";
}

FundLine line(std::string name, std::string amount, std::string unit = "万元") {
    FundLine result;
    result.name = given(std::move(name));
    if (!amount.empty()) result.budget = given(std::move(amount));
    result.money_unit = given(std::move(unit));
    return result;
}

FoundRow row(std::string comparator, std::string target, std::string unit, std::string weight = "10") {
    FoundRow result;
    result[Column::level1] = given("产出指标");
    result[Column::name] = given("名称");
    if (!comparator.empty()) result[Column::comparator] = given(std::move(comparator));
    if (!target.empty()) result[Column::target] = given(std::move(target));
    if (!unit.empty()) result[Column::unit] = given(std::move(unit));
    if (!weight.empty()) result[Column::weight] = given(std::move(weight));
    return result;
}

FoundTable table_of(FoundRow row) {
    FoundTable found;
    found[Head::year] = given("2024年度");
    found[Head::department] = given("局");
    found[Head::project] = given("路灯");
    found.rows.push_back(std::move(row));
    return found;
}

struct Completed : CompletedTable {
    std::string said;
};

Completed complete(FoundTable const& found) {
    Diagnostics sink;
    auto const source = text(std::string(200, ' '));
    auto completed = recognise::complete(found, source, sink);
    return {std::move(completed), places(sink)};
}

std::string total(Budget const& budget) {
    auto const amount = yuan(budget.total);
    return amount ? in_ten_thousands(*amount) : "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(complete_found)

BOOST_AUTO_TEST_CASE(years) {
    BOOST_TEST(year("（2024年度）") == "2024");
    BOOST_TEST(year("( 2 024年度)") == "none");
    BOOST_TEST(year("二〇二四年") == "2024");
    BOOST_TEST(year("二○二五年度") == "2025");
    BOOST_TEST(year("编号 20240131") == "none");
    BOOST_TEST(year("关于2023年第二季度，2024年安排") == "2023");
    BOOST_TEST(year("年度") == "none");
}

BOOST_AUTO_TEST_CASE(periods) {
    BOOST_TEST(period("2024年", "项目支出绩效自评表") == "2024");
    BOOST_TEST(period("2024年1-7月", "") == "2024-01/2024-07");
    BOOST_TEST(period("2024年1月至9月", "") == "2024-01/2024-09");
    BOOST_TEST(period("2024年度", "2024年上半年绩效运行监控表") == "2024-H1");
    BOOST_TEST(period("", "2024年第三季度监控表") == "2024-Q3");
    BOOST_TEST(period("", "监控表") == "none");
}

BOOST_AUTO_TEST_CASE(funds_of_a_project) {
    auto found = table_of(row("", ">=5个", ""));
    found.funds = {line("年度预算总额：", "15.30"), line("其中：财政拨款", "15.30"), line("其他资金：", "0")};
    auto const completed = complete(found);
    BOOST_TEST(completed.said == "");
    BOOST_TEST(total(completed.table.budget) == "15.3 万元");
    BOOST_TEST(completed.table.budget.fiscal.value.has_value());
    BOOST_TEST(completed.table.budget.other.value->value.is_zero());
}

BOOST_AUTO_TEST_CASE(funds_in_yuan_with_separators) {
    auto found = table_of(row("", ">=5个", ""));
    found.funds = {line("年度资金总额", "384,000.00", "元"), line("上年结转资金", "—", "元")};
    auto const completed = complete(found);
    BOOST_TEST(completed.said == "");
    BOOST_TEST(total(completed.table.budget) == "38.4 万元");
    BOOST_TEST(!completed.table.budget.carried.given);
}

BOOST_AUTO_TEST_CASE(funds_that_have_no_place_are_said) {
    auto found = table_of(row("", ">=5个", ""));
    found.funds = {line("资金总额", "10"), line("财政拨款", "6"), line("一般公共预算拨款", "4"),
                   line("政府性基金", "0")};
    BOOST_TEST(complete(found).said == "W583@1:1");
}

BOOST_AUTO_TEST_CASE(what_several_governments_give_is_added) {
    auto found = table_of(row("", ">=5个", ""));
    found.funds = {line("年度资金总额", "10"), line("中央补助", "6"), line("省级补助", "3"), line("县级配套", "1")};
    auto const completed = complete(found);
    BOOST_TEST(completed.said == "");
    auto const& budget = completed.table.budget;
    BOOST_TEST(jixiao::grammar::to_string(budget.superior.value->value) == "9");
    BOOST_TEST(jixiao::grammar::to_string(budget.local.value->value) == "1");
}

BOOST_AUTO_TEST_CASE(whose_share_it_is_may_stay_open_where_nothing_is_missing) {
    auto const severity_of = [](std::string const& total) {
        auto found = table_of(row("", ">=5个", ""));
        found.funds = {line("年度资金总额", total), line("中央资金", "4"), line("省级资金", "6")};
        Diagnostics sink;
        recognise::complete(found, text(std::string(200, ' ')), sink);
        return sink.at(0).severity();
    };
    BOOST_TEST((severity_of("10") == jixiao::grammar::Severity::info));
    BOOST_TEST((severity_of("12") == jixiao::grammar::Severity::warning));
}

BOOST_AUTO_TEST_CASE(amounts_without_any_unit_are_refused) {
    auto found = table_of(row("", ">=5个", ""));
    found.funds = {line("资金总额", "10", "")};
    auto const completed = complete(found);
    BOOST_TEST(completed.said == "E421@1:1");
    BOOST_TEST(total(completed.table.budget) == "none");
}

BOOST_AUTO_TEST_CASE(targets_in_three_columns) {
    auto const target = [](FoundRow found) { return complete(table_of(std::move(found))).table.rows[0].target.value; };
    BOOST_TEST(target(row("≥", "12", "座")) == "≥12座");
    BOOST_TEST(target(row("大于等于", "12", "座")) == "大于等于12座");
    BOOST_TEST(target(row("≥", "≥12座", "座")) == "≥12座");
    BOOST_TEST(target(row("定性", "健全", "")) == "定性健全");
    BOOST_TEST(target(row("", "12", "座")) == "12座");
}

BOOST_AUTO_TEST_CASE(a_row_without_a_target_stays) {
    auto const completed = complete(table_of(row("≥", "", "座")));
    BOOST_TEST(completed.said == "W581@1:1");
    BOOST_TEST(completed.table.rows.size() == 1u);
    BOOST_TEST(!completed.table.rows[0].target.given);
}

BOOST_AUTO_TEST_CASE(weights) {
    auto const weight = [](std::string written) {
        auto const completed = complete(table_of(row("", ">=5个", "", std::move(written))));
        auto const& value = completed.table.rows[0].weight.value;
        return (value ? jixiao::grammar::to_string(*value) : "none") + " " + completed.said;
    };
    BOOST_TEST(weight("10") == "10 ");
    BOOST_TEST(weight(" 7.50 分") == "7.50 ");
    BOOST_TEST(weight("10%") == "10 ");
    BOOST_TEST(weight("十") == "none E582@1:1");
    BOOST_TEST(weight("-3") == "none E441@1:1");
    BOOST_TEST(weight("") == "none ");
}

BOOST_AUTO_TEST_CASE(actuals_of_a_self_evaluation) {
    auto found = table_of(row("", ">=5个", ""));
    found.form = Form::self_evaluation;
    found.rows[0][Column::actual] = given("6个");
    found.rows[0][Column::score] = given("10");
    found.rows.push_back(row("", "健全", ""));
    found.rows[1][Column::actual] = given("基本健全");
    found.rows[1][Column::score] = given("7.5");
    found.rows[1][Column::reason] = given("制度未印发");
    found.rows.push_back(row("", "100%", ""));
    found.rows[2][Column::actual] = given("/");
    auto total_line = line("年度资金总额", "38.40");
    total_line.initial = given("40");
    total_line.executed = given("37.20");
    found.funds = {total_line};
    auto const completed = complete(found);
    BOOST_REQUIRE(completed.actuals.has_value());
    auto const& actuals = *completed.actuals;
    BOOST_TEST(actuals.table.value == "路灯");
    BOOST_TEST(actuals.period.value == "2024");
    BOOST_TEST(jixiao::grammar::to_string(actuals.initial.value->value) == "40");
    BOOST_TEST(jixiao::grammar::to_string(actuals.executed.value->value) == "37.20");
    BOOST_REQUIRE_EQUAL(actuals.entries.size(), 2u);  // “/” says that there is none
    BOOST_TEST(!actuals.entries[0].score.given);      // computed, not taken over
    BOOST_TEST(jixiao::grammar::to_string(*actuals.entries[1].score.value) == "7.5");
    BOOST_TEST(actuals.entries[1].reason.value == "制度未印发");
}

BOOST_AUTO_TEST_CASE(a_target_table_has_no_actuals) {
    auto found = table_of(row("", ">=5个", ""));
    found.rows[0][Column::actual] = given("6个");
    BOOST_TEST(!complete(found).actuals.has_value());
}

BOOST_AUTO_TEST_CASE(execution_among_the_indicators_is_none_of_them) {
    auto found = table_of(row("", ">=5个", ""));
    found.rows.push_back(row("", "100%", ""));
    found.rows[1][Column::level1] = given("预算执行率（10分）");
    found.rows.push_back(row("", ">=95%", ""));
    found.rows[2][Column::name] = given("预算执行率");  // under 产出指标 it is an indicator of the table's own
    auto const completed = complete(found);
    BOOST_TEST(completed.said == "I590@1:1");
    BOOST_TEST(completed.table.rows.size() == 2u);
}

BOOST_AUTO_TEST_CASE(rows_without_any_level_are_said) {
    auto found = table_of(row("", ">=5个", ""));
    found.rows[0][Column::level1] = {};
    BOOST_TEST(complete(found).said == "W580@1:1");
}

BOOST_AUTO_TEST_CASE(weights_in_full_width_digits) {
    auto const completed = complete(table_of(row("", ">=5个", "", "１５")));
    BOOST_TEST(shown(completed.table.rows[0].weight.value) == "15");
}

BOOST_AUTO_TEST_CASE(heads_that_are_missing) {
    FoundTable found;
    found.rows.push_back(row("", ">=5个", ""));
    BOOST_TEST(complete(found).said == "W580@1:1");
    found.whole_department = true;
    BOOST_TEST(complete(found).said == "W580@1:1");
}

BOOST_AUTO_TEST_CASE(claims_of_a_text) {
    std::string const words =
        "2024 年，本部门预算绩效管理整体预算绩效目标 1 个，\n\n涉及金额 181.42 万元；当年财政拨款项目 2 个，涉及预算\n\n金额 21.11 "
        "万元；当年非财政拨款项目 0 个，涉及预算金额\n\n0 万元。面向中小企业涉及采购预算 1.00 万元。";
    auto const source = text(words);
    document::Document const document{source, {document::Passage{{0, static_cast<std::uint32_t>(words.size())}}}};
    auto const claims = claims_in(document);
    BOOST_REQUIRE_EQUAL(claims.size(), 3u);
    BOOST_TEST(claims[0].whole_department);
    BOOST_TEST(claims[0].count == 1);
    BOOST_TEST(jixiao::grammar::to_string(claims[0].amount) == "181.42");
    BOOST_TEST(!claims[1].whole_department);
    BOOST_TEST(claims[1].count == 2);
    BOOST_TEST(jixiao::grammar::to_string(claims[1].amount) == "21.11");
    BOOST_TEST(claims[2].count == 0);
}

BOOST_AUTO_TEST_CASE(claims_against_tables) {
    auto const source = text(std::string(50, ' '));
    auto const said = [&](int count, std::string amount, int tables) {
        std::vector<CompletedTable> completed(static_cast<std::size_t>(tables));
        for (auto& one : completed) {
            auto found = table_of(row("", ">=5个", ""));
            found.funds = {line("资金总额", "10.5")};
            Diagnostics ignored;
            one = recognise::complete(found, source, ignored);
        }
        Diagnostics sink;
        Claim const claim{
            false, count, *jixiao::grammar::parse_decimal(amount), jixiao::grammar::parse_unit("万元"), {1, 9}};
        check_claims({claim}, completed, source, sink);
        return places(sink);
    };
    BOOST_TEST(said(2, "21", 2) == "I587@1:2");
    BOOST_TEST(said(3, "21", 2) == "W585@1:2");
    BOOST_TEST(said(2, "31", 2) == "W586@1:2");
}

BOOST_AUTO_TEST_CASE(a_department_takes_its_total_from_the_text) {
    auto const source = text(std::string(50, ' '));
    std::vector<CompletedTable> completed(1);
    completed[0].table.kind.value = TableKind::department;
    completed[0].table.source = source;
    Diagnostics sink;
    Claim const claim{true, 1, {18142, -2}, jixiao::grammar::parse_unit("万元"), {1, 9}};
    check_claims({claim}, completed, source, sink);
    BOOST_TEST(places(sink) == "I588@1:2 I587@1:2");
    BOOST_TEST(total(completed[0].table.budget) == "181.42 万元");
}

BOOST_AUTO_TEST_SUITE_END()
