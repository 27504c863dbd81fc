#include "tools/jixiao/lines.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace jixiao::program;

namespace {

/// All lines with | between them, a ! after those that are too long.
std::string lines(std::string const& text, std::size_t limit = 10) {
    std::istringstream input(text);
    std::string result;
    while (auto const line = read_line(input, limit)) result += line->text + (line->too_long ? "!" : "") + "|";
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lines_of_a_stream)

BOOST_AUTO_TEST_CASE(lines_with_and_without_breaks) {
    BOOST_TEST(lines("") == "");
    BOOST_TEST(lines("a\nb") == "a|b|");
    BOOST_TEST(lines("a\n\nb\n") == "a||b|");
    BOOST_TEST(lines("a\r\nb\r\n") == "a|b|");
    BOOST_TEST(lines("\xEF\xBB\xBF>=5\n") == ">=5|");
}

BOOST_AUTO_TEST_CASE(long_lines_are_cut) {
    BOOST_TEST(lines("0123456789\nx") == "0123456789|x|");
    BOOST_TEST(lines("0123456789\r\nx") == "0123456789|x|");
    BOOST_TEST(lines("0123456789abc\nx") == "0123456789!|x|");
}

BOOST_AUTO_TEST_SUITE_END()
