// Settle: rows that have as many cells as the heading has columns are read cell by cell, before anything is weighed.
//
// A row is a line, or so many lines of one cell each, between the names of its levels. The levels may be merged: then
// the cells are as many as the columns behind them. Each cell has to be of its column's type; a row with a cell that
// cannot be is left to the alignment.
#pragma once

#include <vector>

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// Marks the pieces of such rows with their columns. Returns how many rows there are.
std::size_t settle_rows(std::vector<Piece>& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                        std::vector<Column> const& columns);

}  // namespace jixiao::targets::recognise
