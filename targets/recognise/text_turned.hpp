// Turned: tables that were copied column by column, each heading above its cells.
//
// Where every column has as many cells the pieces are put in the order of the rows. Where not – merged levels, wrapped
// cells – nobody can tell which cells stood beside each other: the table is refused.
#pragma once

#include <vector>

#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

/// Puts such tables right. Reports those that cannot be, and takes their pieces out of what is read.
void turn_columns(document::Document const& document, std::vector<Piece>& pieces, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
