// The layout of a page: ruled tables with the texts of their cells, and the lines of text around them.
//
// Where rules cross there are tables: what they enclose is a cell, however its text is wrapped and
// aligned. A page without them may have tables all the same (pdf_open.hpp).
#pragma once

#include <optional>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {

/// Words at one height, as a person reads them.
struct PageLine {
    Box box;
    std::string text;
    Length size = 0;           // of the print
    std::uint32_t page = 0;    // from 1
    std::uint32_t number = 0;  // of the line on its page, from 1
};

struct PageCell {
    Length left = 0;
    Length right = 0;
    std::uint32_t row = 0;
    std::uint32_t rows = 1;
    std::string text;  // lines as printed; empty cells are kept
    std::uint32_t page = 0;
    std::uint32_t number = 0;  // of its first line
    bool is_full = false;      // nothing more has room in its last line
};

struct PageTable {
    Box box;
    std::uint32_t rows = 0;
    std::vector<PageCell> cells;  // by row, then from left to right
};

struct Strip {
    Length begin = 0, end = 0;
};

/// Lines that follow each other, with the same columns.
struct ColumnRun {
    std::size_t begin = 0, end = 0;  // lines
    std::vector<Length> edges;       // one more than columns
    std::vector<Strip> strips;       // where the inner edges can stand
};

struct PageLayout {
    std::vector<PageTable> tables;  // from top to bottom
    std::optional<ColumnRun> open;  // columns of the last table that has no ruled lines
    std::vector<PageLine> lines;    // outside of tables
};

/// The size of the print by the width of the characters; boxes of some fonts are twice as high.
Length size_of(PdfWord const& word);
/// Of Latin letters, digits and signs, which stand apart from their neighbours.
constexpr bool is_narrow(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Words put together to lines, from top to bottom.
std::vector<PageLine> lines_of(std::vector<PdfWord> words);

/// The cells that rules enclose, without texts; a lone frame is none. Nothing if there are too many
/// rules for a page of an office.
struct CellBox {
    Box box;
    std::uint32_t row = 0;
    std::uint32_t rows = 1;
};
struct Frame {
    Box box;
    std::uint32_t rows = 0;
    std::vector<CellBox> cells;         // by row, then from left to right; they cover the whole frame
    std::vector<Length> xs, ys;         // the edges
    std::vector<std::uint32_t> owners;  // the cell of every place between edges, row by row
};
std::optional<std::vector<Frame>> frames_of(PdfPage const& page);

/// `before`: the page before, whose last table may go on.
PageLayout layout_of(PdfPage const& page, std::vector<Frame> const& frames, std::uint32_t page_number,
                     PageLayout const* before = nullptr);

/// Tables that go on over a page break become one: a header that is repeated is left out, a row that
/// is cut in two is one again. Page numbers and lines that stand on every page are taken away.
void join_pages(std::vector<PageLayout>& pages, std::vector<PdfPage> const& sizes);

}  // namespace jixiao::targets::document
