// Sums: the printed points of levels, the total and the grade of a published self-evaluation.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// One entry for each sum and the grade, as far as they are printed, equal ones included.
std::vector<AuditedRow> audit_sums(PublishedTable const& table, AuditRules const& rules);

}  // namespace jixiao::targets::audit
