// The XML of Office 2003 and flat packages, as template engines write them.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

ReadDocument read_text(std::string const& name, std::string bytes) {
    ReadDocument result;
    result.document = document::read_document({name, std::move(bytes)}, result.diagnostics);
    return result;
}

ReadDocument workbook(std::string const& inside) {
    return read_text("表.xls",
                     "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                     "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" +
                         inside + "</Workbook>");
}

ReadDocument sheet(std::string const& rows) {
    return workbook(
        "<Styles><Style ss:ID=\"Default\"/><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
        "<Style ss:ID=\"q\" ss:Parent=\"p\"><Font ss:Bold=\"1\"/></Style></Styles>"
        "<Worksheet ss:Name=\"S\"><Table>" +
        rows + "</Table></Worksheet>");
}

std::string word(std::string const& body) {
    return "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>"
           "<wx:sect>" +
           body + "</wx:sect></w:body></w:wordDocument>";
}

std::string cell(std::string const& text) { return "<Cell><Data ss:Type=\"String\">" + text + "</Data></Cell>"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(document_xml_2003)

BOOST_AUTO_TEST_CASE(places_of_cells) {
    BOOST_TEST(
        shown(sheet(
            "<Row ss:Index=\"2\">" + cell("甲") +
            "<Cell ss:Index=\"4\" ss:MergeAcross=\"1\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">乙</Data></Cell>" +
            cell("丙") + "</Row><Row>" + cell("丁") + "</Row>")) == "A2=甲 D2:E3=乙 F2=丙 A3=丁");
    BOOST_TEST(shown(sheet("<Row ss:Span=\"2\"/><Row>" + cell("甲") + "</Row>")) == "A4=甲");
}

BOOST_AUTO_TEST_CASE(styles_of_cells_rows_and_columns) {
    std::string const number = "<Data ss:Type=\"Number\">0.5</Data></Cell>";
    BOOST_TEST(shown(sheet("<Column/><Column ss:StyleID=\"p\"/><Row><Cell>" + number + "<Cell>" + number +
                           "<Cell ss:StyleID=\"q\">" + number + "</Row><Row ss:StyleID=\"p\"><Cell>" + number +
                           "</Row>")) == "A1=0.5 B1=50.00% C1=50.00% A2=50.00%");
}

BOOST_AUTO_TEST_CASE(text_with_runs_and_without_comments) {
    BOOST_TEST(
        shown(sheet("<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>≥</B><Font>5"
                    "&#10;个</Font></ss:Data><Comment><ss:Data>谁写的</ss:Data></Comment></Cell></Row>")) == "A1=≥5个");
}

BOOST_AUTO_TEST_CASE(dates_without_a_format) {
    BOOST_TEST(shown(sheet("<Row><Cell><Data ss:Type=\"DateTime\">2024-06-30T00:00:00.000</Data></Cell></Row>")) ==
               "A1=2024年6月30日");
}

BOOST_AUTO_TEST_CASE(other_encodings) {
    std::string const text =
        "<?xml version=\"1.0\" encoding=\"GBK\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        "<Worksheet Name=\"S\"><Table><Row><Cell><Data Type=\"String\">\xBC\xA8\xD0\xA7</Data></Cell></Row></Table>"
        "</Worksheet></Workbook>";
    BOOST_TEST(shown(read_text("a.xls", text)) == "A1=绩效");
}

BOOST_AUTO_TEST_CASE(damaged_workbooks) {
    auto const torn = workbook("<Worksheet ss:Name=\"S\"><Table><Row>" + cell("甲") + "<Cell><Data>乙");
    BOOST_TEST(shown(torn).starts_with("A1=甲"));
    BOOST_TEST(places(torn) == "E500@整个文件");
    std::string deep = "<Worksheet ss:Name=\"S\"><Table><Row><Cell><Data>";
    for (int i = 0; i < 300; ++i) deep += "<B>";
    BOOST_TEST(places(workbook(deep)).starts_with("E500"));
    auto const far = sheet("<Row ss:Index=\"4000000000\"><Cell ss:Index=\"99999\" ss:MergeAcross=\"4000000000\"/>" +
                           cell("甲") + "</Row>");
    BOOST_TEST(places(far) == "E515@S!XFD1048576");
}

BOOST_AUTO_TEST_CASE(word_tables_with_merges) {
    BOOST_TEST(
        shown(read_text(
            "a.doc",
            word(
                "<w:p><w:r><w:t>标题</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val=\"restart\"/></w:tcPr>"
                "<w:p><w:r><w:t>产出</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r>"
                "<w:t>数量</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>"
                "<w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))) ==
        "〔标题\n〕 / A1:A2=产出 B1:C1=数量 B2=甲 C2=乙");
}

BOOST_AUTO_TEST_CASE(word_changes_and_what_is_no_text) {
    BOOST_TEST(
        shown(read_text(
            "a.doc",
            word("<w:p><aml:annotation w:type=\"Word.Deletion\"><aml:content><w:r><w:t>旧</w:t></w:r></aml:content>"
                 "</aml:annotation><aml:annotation w:type=\"Word.Insertion\"><aml:content><w:r><w:t>新</w:t></w:r>"
                 "</aml:content></aml:annotation><w:r><w:pict><w:binData w:name=\"x\">AAAA</w:binData></w:pict></w:r>"
                 "<w:r><w:footnote><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:r></w:p>"))) == "〔新\n〕");
}

BOOST_AUTO_TEST_CASE(flat_packages_that_are_not_whole) {
    std::string const begin =
        "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><pkg:part "
        "pkg:name=\"/word/document.xml\"><pkg:xmlData><w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p>";
    BOOST_TEST(places(read_text("a.doc", begin)) == "W521@- E500@整个文件");
    std::string const whole = begin + "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>";
    BOOST_TEST(shown(read_text("a.doc", whole)) == "〔甲\n〕");
}

BOOST_AUTO_TEST_SUITE_END()
