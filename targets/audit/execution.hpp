// Execution: the points and the rate that a published self-evaluation prints for spending its budget.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// One entry for each line of the funds with points, and one for each with a rate, equal ones included.
std::vector<AuditedRow> audit_execution(PublishedTable const& table, AuditRules const& rules, int column_places);

/// 年度资金总额 with its points; null if the table prints none.
PublishedFunds const* whole_funds(PublishedTable const& table);

/// What was spent of the adjusted budget, in %; nothing if the amounts are not known.
std::optional<grammar::Ratio> rate_of(grammar::syntax::Quantity const& budget,
                                      grammar::syntax::Quantity const& executed);
std::optional<grammar::Ratio> rate_of(PublishedFunds const& funds);

}  // namespace jixiao::targets::audit
