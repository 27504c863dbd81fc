// Old Excel workbooks: what LibreOffice does not write (document_workbooks.cpp), and damaged ones.
#include <boost/test/unit_test.hpp>

#include "old_office_files.hpp"
#include "read_office.hpp"
#include "targets/document/binary_number.hpp"
#include "targets/document/cell_number.hpp"
#include "targets/document/xls_cell.hpp"
#include "targets/files.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace std::string_literals;

namespace {

ReadDocument xls(std::string bytes) {
    ReadDocument result;
    result.document = document::read_xls({"表.xls", std::move(bytes)}, result.diagnostics);
    return result;
}

std::string number(std::uint64_t bits) {
    auto const value = document::cell_number(document::digits_of_binary(bits));
    return value ? grammar::to_short_string(*value) : "-";
}

/// Strings that cells share: pieces of the records that hold them.
std::string shared(std::string const& first, std::string const& more = "") {
    return biff(0xFC, little(1, 4) + little(1, 4) + first) + (more.empty() ? "" : biff(0x3C, more));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_xls)

BOOST_AUTO_TEST_CASE(binary_numbers_are_the_decimals_that_were_typed) {
    BOOST_TEST(number(0x3FEE666666666666) == "0.95");
    BOOST_TEST(number(0x3FF0000000000000) == "1");
    BOOST_TEST(number(0xC016000000000000) == "-5.5");
    BOOST_TEST(number(0x3FB999999999999A) == "0.1");
    BOOST_TEST(number(0x4066AD70A3D70A3D) == "181.42");
    BOOST_TEST(number(0x40E5E50000000000) == "44840");
    BOOST_TEST(number(0) == "0");
    BOOST_TEST(number(0x8000000000000000) == "0");
    BOOST_TEST(number(1) == "0");
    BOOST_TEST(number(0x7FF0000000000000) == "-");  // without an end
    BOOST_TEST(number(0x7FEFFFFFFFFFFFFF) == "-");  // 10^308
}

BOOST_AUTO_TEST_CASE(short_numbers) {
    BOOST_TEST(document::digits_of_rk(25u << 2 | 2) == "25");
    BOOST_TEST(document::digits_of_rk(18142u << 2 | 3) == "18142E-2");
    BOOST_TEST(document::digits_of_rk(static_cast<std::uint32_t>(-7) << 2 | 2) == "-7");
    BOOST_TEST(document::digits_of_rk(0x3FF00000) == "1");
}

BOOST_AUTO_TEST_CASE(constant_formulas) {
    BOOST_TEST(document::constant_of("\x1E\x64\0\x14"s).value_or("") == "100%");
    BOOST_TEST(document::constant_of("\x1E\x05\0"s).value_or("") == "5");
    BOOST_TEST(document::constant_of("\x1F"s + little(0x40582CCCCCCCCCCD, 8) + "\x14").value_or("") == "96.7%");
    BOOST_TEST(!document::constant_of("\x1E\x64\0\x1E\x02\0\x06"s).has_value());
    BOOST_TEST(!document::constant_of("").has_value());
}

BOOST_AUTO_TEST_CASE(strings_go_on_in_the_next_record) {
    auto const narrow = "\x06\0\0abc"s, rest = "\x01"s + wide("def");
    BOOST_TEST(shown(xls(xls_file(shared(narrow, rest), biff(0xFD, at(0, 0) + little(0, 4))))) == "A1=abcdef");
    auto const rich = "\x02\0\x0C"s + little(1, 2) + little(4, 4) + "xy" + little(0, 4) + "....";
    auto const strings = biff(0xFC, little(2, 4) + little(2, 4) + rich + "\x01\0\0z"s);
    auto const cells = biff(0xFD, at(0, 0) + little(0, 4)) + biff(0xFD, at(0, 1) + little(1, 4));
    BOOST_TEST(shown(xls(xls_file(strings, cells))) == "A1=xy B1=z");
}

BOOST_AUTO_TEST_CASE(cells_of_all_kinds) {
    auto const formats = biff(0x41E, little(164, 2) + "\x05\0\0"s + "0.0%;") + biff(0xE0, little(0, 4)) +
                         biff(0xE0, little(0, 2) + little(164, 2));
    auto const several = at(1, 0, 0).substr(0, 4) + little(0, 2) + little(3u << 2 | 2, 4) + little(1, 2) +
                         little(25u << 2 | 3, 4) + little(1, 2);
    auto const formula = [](int column, std::string const& result) {
        return biff(0x06, at(2, column) + result + std::string(6, '\0') + little(0, 2));
    };
    auto const sheet = biff(0x203, at(0, 0) + little(0x3FEE666666666666, 8)) +
                       biff(0x27E, at(0, 1, 1) + little(25u << 2 | 3, 4)) + biff(0x204, at(0, 2) + "\x02\0\0hi"s) +
                       biff(0x205, at(0, 3) + "\x01\0"s) + biff(0x205, at(0, 4) + "\x07\x01"s) + biff(0xBD, several) +
                       formula(0, little(0x3FF0000000000000, 8)) + formula(1, "\0\0\0\0\0\0\xFF\xFF"s) +
                       biff(0x207, "\x02\0\0ok"s) + formula(2, "\x01\0\x01\0\0\0\xFF\xFF"s);
    BOOST_TEST(shown(xls(xls_file(formats, sheet))) ==
               "A1=0.95 B1=25.0% C1=hi D1=TRUE E1=#DIV/0! A2=3 B2=25.0% A3=1 B3=ok C3=TRUE");
}

BOOST_AUTO_TEST_CASE(excel_5_has_bytes_of_a_code_page) {
    auto const page = biff(0x42, little(936, 2));
    auto const sheet = biff(0x204, at(0, 0) + little(4, 2) + "\xBC\xA8\xD0\xA7");
    BOOST_TEST(shown(xls(xls_file(page, sheet, 0x500))) == "A1=绩效");
}

BOOST_AUTO_TEST_CASE(merged_and_hidden) {
    auto const sheet = biff(0x208, at(1, 0).substr(0, 2) + std::string(10, '\0') + little(0x20, 2) + little(0, 2)) +
                       biff(0x204, at(0, 0) + "\x01\0\0x"s) + biff(0x204, at(1, 0) + "\x01\0\0y"s) +
                       biff(0x204, at(1, 2) + "\x01\0\0z"s) +
                       biff(0xE5, little(2, 2) + little(0, 2) + little(1, 2) + little(0, 2) + little(1, 2) +
                                      little(9, 2) + little(3, 2) + little(0, 2) + little(0, 2));
    auto const read = xls(xls_file("", sheet));
    BOOST_TEST(shown(read) == "A1:B2=x C2=z");
    BOOST_TEST(places(read) == "W509@S!A2 W510@S!C2 I508@S!A1");
}

BOOST_AUTO_TEST_CASE(a_password_is_said) {
    BOOST_TEST(places(xls(xls_file(biff(0x2F, little(1, 2)), ""))) == "E501@整个文件");
}

/// Beginnings of a file end in a message or in what they hold, never in anything else.
BOOST_AUTO_TEST_CASE(cut_off_files) {
    auto const whole = *read_bytes(JIXIAO_TESTS_DIR "/documents/disclosure.xls");
    for (std::size_t size = 0; size < whole.size(); size += 509) {
        auto const read = xls(whole.substr(0, size));
        BOOST_TEST((read.document.has_value() || grammar::has_errors(read.diagnostics)), size);
    }
}

/// Tables of sectors that go round in circles, and a sheet that begins at one place a thousand times.
BOOST_AUTO_TEST_CASE(circles_end) {
    auto circle = xls_file("", biff(0x204, at(0, 0) + "\x01\0\0x"s));
    circle.replace(512 + 4 * 2, 4, little(2, 4));
    BOOST_TEST(shown(xls(circle)) == "A1=x");
    std::string entries;
    for (int i = 0; i < 900; ++i) entries += biff(0x85, little(20, 4) + little(0, 2) + "\x01\0T"s);
    BOOST_TEST((xls(xls_file(entries, "")).document.has_value()));
    BOOST_TEST(shown(xls("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\xFF'))) == "nothing");
    BOOST_TEST(shown(xls("")) == "nothing");
}

BOOST_AUTO_TEST_SUITE_END()
