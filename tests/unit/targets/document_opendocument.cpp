// OpenDocument: what LibreOffice writes is in document_workbooks.cpp and disclosure_formats.cpp; here what others write, and
// hostile files.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

ReadDocument open_document(std::string const& type, std::string const& content, Parts further = {}) {
    Parts parts{{"mimetype", "application/vnd.oasis.opendocument." + type},
                {"content.xml", "<office:document-content>" + content + "</office:document-content>"}};
    parts.insert(parts.end(), further.begin(), further.end());
    ReadDocument result;
    auto const read = type == "text" ? document::read_odt : document::read_ods;
    result.document = read({"表", zipped(parts)}, result.diagnostics);
    return result;
}

ReadDocument sheet(std::string const& rows, std::string const& styles = "") {
    return open_document("spreadsheet", "<office:automatic-styles>" + styles +
                                            "</office:automatic-styles><office:body><office:spreadsheet><table:table "
                                            "table:name=\"S\">" +
                                            rows + "</table:table></office:spreadsheet></office:body>");
}

ReadDocument text(std::string const& body) {
    return open_document("text", "<office:body><office:text>" + body + "</office:text></office:body>");
}

std::string cell(std::string const& text, std::string const& attributes = "") {
    return "<table:table-cell" + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}

std::string row(std::string const& cells, std::string const& attributes = "") {
    return "<table:table-row" + attributes + ">" + cells + "</table:table-row>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_opendocument)

BOOST_AUTO_TEST_CASE(repeated_cells_and_rows) {
    BOOST_TEST(shown(sheet(row(cell("甲", " table:number-columns-repeated=\"2\"") +
                               "<table:table-cell table:number-columns-repeated=\"3\"/>" + cell("乙")) +
                           row(cell("丙"), " table:number-rows-repeated=\"2\"") +
                           row("<table:table-cell/>", " table:number-rows-repeated=\"1048000\""))) ==
               "A1=甲 B1=甲 F1=乙 A2=丙 A3=丙");
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    BOOST_TEST(shown(sheet(row(cell("甲", " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"") +
                               "<table:covered-table-cell/>" + cell("乙")) +
                           row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + cell("丙")))) ==
               "A1:B2=甲 C1=乙 C2=丙");
}

BOOST_AUTO_TEST_CASE(values_and_their_formats) {
    std::string const styles =
        "<number:percentage-style style:name=\"N1\"><number:number number:decimal-places=\"0\" "
        "number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
        "<number:number-style style:name=\"N2\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/>"
        "<number:text>个</number:text></number:number-style>"
        "<number:date-style style:name=\"N3\"><number:month/><number:text>月</number:text><number:day/>"
        "<number:text>日</number:text></number:date-style>"
        "<style:style style:name=\"a\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
        "<style:style style:name=\"b\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
        "<style:style style:name=\"c\" style:family=\"table-cell\" style:parent-style-name=\"b\"/>"
        "<style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"N3\"/>";
    auto const value = [](std::string const& style, std::string const& attributes) {
        return cell("x", " table:style-name=\"" + style + "\" " + attributes);
    };
    auto const read =
        sheet(row(value("a", "office:value-type=\"percentage\" office:value=\"0.956\"") +
                  value("b", "office:value-type=\"float\" office:value=\"10\"") +
                  value("c", "office:value-type=\"float\" office:value=\"3\"") +
                  value("d", "office:value-type=\"date\" office:date-value=\"2024-01-02\"") +
                  value("a", "office:value-type=\"percentage\" office:value=\"1\" table:formula=\"of:=100%\"") +
                  value("", "office:value-type=\"time\" office:time-value=\"PT08H30M00S\"") +
                  value("", "office:value-type=\"date\" office:date-value=\"2024-10-31\"")),
              styles);
    BOOST_TEST(shown(read) == "A1=95.6% B1=10个 C1=3个 D1=1月2日 E1==100% F1=8:30 G1=2024年10月31日");
    BOOST_TEST(places(read) == "W504@S!D1 I507@S!A1");
}

BOOST_AUTO_TEST_CASE(text_of_cells) {
    BOOST_TEST(shown(sheet(row("<table:table-cell><text:p>≥<text:span>5</text:span><text:s text:c=\"2\"/>个</text:p>"
                               "<text:p>以上</text:p><office:annotation><text:p>谁写的</text:p></office:annotation>"
                               "</table:table-cell>"))) == "A1=≥5 个以上");
}

BOOST_AUTO_TEST_CASE(hidden_rows_columns_and_sheets) {
    auto const read = sheet("<table:table-column/><table:table-column table:visibility=\"collapse\"/>" +
                            row(cell("甲") + cell("乙")) + row(cell("丙"), " table:visibility=\"collapse\""));
    BOOST_TEST(shown(read) == "A1=甲 B1=乙 A2=丙");
    BOOST_TEST(places(read) == "I508@S!A1 I508@S!A1");
}

BOOST_AUTO_TEST_CASE(a_password_is_said) {
    auto const read = open_document(
        "spreadsheet", "",
        {{"META-INF/manifest.xml", "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}});
    BOOST_TEST(places(read) == "E501@整个文件");
}

/// A few bytes that stand for a million cells.
BOOST_AUTO_TEST_CASE(a_few_bytes_for_millions) {
    auto const read =
        sheet(row(cell("甲", " table:number-columns-repeated=\"16384\""), " table:number-rows-repeated=\"1048576\""));
    BOOST_TEST(grammar::has_errors(read.diagnostics));
    auto const nested =
        text("<table:table>" +
             row(cell("甲", " table:number-columns-repeated=\"1000\""), " table:number-rows-repeated=\"1000\"") +
             "</table:table>");
    BOOST_TEST(nested.document.has_value());
    std::string deep, end;
    for (int i = 0; i < 40; ++i) {
        deep += "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"1000\">";
        end = "</table:table-cell></table:table-row></table:table>" + end;
    }
    BOOST_TEST(grammar::has_errors(text(deep + "<text:p>甲</text:p>" + end).diagnostics));
}

BOOST_AUTO_TEST_CASE(texts_with_tables) {
    BOOST_TEST(
        shown(text("<text:h>标题</text:h><text:list><text:list-item><text:p>一</text:p></text:list-item></text:list>"
                   "<table:table><table:table-header-rows>" +
                   row(cell("产出", " table:number-rows-spanned=\"2\"") +
                       cell("数量", " table:number-columns-spanned=\"2\"") + "<table:covered-table-cell/>") +
                   "</table:table-header-rows>" + row("<table:covered-table-cell/>" + cell("甲") + cell("乙")) +
                   "</table:table><text:p>完</text:p>")) ==
        "〔标题\n一\n〕 / A1:A2=产出 B1:C1=数量 B2=甲 C2=乙 / 〔完\n〕");
}

BOOST_AUTO_TEST_CASE(deleted_text_and_frames) {
    BOOST_TEST(
        shown(text(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>甲<draw:frame><draw:text-box><text:p>框</text:p>"
            "</draw:text-box></draw:frame><text:note><text:p>注</text:p></text:note></text:p>")) == "〔甲\n框\n〕");
}

BOOST_AUTO_TEST_SUITE_END()
