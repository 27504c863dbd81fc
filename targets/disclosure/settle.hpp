// Settle: which column each amount of a copied line stood in, where empty cells left no trace.
//
// An order of columns is possible if the sums of the line come out; what all possible orders agree on is certain. A line
// without a possible order does not add up in whatever columns its amounts stood.
#pragma once

#include "targets/disclosure/model.hpp"

namespace jixiao::targets::disclosure {

/// Fills `amounts`, `settled` and `misfit` of the block's lines from what was printed. Lines with more amounts than columns keep
/// only their total and are reported by false.
bool settle(Block& block);

}  // namespace jixiao::targets::disclosure
