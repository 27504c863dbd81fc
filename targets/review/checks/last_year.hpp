// Last year's value (上年完成值) beside this year's target.
#pragma once

#include <optional>

#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

/// Last year's value in the unit of the target; nothing if there is none or the units do not convert.
std::optional<grammar::Ratio> last_year(NumberRow const& entry);

/// Last year's value as a fact: "=51.18%" gives "51.18%".
std::string plain_fact(TargetRow const& row);

}  // namespace jixiao::targets::review
