// Word-processor documents: paragraphs, tables, and what is not to be seen.
#include <boost/test/unit_test.hpp>

#include "read_office.hpp"

using namespace jixiao::tests;

namespace {

std::string run(std::string const& text) { return "<w:r><w:t>" + text + "</w:t></w:r>"; }
std::string paragraph(std::string const& inside) {
    return "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + inside + "</w:p>";
}
std::string line(std::string const& text) { return paragraph(run(text)); }
std::string cell(std::string const& text, std::string const& settings = "") {
    return "<w:tc><w:tcPr>" + settings + "</w:tcPr>" + line(text) + "</w:tc>";
}
std::string row(std::string const& cells, std::string const& settings = "") {
    return "<w:tr><w:trPr>" + settings + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(std::string const& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
}
std::string const starts = "<w:vMerge w:val=\"restart\"/>";
std::string const goes_on = "<w:vMerge/>";
std::string wide(int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; }

ReadDocument body(std::string const& inside) { return docx(word_document(inside)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_documents)

BOOST_AUTO_TEST_CASE(paragraphs_and_tables_in_their_order) {
    auto const read = body(line("标题") + line("单位：某局") + table(row(cell("甲") + cell("乙"))) + line("说明"));
    BOOST_TEST(shown(read) == "〔标题\n单位：某局\n〕 / A1=甲 B1=乙 / 〔说明\n〕");
    BOOST_TEST(places(read) == "");
    auto const& source = *read.document->source;
    BOOST_TEST(source.bytes() == "标题\n单位：某局\n甲\n乙\n说明\n");
    BOOST_TEST(source.place(source.byte({2, 1}))->chinese == "第 2 段");
    BOOST_TEST(source.place(source.byte({4, 1}))->chinese == "第 1 表第 1 行第 2 格");
    BOOST_TEST(source.place(source.byte({4, 1}))->english == "table 1, row 1, cell 2");
    BOOST_TEST(source.place(source.byte({5, 1}))->english == "paragraph 3");
}

BOOST_AUTO_TEST_CASE(empty_paragraphs_are_blank_lines) {
    BOOST_TEST(shown(body("<w:p/>" + line("甲") + "<w:p/>" + line("乙") + "<w:p/>")) == "〔甲\n\n乙\n〕");
}

BOOST_AUTO_TEST_CASE(merged_cells_of_tables) {
    auto const read = body(
        table(row(cell("一级", starts) + cell("指标", wide(2))) + row(cell("", goes_on) + cell("名称") + cell("值")) +
              row(cell("", goes_on) + cell("数量", wide(2))) + row(cell("效益") + cell("a") + cell("b"))));
    BOOST_TEST(shown(read) == "A1:A3=一级 B1:C1=指标 B2=名称 C2=值 B3:C3=数量 A4=效益 B4=a C4=b");
    BOOST_TEST(places(read) == "");
    BOOST_TEST(std::get<Grid>(read.document->parts[0]).columns == 3u);
}

BOOST_AUTO_TEST_CASE(merges_that_cannot_be) {
    auto const read =
        body(table(row(cell("甲", goes_on) + cell("乙", wide(99'999))) + row(cell("丙", goes_on) + cell("丁"))));
    BOOST_TEST(shown(read).starts_with("A1:A2=甲 B1:"));
    BOOST_TEST(places(read) == "W509@第 1 表第 2 行第 1 格 W510@第 1 表第 1 行第 1 格");
    BOOST_TEST(std::get<Grid>(read.document->parts[0]).columns == 1000u);
}

BOOST_AUTO_TEST_CASE(columns_left_out_at_the_beginning) {
    BOOST_TEST(shown(body(table(row(cell("甲") + cell("乙")) + row(cell("丙"), "<w:gridBefore w:val=\"1\"/>")))) ==
               "A1=甲 B1=乙 B2=丙");
}

BOOST_AUTO_TEST_CASE(lines_of_a_cell) {
    auto const two = "<w:tc>" + line("保障财政") + line("工作开展") + "</w:tc>";
    auto const read =
        body(table(row(two + "<w:tc>" + paragraph(run("≥5") + "<w:r><w:br/><w:t>个</w:t></w:r>") + "</w:tc>")));
    BOOST_TEST(shown(read) == "A1=保障财政工作开展 B1=≥5个");
    BOOST_TEST(read.document->source->bytes() == "保障财政\n工作开展\n≥5\n个\n");
}

BOOST_AUTO_TEST_CASE(tables_in_cells_come_after) {
    auto const inner = table(row(cell("内")));
    auto const read =
        body(table(row("<w:tc>" + line("外") + inner + line("") + "</w:tc>" + cell("旁"))) + table(row(cell("后"))));
    BOOST_TEST(shown(read) == "A1=外 B1=旁 / A1=内 / A1=后");
    BOOST_TEST(places(read) == "I512@第 1 表第 1 行第 1 格");
    BOOST_TEST(read.document->source->place(read.document->source->byte({4, 1}))->chinese == "第 3 表第 1 行第 1 格");
}

BOOST_AUTO_TEST_CASE(tracked_changes_count_as_accepted) {
    auto const changed =
        paragraph(run("甲") + "<w:ins>" + run("增") + "</w:ins><w:del><w:r><w:delText>减</w:delText></w:r></w:del>" +
                  "<w:moveFrom>" + run("移") + "</w:moveFrom><w:moveTo>" + run("到") + "</w:moveTo>");
    BOOST_TEST(shown(body(changed + table(row(cell("留")) + row(cell("删"), "<w:del/>")))) == "〔甲增到\n〕 / A1=留");
}

BOOST_AUTO_TEST_CASE(what_runs_hold) {
    auto const inside =
        "<w:hyperlink>" + run("链") +
        "</w:hyperlink><w:r><w:tab/><w:t>后</w:t><w:noBreakHyphen/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>"
        "<m:oMath><m:r><m:t>95%</m:t></m:r></m:oMath>";
    BOOST_TEST(shown(body(paragraph(inside))) == "〔链\t后-显≥95%\n〕");
}

BOOST_AUTO_TEST_CASE(text_boxes_are_read_once) {
    auto const box = "<w:txbxContent>" + line("框") + "</w:txbxContent>";
    auto const drawing = "<w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                         "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    BOOST_TEST(shown(body(paragraph(run("段") + drawing))) == "〔段\n框\n〕");
}

BOOST_AUTO_TEST_CASE(content_controls_are_frames) {
    auto const control = [](std::string const& inside) {
        return "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
    };
    BOOST_TEST(shown(body(control(line("段")) + table(control(row(control(cell("")) + "<w:tc>" + control(line("格")) +
                                                                  "</w:tc>"))))) == "〔段\n〕 / B1=格");
}

BOOST_AUTO_TEST_CASE(documents_that_are_none) {
    WorkbookParts workbook;
    auto const read = docx(workbook.bytes());
    BOOST_TEST(shown(read) == "nothing");
    BOOST_TEST(places(read) == "E503@整个文件");
    BOOST_TEST(places(docx("PK")) == "E500@整个文件");
    BOOST_TEST(places(body("")) == "W513@整个文件");
    auto const damaged = body(line("甲") + "<w:p>");
    BOOST_TEST(shown(damaged) == "〔甲\n〕");
    BOOST_TEST(places(damaged) == "E500@整个文件");
}

BOOST_AUTO_TEST_CASE(deep_documents) {
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "<w:tbl><w:tr><w:tc>";
    auto const read = body(line("甲") + deep);
    BOOST_TEST(message(read, read.diagnostics.size() - 1) == "文件损坏或不完整：word/document.xml：嵌套太深");
}

BOOST_AUTO_TEST_SUITE_END()
