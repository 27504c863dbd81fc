// Open tables: tables that were printed without ruled lines, found by where their words stand.
//
// White strips that go through many lines set columns apart; a column with one short text in each row
// (weights) tells the rows, and cells in the other columns lie around its texts or begin beside them.
// Where that does not work out for every line of the table, there is no table.
#pragma once

#include <optional>

#include "targets/document/pdf_layout.hpp"

namespace jixiao::targets::document {

/// Words at one height, from left to right.
struct WordLine {
    Length middle = 0;
    std::vector<PdfWord> words;
};
std::vector<WordLine> word_lines(std::vector<PdfWord> words);

/// The columns of lines as they are.
ColumnRun columns_in(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end);

/// The lines from the first that keep the strips of the page before free, with its columns.
ColumnRun columns_as_before(std::vector<WordLine> const& lines, std::size_t begin, std::vector<Strip> strips);

/// The lines with the most columns and rows among [begin, end); nothing if there are none.
std::optional<ColumnRun> columns_of(std::vector<WordLine> const& lines, std::size_t begin, std::size_t end);

/// One line of one column.
struct PdfPiece {
    Length middle = 0;
    Length width = 0;
    Length room = 0;  // to its right, as far as can be told
    std::vector<PdfWord> words;
};

/// Pieces of a column that are one cell.
struct PieceGroup {
    std::size_t begin = 0, end = 0;  // pieces
    std::uint32_t row = 0;
    std::uint32_t rows = 1;
};

/// Where the texts of a row lie.
struct RowPlace {
    Length center = 0;
    Length first = 0;  // the middle of its first line
    Length top = 0, bottom = 0;
    bool is_cut = false;  // by the page break above
};

using PdfColumn = std::vector<PdfPiece>;

/// The distance of lines of one cell: the smallest that comes twice on the page.
Length pitch_of(std::vector<WordLine> const& lines);

/// A column whose cells each stand in a row, or are empty; nothing if it does not fit.
std::optional<std::vector<PieceGroup>> cells_in_rows(PdfColumn const& column, std::vector<RowPlace> const& rows,
                                                     Length pitch);

enum class TopRows : std::uint8_t { heading, whole, rest };

/// A column whose cells each span one row or more, and leave none out. The first row is a heading's, or
/// there is none, and the first rows may belong to a cell of the page before.
std::optional<std::vector<PieceGroup>> cells_over_rows(PdfColumn const& column, std::vector<RowPlace> const& rows,
                                                       Length pitch, TopRows top);

/// The rows of columns and the cells of each; nothing if they do not agree. Rows without a heading can be
/// as few as one, where the columns are known.
struct OpenRows {
    std::vector<RowPlace> rows;
    std::vector<std::vector<PieceGroup>> cells;  // by column
};
std::optional<OpenRows> rows_of(std::vector<PdfColumn> const& columns, Length pitch, TopRows top);

/// A table that is put together: its cells have the words of their texts.
struct OpenCell {
    Length left = 0, right = 0;
    std::uint32_t row = 0;
    std::uint32_t rows = 1;
    std::vector<PdfWord> words;
};

/// The rows above the heading of a table: a label in the first column, and beside it what it names. They
/// are read from below up to the title. Their first line, and their cells.
struct OpenHead {
    std::size_t begin = 0;  // lines
    std::uint32_t rows = 0;
    std::vector<OpenCell> cells;
};
OpenHead head_above(std::vector<WordLine> const& lines, std::size_t begin, ColumnRun const& run, Length pitch);

struct OpenTable {
    Box box;
    std::uint32_t rows = 0;
    std::vector<OpenCell> cells;  // by row, then from left to right; empty ones too
    ColumnRun columns;
};

/// The tables of words without ruled lines, from top to bottom. Their words are taken away. `before`: the
/// columns of the last one on the page before; a table that goes on keeps their edges.
std::vector<OpenTable> open_tables(std::vector<PdfWord>& words, ColumnRun const* before);

}  // namespace jixiao::targets::document
