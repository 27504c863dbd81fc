// What the name wants against what the comparator says.
#pragma once

#include "engine/nature/nature.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

/// Which way the name says is better, for a target in this unit: 完成时间 in days, but not in %.
engine::Nature wanted_by_name(NumberRow const& entry);

/// True if the target's direction, written or by policy, is the opposite.
bool contradicts_name(NumberRow const& entry);

}  // namespace jixiao::targets::review
