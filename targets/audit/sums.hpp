// Sums: the execution row and the total of a published self-evaluation.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// One entry for each execution or total row that can be checked, equal ones included.
std::vector<AuditedRow> audit_sums(PublishedTable const& table, AuditRules const& rules);

}  // namespace jixiao::targets::audit
