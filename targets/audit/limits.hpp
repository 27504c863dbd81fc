// Limits: what bureaus ask about a whole table: points far above what was spent, and money left over.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// Past the ruleset's limits: the gap between the rate of points and the rate of execution, and what was not spent.
std::vector<Message> past_limits(PublishedTable const& table, engine::Ruleset const& ruleset);

}  // namespace jixiao::targets::audit
