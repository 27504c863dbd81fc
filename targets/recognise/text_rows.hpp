// Rows: aligned pieces → the rows of a table, levels carried down, prefixes taken off; and what a person
// should look at in them.
#pragma once

#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// The rows `first` to `last` (not included) of the alignment.
std::vector<FoundRow> rows_of(document::Document const& document, std::vector<Piece> const& pieces,
                              Alignment const& alignment, std::size_t first, std::size_t last);

/// The pieces of rows without a name that say something all the same; such rows are not kept, so a
/// person has to see them. Level names and fillers (……, 指标2：) say nothing.
std::vector<std::size_t> unkept_pieces(document::Document const& document, std::vector<Piece> const& pieces,
                                       Alignment const& alignment, std::size_t first, std::size_t last);

/// 指标值（%）: the unit in the header goes to every number among the targets that has none.
void take_unit_of_header(LocatedText const& header, std::vector<FoundRow>& rows);

/// Reports digits of neighbouring cells that touch, and targets whose sign was misread.
void report_doubts(document::Document const& document, std::vector<Piece> const& pieces, Alignment const& alignment,
                   std::size_t first, std::size_t last, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
