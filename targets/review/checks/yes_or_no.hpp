// Rows that say themselves that they are about nothing.
#pragma once

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// True if name or target says that the row does not apply: 不适用, 不涉及, a name that is only “无” or “/”.
bool does_not_apply(TargetRow const& row);

}  // namespace jixiao::targets::review
