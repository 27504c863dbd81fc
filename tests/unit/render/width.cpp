#include "tools/render/width.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>

#include "tools/render/width_table.hpp"

using namespace jixiao::render;

BOOST_AUTO_TEST_SUITE(width)

BOOST_AUTO_TEST_CASE(ranges_are_sorted_and_do_not_overlap) {
    for (auto const* range = std::begin(width_ranges); range != std::end(width_ranges); ++range) {
        BOOST_TEST((range->first <= range->last));
        if (range != std::begin(width_ranges)) BOOST_TEST(((range - 1)->last < range->first));
    }
}

BOOST_AUTO_TEST_CASE(one_two_and_no_cells) {
    for (char32_t const narrow : U"aZ9%>|-")
        if (narrow) BOOST_TEST(width_of(narrow, Ambiguous::narrow) == 1u);
    for (char32_t const wide : U"中％＞～　㎡，。（𠮷가")
        if (wide) BOOST_TEST(width_of(wide, Ambiguous::narrow) == 2u);
    for (char32_t const none : {U'\u0301', U'\u200B', U'\u200D', U'\uFE0F', U'\u3099', U'\u20DD'})
        BOOST_TEST(width_of(none, Ambiguous::wide) == 0u);
}

BOOST_AUTO_TEST_CASE(ambiguous_characters_follow_the_setting) {
    for (char32_t const either : U"≥≤‰℃“”·—…①×÷±Ⅱ│─") {
        if (!either) continue;
        BOOST_TEST(width_of(either, Ambiguous::narrow) == 1u);
        BOOST_TEST(width_of(either, Ambiguous::wide) == 2u);
    }
}

BOOST_AUTO_TEST_CASE(edges_of_ranges) {
    BOOST_TEST(width_of(U'\u4DFF', Ambiguous::narrow) == 1u);  // hexagrams
    BOOST_TEST(width_of(U'\u4E00', Ambiguous::narrow) == 2u);
    BOOST_TEST(width_of(U'\uFF5E', Ambiguous::narrow) == 2u);
    BOOST_TEST(width_of(U'\uFF61', Ambiguous::narrow) == 1u);  // half-width
    BOOST_TEST(width_of(U'\U0002FFFD', Ambiguous::narrow) == 2u);
    BOOST_TEST(width_of(U'\U0010FFFF', Ambiguous::narrow) == 1u);
}

BOOST_AUTO_TEST_CASE(text_is_measured_as_it_is_shown) {
    BOOST_TEST(width_of("≥95%", Ambiguous::narrow) == 4u);
    BOOST_TEST(width_of("≥95%", Ambiguous::wide) == 5u);
    BOOST_TEST(width_of("<=10 个工作日", Ambiguous::narrow) == 13u);
    BOOST_TEST(width_of("a\x1b[31m", Ambiguous::narrow) == 6u);  // the escape shows as one picture
    BOOST_TEST(width_of("e\u0301", Ambiguous::narrow) == 1u);
    BOOST_TEST(width_of("\xFF", Ambiguous::narrow) == 1u);
    BOOST_TEST(width_of("", Ambiguous::narrow) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
