// Counterparts: the same indicator in another table.
#pragma once

#include "targets/table.hpp"

namespace jixiao::targets::review {

/// The row of another table with the same name and level 2, blanks aside; null if there is none or several.
TargetRow const* counterpart(TargetRow const& row, TargetTable const& other);

}  // namespace jixiao::targets::review
