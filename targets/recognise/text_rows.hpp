// Rows: aligned pieces → the rows of a table, levels carried down, prefixes taken off; and what a person
// should look at in them.
#pragma once

#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_align.hpp"
#include "targets/recognise/text_doubts.hpp"

namespace jixiao::targets::recognise {

/// The rows `first` to `last` (not included) of the alignment, each with what speaks against its alignment.
std::vector<FoundRow> rows_of(Aligned const& aligned, std::size_t first, std::size_t last);

/// The pieces of rows without a name that say something all the same; such rows are not kept, so a
/// person has to see them. Level names and fillers (……, 指标2：) say nothing.
std::vector<std::size_t> unkept_pieces(document::Document const& document, std::vector<Piece> const& pieces,
                                       Alignment const& alignment, std::size_t first, std::size_t last);

/// 指标值（%）: the unit in the header goes to every number among the targets that has none.
void take_unit_of_header(LocatedText const& header, std::vector<FoundRow>& rows);

/// 年度绩效目标（80分） over scores that add up to 80, and no weights: each score is full, so it is the weight.
void take_weights_from_scores(LocatedText const& head, std::vector<FoundRow>& rows, Diagnostics& sink,
                              Source const& source);

/// Reports digits of neighbouring cells that touch, and targets whose sign was misread.
void report_slips(document::Document const& document, std::vector<Piece> const& pieces, Alignment const& alignment,
                  std::size_t first, std::size_t last, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
