// Numbers that need a unit and have none.
#pragma once

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

bool lacks_unit(TargetRow const& row, engine::NumericCriterion const& number);

}  // namespace jixiao::targets::review
