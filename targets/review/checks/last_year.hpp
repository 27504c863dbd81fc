// Last year's value (上年完成值) beside this year's target.
#pragma once

#include <optional>

#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

/// Last year's value in the unit of the target; nothing if there is none or the units do not convert.
std::optional<grammar::Ratio> last_year(NumberRow const& entry);

}  // namespace jixiao::targets::review
