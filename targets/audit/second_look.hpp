// The second look: what a department or the finance bureau made of the points (扣分, 核查得分), beside the first.
#pragma once

#include "targets/audit/audit.hpp"

namespace jixiao::targets::audit {

/// Where the second score is another than the first, and where it is not the first without the deduction.
std::vector<Message> compare_looks(PrintedPoints const& printed);

}  // namespace jixiao::targets::audit
