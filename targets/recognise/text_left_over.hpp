// Left over: pieces that found no place in a table, and tables that found none. Each line of them is told of.
#pragma once

#include <vector>

#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

/// One warning for each line of the pieces.
void report_left_over(document::Document const& document, std::vector<Piece> const& pieces,
                      std::vector<std::size_t> const& left_over, Diagnostics& sink);

/// The same for lines from `end` to `limit` (not included), behind the rows, that look like rows.
void report_rows_behind(document::Document const& document, std::vector<Piece> const& pieces, std::size_t end,
                        std::size_t limit, Diagnostics& sink);

/// A table that is not guessed.
void report_refused(document::Document const& document, Span table, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
