#include "tools/render/underline.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::render;

BOOST_AUTO_TEST_SUITE(underline)

BOOST_AUTO_TEST_CASE(blanks_have_no_colour) {
    Style style;
    style.color = true;
    auto const rows = underline_rows({{{{2}, {4}}, false, "第一"}, {{{6}, {8}}, true, "第二"}}, Paint::red, style);
    BOOST_REQUIRE_EQUAL(rows.size(), 3u);
    BOOST_TEST(rows[0] == "  \x1b[1;34m~~\x1b[0m  \x1b[1;31m^^\x1b[0m \x1b[1;31m第二\x1b[0m");
    BOOST_TEST(rows[1] == "  \x1b[1;34m|\x1b[0m");
    BOOST_TEST(rows[2] == "  \x1b[1;34m第一\x1b[0m");
}

BOOST_AUTO_TEST_SUITE_END()
