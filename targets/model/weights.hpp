// Weights: the checks of 分值权重 that scoring and reviewing share.
#pragma once

#include "engine/ruleset.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets {

/// Every indicator carries points: reports a weight that is not above 0 or is above 100.
/// True if the weight can be used for scoring (0 can, though it is reported).
bool check_weight(Located<Decimal> const& weight, Source const& source, Diagnostics& sink);

/// 50 in 产出指标（50分）: the number before the last 分 of a name; nothing if there is none.
std::optional<Decimal> stated_points(std::string_view name);

/// Nothing if a weight was not read or the sum does not fit.
std::optional<Decimal> sum_of_weights(TargetTable const& table);

/// The weights should add to the ruleset's indicator weight (90 of 100, 10 being for execution).
/// Says nothing where a weight could not be read: that was reported when it was read.
void check_weight_sum(TargetTable const& table, engine::Ruleset const& ruleset, Diagnostics& sink);

}  // namespace jixiao::targets
