// Pieces: running text cut where its cells may have touched: at bars, tabs, blanks and line breaks, and
// inside lines that lost all of these.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "targets/document/document.hpp"

namespace jixiao::targets::recognise {

/// What stands before a piece. The stronger, the less likely does one cell go on across it.
enum class Gap : std::uint8_t { touching, blank, wide, line, bar };

enum class PieceKind : std::uint8_t {
    text,
    empty,        // a cell between bars with nothing in it
    filler,       // 指标2：, ……
    page_number,  // looks like one; may be a weight all the same
    total,        // 总分, 合计: no cell of a row
    heading,      // of a header that stands in the middle of its table again
};

struct Piece {
    Span at;
    Gap before = Gap::line;
    PieceKind kind = PieceKind::text;
    bool barred = false;  // its line has bars or tabs
    bool first_in_line = false;
    std::uint8_t cut_cost = 0;  // of a cell that ends before it, where the gap is `touching`
    std::int8_t column = -1;    // that it stands in, counted off (text_settle); -1: not known yet
    bool begins_row = false;    // of a row that was counted off
    bool unsure = false;        // whether the words above it are its own or the row's above them
};

/// Bars are | and tabs. Lines that say nothing about a table (text_margins) are left out; a line of blanks is an empty
/// cell where nearly every line is a cell.
std::vector<Piece> pieces_of(document::Document const& document, Span passage);

/// Behind the line that a piece stands in: the next piece that begins one, not beyond `limit`.
std::size_t end_of_line(std::vector<Piece> const& pieces, std::size_t piece, std::size_t limit);

std::string_view text_of(document::Document const& document, Piece const& piece);

/// The pieces from `first` to `last` (not included) as one text, line breaks and blanks between them kept.
LocatedText text_of(document::Document const& document, std::vector<Piece> const& pieces, std::size_t first,
                    std::size_t last);

}  // namespace jixiao::targets::recognise
