// Reasons: where the rules of following a year demand a reason, and there is none.
#pragma once

#include "engine/outlook.hpp"

namespace jixiao::engine {

/// Sets `needs_reason` and tells why. Light, outlook and likelihood of the row are known.
void demand_reasons(TrackedRow& row, RowView const& view);

}  // namespace jixiao::engine
