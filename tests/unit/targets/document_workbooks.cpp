// What Excel does to values reads the same in every format of workbooks. tests/documents/values.* are one workbook, written
// by hand as an XML spreadsheet of 2003 and saved by LibreOffice in the others.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"
#include "targets/files.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

ReadDocument values(std::string const& ending) {
    ReadDocument result;
    auto const name = "values" + ending;
    document::File const file{name, *read_bytes(std::string(JIXIAO_TESTS_DIR "/documents/") + name)};
    result.document = document::read_document(file, result.diagnostics);
    return result;
}

std::string without_long_text(std::string text) {
    auto const begin = text.find("A8=") + 3, end = text.find(' ', begin);
    auto const size = end - begin;
    return text.replace(begin, size, std::to_string(size) + " bytes");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_workbooks)

BOOST_AUTO_TEST_CASE(values_of_an_xml_spreadsheet_of_2003) {
    auto const read = values(".xml");
    BOOST_TEST(without_long_text(shown(read)) ==
               "A1==100% B1==100% C1=95% D1=10个 E1=95.6% A2=2024年10月31日 B2=1月2日 C2=2024年10月 D2=15.30 "
               "E2=1.2345万元 A3=123456789012346000 B3=-5.50 C3=120项 D3=8个 E3=TRUE A4=1234567.891 B4=0.1 C4=7% "
               "D4=96 E4=1.5 A5:C6=合并 E5=旁边 E6=下 A7=隐藏的行 A8=36000 bytes A9=甲乙 B9=A&B <5 C9=4 D9=30% "
               "G10=隐藏的列 / A1=隐藏的表");
    BOOST_TEST(places(read) == "W504@值!B2 W505@值!A3 I507@值!E1 I508@值!A1 I508@值!A1 I508@旧!A1");
}

/// LibreOffice writes no truth values of its own, and leaves out the text of cells with styles that show it.
BOOST_AUTO_TEST_CASE(values_in_other_formats_are_those_of_xlsx) {
    auto const wanted = values(".xlsx");
    for (auto const* ending : {".xls", ".ods"}) {
        auto const read = values(ending);
        BOOST_TEST(shown(read) == shown(wanted), ending);
        BOOST_TEST(places(read) == places(wanted), ending);
    }
    BOOST_TEST(shown(wanted).find("B1==100% C1=95% D1=10个 E1=95.6%") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
