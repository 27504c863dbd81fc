// Any bytes are read as a workbook and as a document without a crash; what is read holds together.
#include <map>

#include "../unit/targets/office_files.hpp"
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
        "<w:p><w:ins><w:r><w:t>段</w:t><w:br/><w:tab/></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        "<w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>",
    };
}

}  // namespace jixiao::fuzz
