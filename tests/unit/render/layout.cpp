#include "tools/render/layout.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::render;

namespace {

using Lines = std::vector<std::string>;

Lines wrapped(std::string_view text, std::uint32_t width) { return wrap(text, width, Ambiguous::narrow); }

}  // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(padding_counts_cells) {
    BOOST_TEST(pad("权重", 6, Align::left, Ambiguous::narrow) == "权重  ");
    BOOST_TEST(pad("权重", 6, Align::right, Ambiguous::narrow) == "  权重");
    BOOST_TEST(pad("≥5", 4, Align::left, Ambiguous::wide) == "≥5 ");
    BOOST_TEST(pad("太长了", 4, Align::left, Ambiguous::narrow) == "太长了");
}

BOOST_AUTO_TEST_CASE(chinese_breaks_anywhere_but_before_closing_marks) {
    BOOST_TEST(wrapped("预算单位全口径", 8) == (Lines{"预算单位", "全口径"}));
    BOOST_TEST(wrapped("预算单位，全口径", 8) == (Lines{"预算单", "位，全口", "径"}));
    BOOST_TEST(wrapped("预算单“位”", 8) == (Lines{"预算单", "“位”"}));
    BOOST_TEST(wrapped("5.90万元/年", 9) == (Lines{"5.90万", "元/年"}));
}

BOOST_AUTO_TEST_CASE(latin_breaks_at_blanks_then_hyphens_then_anywhere) {
    BOOST_TEST(wrapped("one two three", 8) == (Lines{"one two", "three"}));
    BOOST_TEST(wrapped("mof-2020-10-one-minus", 12) == (Lines{"mof-2020-10-", "one-minus"}));
    BOOST_TEST(wrapped("use --compare a", 8) == (Lines{"use", "--", "compare", "a"}));
    BOOST_TEST(wrapped("abcdefgh", 3) == (Lines{"abc", "def", "gh"}));
}

BOOST_AUTO_TEST_CASE(blanks_at_the_beginning_indent_every_line) {
    BOOST_TEST(wrapped("  数量指标", 6) == (Lines{"  数量", "  指标"}));
}

BOOST_AUTO_TEST_CASE(too_little_room_still_ends) {
    BOOST_TEST(wrapped("指标", 1) == (Lines{"指", "标"}));
    BOOST_TEST(wrapped("", 5) == (Lines{""}));
    BOOST_TEST(wrapped("   ", 2) == (Lines{""}));
}

BOOST_AUTO_TEST_CASE(hanging_text_is_indented_below_its_beginning) {
    Style style;
    style.columns = 24;
    BOOST_TEST(hang("= ", "检查单位有没有写错。看所有单位。", style) == "= 检查单位有没有写错。看\n  所有单位。");
}

BOOST_AUTO_TEST_SUITE_END()
