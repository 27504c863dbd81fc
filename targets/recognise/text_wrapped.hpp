// Wrapped: names whose parts stand in lines of their own, above or below the line of their row.
//
// A page prints the lines of a long name around the other cells of its row (centred), or below its first line (from
// the top). Which of the two a table does shows in all of its rows at once: centred, as many lines stand above a row as
// below it; from the top, none stands above the first row. Lines that could belong to either row stay where they are.
#pragma once

#include <vector>

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// Moves the parts of such names behind the levels of their rows. Rows that were counted off are marked as such.
void gather_wrapped_names(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                          std::vector<Column> const& columns);

}  // namespace jixiao::targets::recognise
