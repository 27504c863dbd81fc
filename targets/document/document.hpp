// Document: what a file of an office holds, whatever its format: grids of cells and running text.
//
// Owns the model between the readers of formats (xlsx, docx, csv, html, pdf, text) and the
// recogniser. The source holds the text of every cell and paragraph, each on a line (or lines) of its
// own, so that findings point into it; files that are no text name their places (绩效目标!D12).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::document {

/// One cell that is not empty, or a merged area.
struct Cell {
    std::uint32_t row = 0;  // from 0
    std::uint32_t column = 0;
    std::uint32_t rows = 1;  // how far it is merged; never beyond the grid
    std::uint32_t columns = 1;
    LocatedText text;  // blanks at the ends gone; as a person sees it in the cell (95% for 0.95 shown so)
};

/// A sheet, a table of a document, or the columns of a page.
struct Grid {
    std::string name;  // of the sheet; "" if it has none
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::vector<Cell> cells;  // by row, then by column; no two cover the same place
    Span at;                  // all of it in the source
};

/// Text outside of tables, or a file of text as a whole: lines of the source, line breaks included.
struct Passage {
    Span at;
};

/// Where a paragraph stands in the part of a word-processor document that holds its body: the bytes of its element.
struct Anchor {
    std::uint32_t place = 0;  // where its text begins in the source
    Span element;
};

struct Document {
    Source source;                                   // UTF-8
    std::vector<std::variant<Grid, Passage>> parts;  // in the order of reading
    std::vector<Anchor> anchors{};                   // in the order of places; of word-processor documents only
};

/// The cell that covers a place; null if there is none.
Cell const* cell_at(Grid const& grid, std::uint32_t row, std::uint32_t column);

/// Lines that belong to one text, joined as a person reads them: nothing between Chinese, a blank
/// between two Latin words or two numbers. "保障财政\n工作有序开展" is 保障财政工作有序开展,
/// "<=5.46\n万元/年" is <=5.46万元/年. Every byte keeps its place.
LocatedText joined_lines(LocatedText const& lines);

}  // namespace jixiao::targets::document
