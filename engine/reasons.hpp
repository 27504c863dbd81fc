// Reasons: where the rules of following a year demand a reason, and there is none.
#pragma once

#include "engine/track.hpp"

namespace jixiao::engine {

/// Sets `needs_reason` and tells why. Light and likelihood of the row are known.
void demand_reasons(TrackedRow& row, PlannedIndicator const& indicator, Standing const& standing,
                    TrackingRules const& rules, RowFacts const& facts);

}  // namespace jixiao::engine
