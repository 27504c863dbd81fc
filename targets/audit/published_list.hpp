// Published self-evaluations in a list: a CSV file, one row an indicator, with the printed score beside target, actual
// and weight; rows for budget execution and for the total are told by their name.
#pragma once

#include "targets/audit/published.hpp"

namespace jixiao::targets::audit {

/// Tables in the order of the file, told apart by the column 表/table (one table without it).
/// Headers may be English or Chinese; columns may stand in any order. Missing columns, numbers that
/// cannot be read and broken CSV are reported. The file may be in any encoding that document::decoded()
/// knows, its fields separated by commas, semicolons, tabs or bars; spans are those of the decoded text.
std::vector<PublishedTable> read_published(Source const& file, Diagnostics& sink);

}  // namespace jixiao::targets::audit
