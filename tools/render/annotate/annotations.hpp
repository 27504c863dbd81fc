// Annotations: findings in the words that go into a copy of the file they were found in.
//
// Owns what a comment, the list and the opinion say; how they get into workbooks and documents is targets/annotate.
#pragma once

#include <vector>

#include "targets/annotate/remarks.hpp"
#include "targets/audit/audit.hpp"
#include "targets/model/table.hpp"
#include "targets/review/fix.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

using targets::annotate::Annotations;

/// Everything that was found in one file, in its order, and the opinion on each of its tables.
Annotations annotations_on(std::vector<targets::TargetTable const*> const& tables, grammar::Diagnostics const& findings,
                           Language language);

/// The fixes that `extent` allows as new texts of cells, one for each cell: those that stay within one.
std::vector<targets::annotate::Rewrite> rewrites_of(grammar::Diagnostics const& findings,
                                                    targets::review::Extent extent, Language language);

/// What a recomputation has to say of the printed points of one file.
Annotations annotations_on(std::vector<targets::audit::AuditedTable const*> const& tables, Language language);

}  // namespace jixiao::render
