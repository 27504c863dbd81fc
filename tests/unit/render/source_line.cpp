#include "tools/render/source_line.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::render;

namespace {

std::pair<unsigned, unsigned> cells(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                    Ambiguous ambiguous = Ambiguous::narrow) {
    auto const range = SourceLine(text, ambiguous).cells({begin}, {end});
    return {range.begin.value, range.end.value};
}

using Cells = std::pair<unsigned, unsigned>;

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Cells)

BOOST_AUTO_TEST_SUITE(source_line)

BOOST_AUTO_TEST_CASE(bytes_to_cells) {
    BOOST_TEST(cells("abc", 1, 2) == Cells(1, 2));
    BOOST_TEST(cells("不低于10个", 9, 11) == Cells(6, 8));
    BOOST_TEST(cells("≥95%", 3, 5) == Cells(1, 3));
    BOOST_TEST(cells("≥95%", 3, 5, Ambiguous::wide) == Cells(2, 4));
    BOOST_TEST(cells("𠮷x", 4, 5) == Cells(2, 3));
    BOOST_TEST(cells("\tx", 1, 2) == Cells(4, 5));
}

BOOST_AUTO_TEST_CASE(a_byte_inside_a_character_rounds_outward) { BOOST_TEST(cells("个工", 1, 4) == Cells(0, 4)); }

BOOST_AUTO_TEST_CASE(empty_spans_and_ends_of_lines_get_one_cell) {
    BOOST_TEST(cells("abc", 1, 1) == Cells(1, 2));
    BOOST_TEST(cells("中", 3, 3) == Cells(2, 3));
    BOOST_TEST(cells("中", 9, 12) == Cells(2, 3));
    BOOST_TEST(cells("", 0, 0) == Cells(0, 1));
}

BOOST_AUTO_TEST_CASE(slices_keep_combining_marks_with_their_letters) {
    SourceLine const line("e\u0301x中", Ambiguous::narrow);
    BOOST_TEST(line.slice({{0}, {1}}) == "e\u0301");
    BOOST_TEST(line.slice({{1}, {4}}) == "x中");
    BOOST_TEST(line.at_or_after({3}).value == 4u);
    BOOST_TEST(line.at_or_before({3}).value == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
