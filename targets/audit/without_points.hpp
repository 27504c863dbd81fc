// Forms without points: which targets were reached, and to which rate.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// The rows of a table that prints no points, as the ruleset understands them.
std::vector<AuditedRow> audit_without_points(PublishedTable const& table, RulesetPointer const& ruleset);

}  // namespace jixiao::targets::audit
