#include "tools/render/table.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace jixiao::render;

namespace {

std::string printed(Table const& table, std::uint32_t columns = 80, bool color = false) {
    Style style;
    style.columns = columns;
    style.color = color;
    std::ostringstream out;
    write(table, style, out);
    return out.str();
}

Table sample() {
    Table table;
    table.columns = {{"指标名称", Align::left, 6}, {"权重", Align::right}, {"结论"}};
    table.rows = {{{{"经费保障率"}, {"7"}, {"满分"}}}, {{{"abc"}, {"10.5"}, {"不得分"}}}};
    return table;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(columns_line_up_by_cells) {
    BOOST_TEST(printed(sample()) ==
               "指标名称    权重  结论\n"
               "----------  ----  ------\n"
               "经费保障率     7  满分\n"
               "abc         10.5  不得分\n");
}

BOOST_AUTO_TEST_CASE(narrow_terminals_wrap_the_columns_that_may) {
    BOOST_TEST(printed(sample(), 20) ==
               "指标名  权重  结论\n"
               "称\n"
               "------  ----  ------\n"
               "经费保     7  满分\n"
               "障率\n"
               "abc     10.5  不得分\n");
}

BOOST_AUTO_TEST_CASE(a_row_may_span_and_a_rule_may_go_before) {
    auto table = sample();
    table.rows.push_back({{{"预算执行率（全年）"}, {}, {"x"}}, true, true});
    BOOST_TEST(printed(table) ==
               "指标名称    权重  结论\n"
               "----------  ----  ------\n"
               "经费保障率     7  满分\n"
               "abc         10.5  不得分\n"
               "----------  ----  ------\n"
               "预算执行率（全    x\n"
               "年）\n");
}

BOOST_AUTO_TEST_CASE(colour_only_if_asked_for) {
    Table table{{{"a"}, {"b"}}, {{{{"x", Paint::red}, {"y"}}}}, 0};
    BOOST_TEST(printed(table).find('\x1b') == std::string::npos);
    BOOST_TEST(printed(table, 80, true) == "\x1b[1ma\x1b[0m  \x1b[1mb\x1b[0m\n-  -\n\x1b[1;31mx\x1b[0m  y\n");
}

BOOST_AUTO_TEST_CASE(cells_cannot_break_the_terminal) {
    Table table{{{"a"}}, {{{{"x\x1b[2J\ny"}}}}, 2};
    BOOST_TEST(printed(table) == "  a\n  -------\n  x␛[2J y\n");
}

BOOST_AUTO_TEST_SUITE_END()
