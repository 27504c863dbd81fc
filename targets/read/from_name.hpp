// From the name: what a target lacks and its indicator's name gives.
#pragma once

#include "targets/model/table.hpp"
#include "targets/read/values.hpp"

namespace jixiao::targets::read {

/// 苗木成活率(≥**%) with 85 is read as ≥85%, which is reported; last year's value takes the unit only.
void complete_from_name(TargetRow& row, Reading const& reading);

}  // namespace jixiao::targets::read
