// One row: what is told of its printed points, and in which order.
#pragma once

#include "targets/audit/ways.hpp"

namespace jixiao::targets::audit {

/// `column_places`: with how many decimals the table prints its points.
AuditedRow audit_row(PublishedTable const& table, std::size_t row, Ways& ways, Decimal tolerance, int column_places);

}  // namespace jixiao::targets::audit
