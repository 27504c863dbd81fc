// The monitoring form, the target form, and the summary.
#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"
#include "targets/recognise/headings.hpp"

using namespace forms_test;
using render::forms::Form;
using render::forms::FormRequest;

namespace {

std::string const department_text = R"(
format = "jixiao/targets/1"
kind = "department"
year = 2024
department = "某县水利局"
goal = "保障供水。"
[budget]
total = "500 万元"
superior = "100 万元"
local = "400 万元"
[[indicator]]
level1 = "履职效能"
level2 = "质量指标"
name = "供水保证率"
target = ">=95%"
weight = 90
)";

ReadSheet first(std::vector<render::ScoredTable> const& tables, FormRequest const& request) {
    return written(tables, request).front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_others)

BOOST_AUTO_TEST_CASE(monitoring_goes_to_a_month) {
    auto const sheet = first({scored(table_text, actuals_text)}, {Form::monitoring, false, false, 9, ""});
    BOOST_TEST(sheet.text("A1") == "项目支出绩效目标执行监控表");
    BOOST_TEST(sheet.text("A2") == "（2024年度，1-9月）");
    BOOST_TEST(sheet.text("G5") == "1-9月执行数");
    BOOST_TEST(sheet.text("H5") == "1-9月执行率");
    BOOST_TEST(sheet.text("G6") == "14.2");
    BOOST_TEST(sheet.text("C7") == "其中：本年一般公共预算拨款");
    BOOST_TEST(sheet.text("C10") == "完成 5 座小型水库的维修养护。");
    BOOST_TEST(sheet.text("F11") == "1-9月执行情况");
    BOOST_TEST(sheet.text("H11") == "偏差原因分析");
    BOOST_TEST(sheet.merges.contains("H11:M11"));
    BOOST_TEST(sheet.text("H12") == "经费保障");
    BOOST_TEST(sheet.text("M12") == "原因说明");
    BOOST_TEST(sheet.text("N11") == "完成目标可能性");
    BOOST_TEST(sheet.text("F13") == "4 座");
    BOOST_TEST(sheet.text("M13") == "一座水库因移民搬迁推迟。");
    BOOST_TEST(sheet.entries.at("H13").first == "\"√\"");
    BOOST_TEST(sheet.entries.at("N13").first == "\"确定能,有可能,完全不可能\"");
    BOOST_TEST(sheet.formulas == 0u);
}

BOOST_AUTO_TEST_CASE(target_form_of_a_project) {
    auto const sheet = first({scored(table_text)}, {Form::targets, false, false, 12, ""});
    BOOST_TEST(sheet.text("A1") == "项目支出绩效目标表");
    BOOST_TEST(sheet.text("B3") == "某县水利局");
    BOOST_TEST(sheet.text("D5") == "15.3");
    BOOST_TEST(sheet.text("F5") == "15");
    BOOST_TEST(sheet.text("I5") == "0.3");
    BOOST_TEST(sheet.text("E7") == "指标值设置依据");
    BOOST_TEST(sheet.text("A8") == "产出指标");
    BOOST_TEST(sheet.text("D8") == ">=5 座");
    BOOST_TEST(sheet.text("E8") == "计划标准");
    BOOST_TEST(sheet.text("F8") == "4 座");
    BOOST_TEST(sheet.text("G8") == "40");
    BOOST_TEST(sheet.text("H8") == "按照完成比例赋分");
    BOOST_TEST(sheet.text("I8") == "工作资料");
    BOOST_TEST(!sheet.is_protected);
}

BOOST_AUTO_TEST_CASE(target_form_of_a_department) {
    auto const sheet = first({scored(department_text)}, {Form::targets, false, false, 12, ""});
    BOOST_TEST(sheet.name == "部门整体");
    BOOST_TEST(sheet.text("A1") == "部门整体支出绩效目标表");
    BOOST_TEST(sheet.text("B3") == "某县水利局");
    BOOST_TEST(sheet.text("B5") == "保障供水。");
    BOOST_TEST(sheet.text("D7") == "500");
    BOOST_TEST(sheet.text("C8") == "上级安排");
    BOOST_TEST(sheet.text("D8") == "100");
    BOOST_TEST(sheet.text("D9") == "400");
    BOOST_TEST(sheet.text("D11") == "指标值");
    BOOST_TEST(sheet.text("F11") == "分值权重");
    BOOST_TEST(sheet.text("D12") == ">=95%");
    BOOST_TEST(!sheet.cells.contains("G11"));
}

BOOST_AUTO_TEST_CASE(a_blank_target_form_keeps_the_indicators) {
    auto const sheet = first({scored(table_text)}, {Form::targets, true, false, 12, ""});
    BOOST_TEST(sheet.is_protected);
    BOOST_TEST(sheet.text("C8") == "维修养护水库数量");
    BOOST_TEST(sheet.text("D8") == "");
    BOOST_TEST(!sheet.cells.at("D8").locked);
    BOOST_TEST(sheet.cells.at("C8").locked);
    BOOST_TEST(sheet.entries.at("H8").first == "\"直接赋分,按照完成比例赋分,按评判等级赋分,满意度赋分\"");
}

BOOST_AUTO_TEST_CASE(several_tables_come_after_a_summary) {
    render::ScoreReport report;
    report.tables = {scored(department_text), scored(table_text, actuals_text), scored(table_text)};
    auto const sheets = read_back(render::forms::workbook(render::forms::report_book(report, "jixiao")).bytes);
    BOOST_REQUIRE(sheets.size() == 5u);
    BOOST_TEST(sheets[0].name == "汇总");
    BOOST_TEST(sheets[1].name == "部门整体");
    BOOST_TEST(sheets[2].name == "小型水库维修养护");
    BOOST_TEST(sheets[3].name == "小型水库维修养护(2)");
    BOOST_TEST(sheets[0].text("C4") == "某县水利局");
    BOOST_TEST(sheets[0].text("B5") == "项目");
    BOOST_TEST(sheets[0].text("D5") == "15.3");
    BOOST_TEST(sheets[0].text("F5") == "0.9281");
    BOOST_TEST(sheets[0].text("G5") == "9.28");
    BOOST_TEST(sheets[0].text("I5") == "75.48~83.37");
    BOOST_TEST(sheets[0].text("J5") == "未定");
}

BOOST_AUTO_TEST_CASE(headings_are_words_of_the_dictionary) {
    namespace recognise = jixiao::targets::recognise;
    auto const check = [](ReadSheet const& sheet, char row, std::string const& number, std::string const& last) {
        for (; std::string(1, row) <= last; ++row) {
            auto const word = sheet.text(row + number);
            BOOST_TEST((word.empty() || recognise::column_of(word).has_value()), word << " is in no dictionary");
        }
    };
    auto const table = scored(table_text, actuals_text);
    check(first({table}, FormRequest{}), 'B', "12", "I");
    check(first({table}, {Form::targets, false, false, 12, ""}), 'A', "7", "I");
    check(first({scored(department_text)}, {Form::targets, false, false, 12, ""}), 'A', "11", "F");
    for (int month = 1; month <= 12; ++month) {
        auto const sheet = first({table}, {Form::monitoring, false, false, month, ""});
        check(sheet, 'B', "11", "O");
        check(sheet, 'H', "12", "M");
        BOOST_TEST(recognise::fund_column_of(sheet.text("G5")).has_value());
        BOOST_TEST(recognise::fund_column_of(sheet.text("H5")).has_value());
    }
    BOOST_TEST((recognise::title_of("部门整体支出绩效目标执行监控表")->form == recognise::Form::monitoring));
}

BOOST_AUTO_TEST_SUITE_END()
