// What is in the file: texts, numbers with their digits, nothing that depends on the clock.
#include <boost/test/unit_test.hpp>

#include "forms_support.hpp"

using namespace jixiao::render::forms;
using jixiao::grammar::Decimal;

namespace {

Sheet sheet_with(Content content) {
    Sheet sheet;
    sheet.name = "表";
    sheet.widths = {10};
    put(sheet, {0, 0}, std::move(content), Look::middle);
    return sheet;
}

forms_test::ReadCell written(Content content) {
    auto const sheets = forms_test::read_back(workbook({sheet_with(std::move(content))}).bytes);
    BOOST_REQUIRE(sheets.size() == 1u);
    BOOST_TEST(sheets.front().formulas == 0u);
    return sheets.front().cells.at("A1");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_workbook)

BOOST_AUTO_TEST_CASE(texts_never_become_formulas_or_numbers) {
    for (std::string const text :
         {"=1+1", "=100%", "+3", "-5%", "@SUM(1)", ">=5个", "007", "1e5", "{=A1}", "http://x.y/"}) {
        auto const cell = written(text);
        BOOST_TEST(!cell.is_number);
        BOOST_TEST(cell.text == text);
    }
}

BOOST_AUTO_TEST_CASE(numbers_show_their_digits) {
    auto const check = [](Decimal value, bool percent, std::string const& digits, std::string const& format) {
        auto const cell = written(Figure{value, percent});
        BOOST_TEST(cell.is_number);
        BOOST_TEST(cell.text == digits);
        BOOST_TEST(cell.format == format);
    };
    check({10, 0}, false, "10", "0");
    check({800, -2}, false, "8", "0.00");
    check({75, -1}, false, "7.5", "0.0");
    check({2261451, -3}, false, "2261.451", "0.000");
    check({9281, -2}, true, "0.9281", "0.00%");
    check({10000, -2}, true, "1", "0.00%");
}

BOOST_AUTO_TEST_CASE(more_digits_than_the_library_holds_are_written_as_text) {
    auto const cell = written(Figure{{1234567890123456789, -2}});
    BOOST_TEST(!cell.is_number);
    BOOST_TEST(cell.text == "12345678901234567.89");
}

BOOST_AUTO_TEST_CASE(what_looks_like_an_escape_is_kept) {
    // A reader turns _x005F_ back into the underscore.
    BOOST_TEST(written(std::string("a_x000A_b")).text == "a_x005F_x000A_b");
    BOOST_TEST(written(std::string("a_x00")).text == "a_x00");
}

BOOST_AUTO_TEST_CASE(a_text_too_long_for_a_cell_says_so) {
    auto const content = text_or_nothing(std::string(20'000, 'a'));
    auto const text = written(content).text;
    BOOST_TEST(text.substr(0, 16'000) == std::string(16'000, 'a'));
    BOOST_TEST(text.substr(16'000) == "……（后面还有 4000 个字，一个单元格放不下）");
}

BOOST_AUTO_TEST_CASE(same_sheets_same_bytes) {
    auto const sheet = sheet_with(std::string("水库"));
    BOOST_TEST((workbook({sheet}).bytes == workbook({sheet}).bytes));
    auto const parts = forms_test::unpacked(workbook({sheet}).bytes);
    BOOST_TEST(parts.at("docProps/core.xml").find("2020-01-01T00:00:00Z") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_space_no_workbook) {
    std::string const before = std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "";
    setenv("TMPDIR", "/nowhere/at/all", 1);
    auto const book = workbook({sheet_with(std::string("水库"))});
    before.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before.c_str(), 1);
    BOOST_TEST(book.bytes.empty());
    BOOST_TEST(book.reason.chinese == "不能建立临时文件夹");
}

BOOST_AUTO_TEST_SUITE_END()
