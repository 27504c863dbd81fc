#include "targets/model/table.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
namespace syntax = jixiao::grammar::syntax;

namespace {

std::string const head =
    "format = \"jixiao/targets/1\"\n"
    "kind = \"project\"\n"
    "year = 2024\n"
    "department = \"财政局\"\n"
    "project = \"甲\"\n";

std::string const row =
    "[[indicator]]\n"
    "level1 = \"产出指标\"\n"
    "name = \"乙\"\n"
    "target = \">=5 个\"\n"
    "weight = 10\n";

/// What is wrong with a table.
std::string said(std::string bytes) {
    Diagnostics sink;
    read_table(text(std::move(bytes)), sink);
    return places(sink);
}

/// The only thing that is wrong with it, in English.
std::string only(std::string bytes) {
    Diagnostics sink;
    read_table(text(std::move(bytes)), sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return places(sink) + ' ' + english(sink[0]);
}

TargetTable table_in(std::string bytes) {
    Diagnostics sink;
    auto table = read_table(text(std::move(bytes)), sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(table.has_value());
    return std::move(*table);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(target_table)

BOOST_AUTO_TEST_CASE(every_key_of_a_row) {
    auto const table =
        table_in(head +
                 "[[indicator]]\nid = \"1\"\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"乙\"\n"
                 "target = \">=5 个\"\nbasis = \"计划标准\"\nprevious = \"=4 个\"\nweight = 7.50\n"
                 "rule = \"按照完成比例赋分\"\nevidence = \"工作资料\"\ndirection = \"反向\"\n"
                 "accumulate = \"sum\"\nplan = [\"1 个\", \"2 个\"]\n");
    auto const& read = table.rows.at(0);
    BOOST_TEST(read.id.value == "1");
    BOOST_TEST(read.level1.value == "产出指标");
    BOOST_TEST(read.level2.value == "数量指标");
    BOOST_TEST(read.name.value == "乙");
    BOOST_TEST(read.target.value == ">=5 个");
    BOOST_TEST(shown(syntax::get<syntax::Bound>(read.parsed_target.indicator)->quantity.value) == "5");
    BOOST_TEST(read.basis.value == "计划标准");
    BOOST_TEST(shown(syntax::get<syntax::Bound>(read.parsed_previous.indicator)->quantity.value) == "4");
    BOOST_TEST(shown(read.weight.value) == "7.50");
    BOOST_TEST(read.rule.value == "按照完成比例赋分");
    BOOST_TEST(read.evidence.value == "工作资料");
    BOOST_TEST(read.direction.value == "reverse");
    BOOST_TEST(read.accumulate.value == "sum");
    BOOST_TEST(read.plan.at(1).value == "2 个");
    BOOST_TEST(table.source->slice(read.at).substr(0, 13) == "[[indicator]]");
    BOOST_TEST(table.source->slice(read.at).ends_with("\"2 个\"]"));
}

BOOST_AUTO_TEST_CASE(chinese_keys) {
    auto const table = table_in(
        "\"格式\" = \"jixiao/targets/1\"\n\"类型\" = \"项目\"\n\"年度\" = \"2024\"\n\"预算单位\" = "
        "\"财政局\"\n"
        "\"项目名称\" = \"甲\"\n\"项目总体目标\" = \"目标\"\n[\"项目资金\"]\n\"年度预算总额\" = "
        "\"15.30 万元\"\n"
        "\"财政拨款\" = \"15.30万元\"\n\"其他资金\" = \"0 万元\"\n[[\"指标\"]]\n\"一级指标\" = "
        "\"产出指标\"\n"
        "\"二级指标\" = \"数量指标\"\n\"三级指标\" = \"乙\"\n\"指标值\" = "
        "\"≥5个\"\n\"指标值设定依据\" = \"计划标准\"\n"
        "\"上年完成值\" = \"新增\"\n\"分值权重\" = 90\n\"赋分规则\" = \"直接赋分\"\n\"佐证资料\" = "
        "\"工作资料\"\n");
    BOOST_TEST(table.year.value == 2024);
    BOOST_TEST(table.department.value == "财政局");
    BOOST_TEST(display_name(table) == "甲");
    BOOST_TEST(table.goal.value == "目标");
    BOOST_TEST(shown(table.budget.total.value->value) == "15.30");
    BOOST_TEST(jixiao::grammar::spelling(table.budget.fiscal.value->unit) == "万元");
    BOOST_TEST(shown(table.budget.other.value->value) == "0");
    BOOST_TEST(!table.budget.local.given);
    auto const& read = table.rows.at(0);
    BOOST_TEST(read.level1.value + read.level2.value + read.name.value + read.target.value == "产出指标数量指标乙≥5个");
    BOOST_TEST(read.basis.value + read.previous.value + read.rule.value + read.evidence.value ==
               "计划标准新增直接赋分工作资料");
    BOOST_TEST(shown(read.weight.value) == "90");
}

BOOST_AUTO_TEST_CASE(a_department_needs_no_project) {
    auto const table =
        table_in("format=\"jixiao/targets/1\"\nkind=\"department\"\nyear=2024\ndepartment=\"财政局\"\n" + row);
    BOOST_TEST((table.kind.value == TableKind::department));
    BOOST_TEST(display_name(table) == "财政局");
}

BOOST_AUTO_TEST_CASE(missing_and_blank_keys) {
    BOOST_TEST(said("format = \"jixiao/targets/1\"\n" + row) == "E413@1:1 E413@1:1 E413@1:1 E413@1:1");
    BOOST_TEST(said(head + "[[indicator]]\n") == "E413@6:1 E413@6:1 E413@6:1 E413@6:1");
    BOOST_TEST(said(head + "[[indicator]]\nlevel1=\"\"\nname=\" \"\ntarget=\"\"\nweight=1\n") ==
               "E414@7:8 E414@8:6 E414@9:8");
    BOOST_TEST(only(head) == "E424@1:1 the table has no indicators");
    BOOST_TEST(only(head + "indicator = []\n") == "E424@1:1 the table has no indicators");
}

BOOST_AUTO_TEST_CASE(formats) {
    BOOST_TEST(only("kind=\"project\"\nyear=2024\ndepartment=\"a\"\nproject=\"b\"\n" + row) ==
               "E413@1:1 “format” is missing");
    BOOST_TEST(only("format = \"jixiao/actuals/1\"\nx = 1\n") ==
               "E408@1:10 unknown file format “jixiao/actuals/1”; expected “jixiao/targets/1”");
    BOOST_TEST(only("format = \"jixiao/targets/2\"\nx = 1\n") ==
               "E409@1:10 the file format “jixiao/targets/2” is newer than “jixiao/targets/1”, "
               "which this program knows");
    BOOST_TEST(only("format = \"jixiao/targets/0\"\n") ==
               "E408@1:10 unknown file format “jixiao/targets/0”; expected “jixiao/targets/1”");
    BOOST_TEST(only("format = 1\n") == "E415@1:10 “format” should be text; this is a number");
}

BOOST_AUTO_TEST_CASE(a_format_can_be_told_without_parsing) {
    BOOST_TEST(sniff_format(text("# 表\n\n format = 'jixiao/actuals/1' # x\n")) == "jixiao/actuals/1");
    BOOST_TEST(sniff_format(text("\"格式\"=\"jixiao/targets/1\"\r\nname = broken\r\n")) == "jixiao/targets/1");
    BOOST_TEST(sniff_format(text("[a]\nformat = \"jixiao/targets/1\"\n")) == "");
    BOOST_TEST(sniff_format(text("")) == "");
}

BOOST_AUTO_TEST_CASE(kinds_and_years) {
    auto const with = [](std::string const& kind, std::string const& year) {
        return only("format=\"jixiao/targets/1\"\nkind = " + kind + "\nyear = " + year +
                    "\ndepartment=\"a\"\nproject=\"b\"\n" + row);
    };
    BOOST_TEST(with("\"programme\"", "2024") ==
               "E419@2:8 “kind” cannot be “programme”; it can be “project”, “department”");
    BOOST_TEST(with("\"project\"", "1989") == "E417@3:8 “year” should lie between 1990 and 2100; this is 1989");
    BOOST_TEST(with("\"project\"", "2101") == "E417@3:8 “year” should lie between 1990 and 2100; this is 2101");
    BOOST_TEST(with("\"project\"", "\"今年\"") == "E416@3:8 “year” should be a plain number; this is “今年”");
    BOOST_TEST(with("\"project\"", "2024.5") == "E418@3:8 “year” should be a whole number; this is “2024.5”");
}

BOOST_AUTO_TEST_CASE(weights) {
    auto const with = [](std::string const& weight) {
        return only(head + "[[indicator]]\nlevel1=\"a\"\nname=\"b\"\ntarget=\"=1 个\"\nweight = " + weight + "\n");
    };
    BOOST_TEST(with("\"abc\"") == "E416@10:10 “weight” should be a plain number; this is “abc”");
    BOOST_TEST(with("0") == "E441@10:10 the weight is 0; it must be above 0");
    BOOST_TEST(with("-1.5") == "E441@10:10 the weight is -1.5; it must be above 0");
    BOOST_TEST(with("100.5") == "E442@10:10 the weight is 100.5; it cannot be above 100");
    BOOST_TEST(with("abc") == "E404@10:10 the text “abc” has no quotes");
}

BOOST_AUTO_TEST_CASE(words_for_direction_and_accumulation) {
    BOOST_TEST(said(head + row + "direction = \"up\"\naccumulate = \"summe\"\n") == "E419@11:13 E419@12:14");
}

BOOST_AUTO_TEST_CASE(ids_are_unique) {
    Diagnostics sink;
    read_table(text(head + row + "id = \"a\"\n" + row + "id = \"b\"\n" + row + "id = \"a\"\n"), sink);
    BOOST_TEST(places(sink) == "E425@23:6");
    BOOST_TEST(chinese(sink.at(0)) == "编号“a”已经用在另一个指标上");
    BOOST_TEST(sink[0].labels.at(0).span.begin == sink[0].source->byte({11, 6}));
}

BOOST_AUTO_TEST_CASE(amounts_have_a_unit) {
    auto const with = [](std::string const& amount) { return only(head + "[budget]\ntotal = " + amount + "\n" + row); };
    BOOST_TEST(with("15.30") == "E421@7:9 “total” has no unit; write “15.30 万元” or “15.30 元”");
    BOOST_TEST(with("\"15.30\"") == "E421@7:9 “total” has no unit; write “15.30 万元” or “15.30 元”");
    BOOST_TEST(with("\"15.30 个\"") == "E422@7:9 “total” should be an amount of money; this is “15.30 个”");
    BOOST_TEST(with("\"15.30 万元/年\"") == "E422@7:9 “total” should be an amount of money; this is “15.30 万元/年”");
    BOOST_TEST(with("\">=15.30 万元\"") == "E422@7:9 “total” should be an amount of money; this is “>=15.30 万元”");
    BOOST_TEST(with("\"若干\"") == "E422@7:9 “total” should be an amount of money; this is “若干”");
    BOOST_TEST(with("\"-1 万元\"") == "E423@7:9 “total” is negative: “-1 万元”");
    BOOST_TEST(with("[1]") == "E415@7:9 “total” should be text; this is a list in brackets");
    Diagnostics sink;
    read_table(text(head + "[budget]\ntotal = 15.30\n" + row), sink);
    BOOST_TEST(chinese(sink.at(0)) == "“total”（资金总额）没有写单位，应当写成“15.30 万元”或“15.30 元”");
    BOOST_TEST(fixed(sink[0]) == head + "[budget]\ntotal = \"15.30 万元\"\n" + row);
}

BOOST_AUTO_TEST_CASE(wrong_shapes) {
    BOOST_TEST(said(head + "budget = 5\n" + row) == "E415@6:10");
    BOOST_TEST(said(head + "[indicator]\nlevel1=\"a\"\nname=\"b\"\ntarget=\"=1 个\"\nweight=1\n") == "E420@6:1");
}

BOOST_AUTO_TEST_CASE(expressions_are_judged_in_their_file) {
    Diagnostics sink;
    auto const table = read_table(
        text(head + "[[indicator]]\nlevel1=\"a\"\nname=\"b\"\nweight=1\ntarget = \"<=10 个工作目\"\n"), sink);
    BOOST_TEST(places(sink) == "E203@10:16");
    BOOST_TEST(about(sink.at(0)) == "个工作目");
    BOOST_TEST(places(table->rows.at(0).parsed_target.diagnostics) == "E203@10:16");
}

BOOST_AUTO_TEST_CASE(expressions_with_escapes_and_line_breaks) {
    Diagnostics sink;
    read_table(text(head + "[[indicator]]\nlevel1=\"a\"\nname=\"b\"\nweight=1\ntarget = "
                           "\"\\u226410 \\u4e2a工作目\"\n"),
               sink);
    BOOST_TEST(places(sink) == "E203@10:20");
    BOOST_TEST(about(sink.at(0)) == "\\u4e2a工作目");
    sink.clear();
    read_table(text(head + "[[indicator]]\nlevel1=\"a\"\nname=\"b\"\nweight=1\ntarget = "
                           "\"\"\"\n<=10\\\n   工作目\"\"\"\n"),
               sink);
    BOOST_TEST(places(sink) == "E203@12:4");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_last_year_is_a_warning) {
    Diagnostics sink;
    read_table(text(head + row + "previous = \"10 工作目\"\n"), sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    BOOST_TEST((sink[0].severity() == jixiao::grammar::Severity::warning));
    BOOST_TEST(said(head + row + "previous = \"/\"\n") == "");
    BOOST_TEST(said(head + row + "previous = \"暂无\"\n") == "");
}

BOOST_AUTO_TEST_CASE(windows_line_ends) {
    std::string bytes = head + row + "extra = 1\n";
    for (auto at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
        bytes.replace(at, 1, "\r\n");
    BOOST_TEST(said(bytes) == "W411@11:1");
    BOOST_TEST(said("\xEF\xBB\xBF" + bytes) == "W411@11:1");
}

BOOST_AUTO_TEST_CASE(all_problems_in_one_go) {
    BOOST_TEST(said("format=\"jixiao/targets/1\"\nkind=\"x\"\nyear=1\ndepartment=\"a\"\nremark=\"c\"\n" + row +
                    "wieght=5\n[[indicator]]\nweight=true\n") ==
               "W411@5:1 E419@2:6 E417@3:6 E410@11:1 E413@12:1 E413@12:1 E413@12:1 E415@13:8 E413@1:1");
}

BOOST_AUTO_TEST_CASE(what_the_engine_gets) {
    auto const table = table_in(
        head + row + "level2 = \"数量指标\"\nprevious = \"4 个\"\nrule = \"r\"\ndirection = \"reverse\"\n" + row);
    auto const specs = indicator_specs(table);
    BOOST_REQUIRE_EQUAL(specs.size(), 2u);
    BOOST_TEST(specs[0].level1 + specs[0].level2 + specs[0].name + specs[0].target_text + specs[0].rule ==
               "产出指标数量指标乙>=5 个r");
    BOOST_TEST(shown(specs[0].weight) == "10");
    BOOST_TEST((specs[0].direction == jixiao::engine::Sense::lower));
    BOOST_TEST(specs[0].previous.has_value());
    BOOST_TEST(!specs[1].direction.has_value());
    BOOST_TEST(!specs[1].previous.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
