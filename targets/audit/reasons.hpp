// Reasons: what is said of a printed score, and the numbers that are said with it.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// The note that kept the row from being scored.
Message why_unscorable(engine::RowScore const& score);

/// A reading that gives exactly the printed points; `why` says which: 指标值按“不超过 2%”理解.
Message fits_reading(Message const& why);
Message fits_reading(Text const& why);

Message above_weight(Decimal printed, Decimal weight);
Message negative(Decimal printed);

/// All the points for a target that was missed: without a reason, and where only rounding makes them full.
Message full_for_missed(PublishedRow const& row, engine::RowScore const& score);
Message full_by_rounding(engine::RowScore const& score);

/// More points than the tier has that the actual itself says.
Message above_tier(std::string const& actual, Decimal low, Decimal high, Decimal printed);

Message not_deducted(Decimal deduction);
Message taken_off(std::string const& reason, Decimal difference);

/// Where nothing gives the printed score: within the tolerance, points taken off by hand, or more than the rule gives.
Message likely_reason(Decimal computed, Decimal printed, Decimal tolerance);

/// How far two numbers are apart.
Decimal distance(Decimal a, Decimal b);

}  // namespace jixiao::targets::audit
