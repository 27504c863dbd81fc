// Any bytes are read as a workbook and as a document without a crash; what is read holds together.
#include <map>

#include "../unit/targets/office_files.hpp"
#include "../unit/targets/old_office_files.hpp"
#include "driver.hpp"
#include "targets/document/read.hpp"

namespace jixiao::fuzz {

using namespace targets;

namespace {

void check_diagnostics(Diagnostics const& diagnostics, std::string_view input) {
    for (Diagnostic const& diagnostic : diagnostics) {
        if (!diagnostic.source) broken("every diagnostic has its source", input);
        auto const size = diagnostic.source->bytes().size();
        if (diagnostic.span.begin > diagnostic.span.end || diagnostic.span.end > size)
            broken("spans lie inside the source", input);
    }
}

void check_grid(document::Grid const& grid, std::string_view input) {
    std::map<std::uint64_t, bool> covered;
    std::uint64_t last = 0;
    for (auto const& cell : grid.cells) {
        std::uint64_t const place = std::uint64_t{cell.row} << 32 | cell.column;
        if (&cell != &grid.cells.front() && place <= last) broken("cells are in order", input);
        last = place;
        if (cell.rows == 0 || cell.columns == 0 || cell.row + cell.rows > grid.rows ||
            cell.column + cell.columns > grid.columns)
            broken("cells lie inside the grid", input);
        if (std::uint64_t{cell.rows} * cell.columns > 10'000) continue;
        for (std::uint64_t row = cell.row; row < cell.row + cell.rows; ++row)
            for (std::uint64_t column = cell.column; column < cell.column + cell.columns; ++column)
                if (!covered.emplace(row << 32 | column, true).second) broken("no two cells cover a place", input);
    }
}

void check(std::optional<document::Document> const& read, Diagnostics const& diagnostics, std::string_view input) {
    check_diagnostics(diagnostics, input);
    if (!read && !grammar::has_errors(diagnostics)) broken("what cannot be read says why", input);
    if (!read) return;
    if (grammar::find_invalid_utf8(read->source->bytes())) broken("the text is UTF-8", input);
    for (auto const& part : read->parts)
        if (auto const* grid = std::get_if<document::Grid>(&part)) check_grid(*grid, input);
}

using Read = std::optional<document::Document> (*)(document::File const&, Diagnostics&);

void read_as(Read read, std::string whole, std::string_view input) {
    Diagnostics diagnostics;
    check(read({"表", std::move(whole)}, diagnostics), diagnostics, input);
}

std::string xml_workbook(std::string const& inside) {
    return "<Workbook><Worksheet Name=\"S\"><Table>" + inside + "</Table></Worksheet></Workbook>";
}

std::string open_document(std::string const& inside) {
    return tests::zipped(
        {{"content.xml", "<d><automatic-styles/><body><table name=\"S\">" + inside + "</table></body></d>"}});
}

/// As the inside of a file that is whole, and as all of it.
void fuzz_formats_of_others(std::string const& text) {
    for (auto const& whole : {text, xml_workbook(text)}) read_as(document::read_xml_workbook, whole, text);
    for (auto const& whole : {text, "<d><body>" + text + "</body></d>"})
        read_as(document::read_xml_document, whole, text);
    for (auto const read : {document::read_ods, document::read_odt}) read_as(read, open_document(text), text);
    for (auto const& whole : {text, tests::xls_file("", text), tests::ole_file("Workbook", text)})
        if (whole.size() < 60'000) read_as(document::read_xls, whole, text);
    read_as(document::read_mht, text, text);
    read_as(document::read_docx,
            "<p:package><p:part p:name=\"/word/document.xml\"><p:xmlData>" + text + "</p:xmlData></p:part>", text);
}

}  // namespace

void fuzz(std::string_view bytes) {
    std::string const text(bytes);
    tests::WorkbookParts workbook;
    workbook.sheet = text;
    workbook.styles = text;
    workbook.strings = text;
    for (auto const& whole : {text, workbook.bytes()}) {
        Diagnostics diagnostics;
        check(document::read_xlsx({"表.xlsx", whole}, diagnostics), diagnostics, bytes);
    }
    Diagnostics diagnostics;
    check(document::read_docx({"表.docx", tests::word_document(text)}, diagnostics), diagnostics, bytes);
    fuzz_formats_of_others(text);
}

std::vector<std::string> seeds() {
    tests::WorkbookParts whole;
    whole.sheet = "<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>";
    whole.strings = "<si><t>甲</t></si>";
    return {
        whole.bytes(),
        "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"2\" hidden=\"1\"><c r=\"B2\" s=\"1\">"
        "<f>100%</f><v>1</v></c><c r=\"C2\" s=\"2\"><v>45293.5</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>≥5&#20010;</t></r><rPh><t>x</t></rPh></is></c>"
        "<c r=\"B1\"><v>-1.25E-3</v></c></row></sheetData>",
        "<sheetData><row r=\"3\"><c r=\"A3\" t=\"str\"><v>甲</v></c><c r=\"D3\" t=\"s\"><v>0</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"B3:D9\"/></mergeCells>",
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[&gt;=10000]0!.0,&quot;万元&quot;;[Red]0.00%\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"58\"/></cellXfs>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>甲</w:t>"
        "</w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<Row ss:Index=\"2\"><Cell ss:Index=\"2\" ss:MergeAcross=\"1\" ss:Formula=\"=100%\"><Data ss:Type=\"Number\">1</Data></Cell>"
        "</Row><Row><Cell><Data ss:Type=\"DateTime\">2024-10-31T00:00:00</Data></Cell></Row>",
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\" "
        "table:number-rows-spanned=\"2\" office:value-type=\"date\" office:date-value=\"2024-01-02\"><text:p>甲<text:s/></text:p>"
        "</table:table-cell><table:covered-table-cell/></table:table-row>",
        "<number:number-style style:name=\"N\"><number:number number:decimal-places=\"2\"/><style:map "
        "style:condition=\"value()&gt;=0\" style:apply-style-name=\"N\"/></number:number-style>",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
        "Content-Transfer-Encoding: quoted-printable\n\n<table><td>=E7=BB=A9</table>\n--b--",
        tests::biff(0xFC, tests::little(1, 4) + tests::little(1, 4) + std::string("\2\0\1", 3) + tests::wide("ab")) +
            tests::biff(0xFD, tests::at(0, 0) + tests::little(0, 4)) +
            tests::biff(0x27E, tests::at(1, 1) + tests::little(42, 4)) +
            tests::biff(0xE5, tests::little(1, 2) + tests::little(0, 8)),
        tests::xls_file("", tests::biff(0x204, tests::at(0, 0) + std::string("\1\0\0x", 4))),
        "<w:p><w:ins><w:r><w:t>段</w:t><w:br/><w:tab/></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        "<w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>",
    };
}

}  // namespace jixiao::fuzz
