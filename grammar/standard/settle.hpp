// Settling: what can be said of a standard only when all of it has been taken.
#pragma once

#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

/// Drops parts without a rule, and makes bands of steps that stand beside bands, amounts of shares of a part's own points.
void settle(Standard& standard);

/// The band of the very number of things that a step counts: 2项不达标扣4分. The step has a size.
Award band_at(Step const& step);

}  // namespace jixiao::grammar::standard
