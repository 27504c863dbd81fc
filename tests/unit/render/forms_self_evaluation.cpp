#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"

using namespace forms_test;
using render::forms::Form;
using render::forms::FormRequest;

namespace {

ReadSheet filled() {
    return written({scored(table_text, actuals_text)}, {Form::self_evaluation, false, false, 12, "jixiao"}).front();
}

ReadSheet blank(std::string_view ruleset = "mof-2020-10") {
    return written({scored(table_text, "", ruleset)}, {Form::self_evaluation, true, false, 12, "jixiao"}).front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_self_evaluation)

BOOST_AUTO_TEST_CASE(head) {
    auto const sheet = filled();
    BOOST_TEST(sheet.name == "小型水库维修养护");
    BOOST_TEST(sheet.text("A1") == "项目支出绩效自评表");
    BOOST_TEST(sheet.text("A2") == "（2024年度）");
    BOOST_TEST(sheet.text("A3") == "项目名称");
    BOOST_TEST(sheet.text("C3") == "小型水库维修养护");
    BOOST_TEST(sheet.text("A4") == "主管部门");
    BOOST_TEST(sheet.text("C4") == "某县水利局");
    BOOST_TEST(sheet.text("F4") == "实施单位");
    BOOST_TEST(sheet.merges.contains("A1:I1"));
    BOOST_TEST(sheet.merges.contains("C3:I3"));
    BOOST_TEST(!sheet.is_protected);
    BOOST_TEST(sheet.formulas == 0u);
}

BOOST_AUTO_TEST_CASE(funds_in_ten_thousands) {
    auto const sheet = filled();
    BOOST_TEST(sheet.text("A5") == "项目资金（万元）");
    BOOST_TEST(sheet.merges.contains("A5:B9"));
    BOOST_TEST(sheet.text("D6") == "15.3");
    BOOST_TEST(sheet.cells.at("D6").format == "0.00");
    BOOST_TEST(sheet.text("F6") == "14.2");
    BOOST_TEST(sheet.text("G6") == "10");
    BOOST_TEST(sheet.text("H6") == "0.9281");
    BOOST_TEST(sheet.cells.at("H6").format == "0.00%");
    BOOST_TEST(sheet.text("I6") == "9.28");
    BOOST_TEST(sheet.text("C7") == "其中：当年财政拨款");
    BOOST_TEST(sheet.text("D7") == "15");
    BOOST_TEST(sheet.text("D8") == "");
    BOOST_TEST(sheet.text("D9") == "0.3");
    BOOST_TEST(sheet.cells.at("D9").format == "0.00");
    BOOST_TEST(sheet.text("I7") == "—");
}

BOOST_AUTO_TEST_CASE(indicators) {
    auto const sheet = filled();
    BOOST_TEST(sheet.text("C11") == "完成 5 座小型水库的维修养护。");
    BOOST_TEST(sheet.text("A12") == "绩效指标");
    BOOST_TEST(sheet.merges.contains("A12:A15"));
    BOOST_TEST(sheet.text("B13") == "产出指标\n（50.5分）");
    BOOST_TEST(sheet.merges.contains("B13:B14"));
    BOOST_TEST(sheet.merges.contains("C13:C14"));
    BOOST_TEST(sheet.text("D13") == "维修养护水库数量");
    BOOST_TEST(sheet.text("E13") == ">=5 座");
    BOOST_TEST(sheet.text("F13") == "4 座");
    BOOST_TEST(sheet.text("G13") == "40");
    BOOST_TEST(sheet.text("H13") == "32");
    BOOST_TEST(sheet.cells.at("H13").format == "0.00");
    BOOST_TEST(sheet.text("I13") == "一座水库因移民搬迁推迟。");
    BOOST_TEST(sheet.text("D14") == "=SUM(A1:A9)");
    BOOST_TEST(sheet.text("E14") == "=100%");
    BOOST_TEST(sheet.text("G14") == "10.5");
    BOOST_TEST(sheet.cells.at("G14").format == "0.0");
}

BOOST_AUTO_TEST_CASE(what_is_open_stays_empty) {
    auto const sheet = filled();
    BOOST_TEST(sheet.text("F15") == "部分达成");
    BOOST_TEST(sheet.text("H15") == "");
    BOOST_TEST(sheet.text("A16") == "总分");
    BOOST_TEST(sheet.merges.contains("A16:F16"));
    BOOST_TEST(sheet.text("G16") == "100");
    BOOST_TEST(sheet.text("H16") == "");
    BOOST_TEST(sheet.text("I16") == "未定，可能的总分 75.48~83.37");
    BOOST_TEST(sheet.text("A17") == "注：浅橙色的格子还没有数据，上报前请补填。");
}

BOOST_AUTO_TEST_CASE(a_decided_total_has_its_grade) {
    auto const sheet =
        written({scored(table_text, actuals_text + "score = 30\nreason = \"公示牌还没有立好。\"\n")}, FormRequest{})
            .front();
    BOOST_TEST(sheet.text("H15") == "30");
    BOOST_TEST(sheet.text("H16") == "81.78");
    BOOST_TEST(sheet.text("I16") == "评价等级：良");
}

BOOST_AUTO_TEST_CASE(a_blank_form_is_protected_but_for_its_inputs) {
    auto const sheet = blank();
    BOOST_TEST(sheet.is_protected);
    for (auto const* const open : {"G4", "D6", "E6", "F6", "F11", "F13", "I13", "F15", "H15", "I15"})
        BOOST_TEST(!sheet.cells.at(open).locked, open << " is to be open");
    for (auto const* const locked : {"A1", "C3", "G6", "H6", "I6", "D13", "E13", "G13", "H13", "H14", "H16"})
        BOOST_TEST(sheet.cells.at(locked).locked, locked << " is to be locked");
    BOOST_TEST(sheet.text("F13") == "");
    BOOST_TEST(sheet.text("A17") == "注：浅黄色的格子由单位填写，其他格子受保护（没有密码）。");
}

BOOST_AUTO_TEST_CASE(a_judged_indicator_has_the_rulesets_tiers) {
    auto const sheet = blank();
    auto const& tier = sheet.entries.at("F15");
    BOOST_TEST(tier.type == "list");
    BOOST_TEST(tier.first == "\"达成年度指标,部分达成年度指标并具有一定效果,未达成年度指标且效果较差\"");
    BOOST_TEST(tier.hint == "指标值：有效。选择完成的程度。");
    auto const& points = sheet.entries.at("H15");
    BOOST_TEST(points.type == "decimal");
    BOOST_TEST(points.first == "0");
    BOOST_TEST(points.second == "39.5");
    BOOST_TEST(points.hint ==
               "达成年度指标 31.6～39.5；部分达成年度指标并具有一定效果 23.7～31.6；"
               "未达成年度指标且效果较差 0～23.7；交界处的分数属于较好的一档。");
    BOOST_TEST(sheet.entries.at("F13").type == "");
    BOOST_TEST(sheet.entries.at("F13").hint == "指标值：>=5 座。写数字和单位“座”，不写比较符号。");
}

BOOST_AUTO_TEST_CASE(whether_it_is_finished_is_asked_where_the_rules_want_it) {
    BOOST_TEST(blank().text("A5") == "项目资金（万元）");
    auto const sheet = blank("mof-2021-101");
    BOOST_TEST(sheet.text("A5") == "项目是否完成");
    BOOST_TEST(sheet.entries.at("C5:I5").first == "\"是,否\"");
}

BOOST_AUTO_TEST_CASE(programs_find_the_rows_by_the_hidden_sheet) {
    auto const sheets = written({scored(table_text, actuals_text)}, FormRequest{});
    BOOST_REQUIRE(sheets.size() == 2u);
    auto const& index = sheets.back();
    BOOST_TEST(index.name == "jixiao");
    BOOST_TEST(index.hidden);
    BOOST_TEST(index.text("A1") == "jixiao/form/1");
    BOOST_TEST(index.text("B2") == "小型水库维修养护");
    BOOST_TEST(index.text("C2") == "self-evaluation");
    BOOST_TEST(index.text("E2") == "2024");
    BOOST_TEST(index.text("C3") == "13");
    BOOST_TEST(index.text("G5") == "下游群众安全感");
}

BOOST_AUTO_TEST_SUITE_END()
