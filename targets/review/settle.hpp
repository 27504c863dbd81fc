// Settle: from everything that was found to what is worth telling, once each.
//
// Owns that a note stands once per table with how often and where else it holds, and what the review knows better than
// the reader that found it: ≤540万/月 of a cost can only be 万元. What is fixed in a file is found without this.
#pragma once

#include <span>
#include <vector>

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

/// Findings of one or many tables, in the order in which they are to be told; the order stays.
Diagnostics settle(std::span<TargetTable const> tables, Diagnostics findings);

/// True if the finding stands in the table; of a document with several tables, within this one.
bool is_about(Diagnostic const& finding, TargetTable const& table);

}  // namespace jixiao::targets::review
