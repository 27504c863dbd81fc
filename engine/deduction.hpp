// Deduction: points that a second look took off a row (扣分), as forms with such a column print them.
//
// Source: forms whose printed points are the computed ones less a deduction, never below 0.
#pragma once

#include "engine/score.hpp"

namespace jixiao::engine {

/// What is left of the row's points, or of those that are still possible; said in its notes.
RowScore less_deduction(RowScore score, std::optional<Decimal> const& deduction);

}  // namespace jixiao::engine
