// Rows: one found row → a target row, and what was achieved for it.
#pragma once

#include <optional>

#include "targets/model/actuals.hpp"
#include "targets/read/values.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// 预算执行率 | 预算执行率 | 预算执行率 | 100% | 10: the points for execution, printed among the indicators.
bool is_execution(FoundRow const& row);

TargetRow target_row(FoundRow const& found, read::Reading const& reading);

/// Nothing if the row says nothing of what was or will be achieved. Points are taken from the table only where a person judges
/// (a target in words); all others are computed.
std::optional<ActualEntry> entry_of(FoundRow const& found, TargetRow const& row, read::Reading const& reading);

}  // namespace jixiao::targets::recognise
