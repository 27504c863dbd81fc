// Reasons: why a printed score may differ from the computed one.
#pragma once

#include <optional>

#include "engine/score.hpp"

namespace jixiao::targets::audit {

using grammar::Decimal;
using grammar::Message;

/// The note that kept the row from being scored.
Message why_unscorable(engine::RowScore const& score);

/// One decimal, a whole number, or digits cut off instead of rounded; nothing if none gives `printed`.
std::optional<Message> other_rounding(Decimal unrounded, Decimal printed);

/// Where no rule gives the printed score: above the weight, within the tolerance, points taken off by
/// hand, or more points than the rule gives.
Message likely_reason(Decimal computed, Decimal printed, Decimal weight, Decimal tolerance);

}  // namespace jixiao::targets::audit
