// Where an indicator belongs that stands among the benefits.
#pragma once

#include "targets/review/check.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {

/// The output that the plain name or the target of a benefit is in truth (场次, 覆盖率 of work, a period under lasting
/// influence); unknown if it may stand where it is.
Level2 better_place_of_benefit(TargetRow const& row, std::string_view name);

}  // namespace jixiao::targets::review
