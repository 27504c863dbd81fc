// Costs whose target is words alone.
#pragma once

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

bool lacks_cost(TargetRow const& row);

}  // namespace jixiao::targets::review
