// Annotating: what a review or an audit found, as copies of the files with remarks in them.
#pragma once

#include <optional>

#include "targets/review/fix.hpp"
#include "tools/jixiao/copying.hpp"
#include "tools/jixiao/load.hpp"
#include "tools/render/audit_report.hpp"

namespace jixiao::program {

/// --annotate
Option annotate_option();

/// Each file with tables; what cannot carry comments becomes a target form with them. With `extent`, the fixes of
/// `fixable`, the findings before those of one kind became one, are written into the cells of the copies.
std::vector<Annotated> annotated(Loaded const& loaded, Diagnostics const& findings, Diagnostics const& fixable,
                                 std::optional<targets::review::Extent> extent, Language language);

/// Each file whose points were recomputed; what cannot carry comments becomes a working paper.
std::vector<Annotated> annotated(render::AuditReport const& report, Style const& style);

}  // namespace jixiao::program
