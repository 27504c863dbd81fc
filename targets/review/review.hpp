// Review: all checks over one table, as settings and comments in the table allow.
#pragma once

#include "targets/review/check.hpp"
#include "targets/review/settings.hpp"

namespace jixiao::targets::review {

/// All findings on `table`, ordered by place. Those that a comment in the table suppresses are left
/// out; a comment that suppresses nothing, or gives no reason, is itself a finding.
/// Thread-safe: tables of a set can be reviewed side by side.
Diagnostics review(TargetTable const& table, TableSet const& set, engine::Ruleset const& ruleset,
                   Settings const& settings);

/// The same for few tables; for many make their TableSet once.
Diagnostics review(TargetTable const& table, std::span<TargetTable const> set, engine::Ruleset const& ruleset,
                   Settings const& settings);

/// What single rows show: the checks that look at one row, without its table.
Diagnostics review_rows(TargetTable const& table, engine::Ruleset const& ruleset, Settings const& settings);

}  // namespace jixiao::targets::review
