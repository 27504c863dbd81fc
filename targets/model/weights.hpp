// Weights: the checks of 分值权重 that scoring and reviewing share.
#pragma once

#include "targets/model/table.hpp"

namespace jixiao::targets {

/// Every indicator carries points: reports a weight that is not above 0 or is above 100.
/// True if the weight can be used for scoring (0 can, though it is reported).
bool check_weight(Located<Decimal> const& weight, Source const& source, Diagnostics& sink);

/// 50 in 产出指标（50分）: the number before the last 分 of a name; nothing if there is none.
std::optional<Decimal> stated_points(std::string_view name);

/// Nothing if a weight was not read or the sum does not fit.
std::optional<Decimal> sum_of_weights(TargetTable const& table);

}  // namespace jixiao::targets
