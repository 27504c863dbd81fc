#include "tools/render/forms/heights.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::render::forms;

namespace {

Sheet one_column(std::string text) {
    Sheet sheet;
    sheet.widths = {20, 10};
    put(sheet, {0, 0}, std::move(text), Look::text);
    put(sheet, {1, 0}, std::string("下一行"), Look::text);
    sheet.printed_rows = 2;
    return sheet;
}

std::string repeated(std::string const& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_heights)

BOOST_AUTO_TEST_CASE(chinese_breaks_anywhere) {
    BOOST_TEST(count_lines("", 10) == 1);
    BOOST_TEST(count_lines("一二三四五", 10) == 1);
    BOOST_TEST(count_lines("一二三四五六", 10) == 2);
    BOOST_TEST(count_lines("一二三四五六", 11) == 2);
    BOOST_TEST(count_lines("一\n二\n\n三", 10) == 4);
}

BOOST_AUTO_TEST_CASE(words_and_numbers_stay_together) {
    BOOST_TEST(count_lines("一二三1234567", 10) == 2);
    BOOST_TEST(count_lines("12345 67890", 10) == 2);
    BOOST_TEST(count_lines("1234567890123456789012345", 10) == 3);
}

BOOST_AUTO_TEST_CASE(a_row_grows_with_its_text) {
    auto sheet = one_column(repeated("水", 30));
    set_heights(sheet);
    BOOST_REQUIRE(sheet.heights.size() == 2u);
    BOOST_TEST(sheet.heights[0] == 3 * 14.5 + 6);
    BOOST_TEST(sheet.heights[1] == 22.0);
    BOOST_TEST(sheet.one_page);
}

BOOST_AUTO_TEST_CASE(spanned_rows_grow_together) {
    auto sheet = one_column("短");
    put(sheet, {0, 1, 1, 2}, repeated("长", 30), Look::middle);
    set_heights(sheet);
    BOOST_TEST(sheet.heights[0] == (6 * 14.5 + 6) / 2);
    BOOST_TEST(sheet.heights[0] == sheet.heights[1]);
}

BOOST_AUTO_TEST_CASE(a_row_taller_than_excel_allows_becomes_several) {
    auto sheet = one_column(repeated("水", 600));
    put(sheet, {0, 1}, std::string("旁边"), Look::text);
    set_heights(sheet);
    BOOST_REQUIRE(sheet.heights.size() == 4u);
    BOOST_TEST(sheet.heights[0] == (60 * 14.5 + 6) / 3);
    BOOST_TEST(sheet.cells[0].area.rows == 3);
    BOOST_TEST(sheet.cells[2].area.rows == 3);
    BOOST_TEST(sheet.cells[1].area.row == 3);
    BOOST_TEST(sheet.printed_rows == 4);
}

/// `rows` rows of the least height below each other, in one column.
bool is_one_page(int rows, int width, bool landscape = false) {
    Sheet sheet;
    sheet.widths = {width};
    sheet.landscape = landscape;
    for (int row = 0; row < rows; ++row) put(sheet, {row, 0}, std::string("行"), Look::text);
    sheet.printed_rows = rows;
    set_heights(sheet);
    return sheet.one_page;
}

BOOST_AUTO_TEST_CASE(a_form_is_one_page_while_it_can_be_read) {
    BOOST_TEST(is_one_page(44, 100));
    BOOST_TEST(!is_one_page(45, 100));
    BOOST_TEST(is_one_page(29, 100, true));
    BOOST_TEST(!is_one_page(30, 100, true));
    BOOST_TEST(is_one_page(86, 200));  // wide forms are made smaller anyway
    BOOST_TEST(!is_one_page(87, 200));
}

BOOST_AUTO_TEST_CASE(what_is_not_printed_needs_no_page) {
    Sheet sheet;
    sheet.widths = {100};
    for (int row = 0; row < 60; ++row) put(sheet, {row, 0}, std::string("行"), Look::text);
    sheet.printed_rows = 44;
    set_heights(sheet);
    BOOST_TEST(sheet.one_page);
}

BOOST_AUTO_TEST_SUITE_END()
