// The parts of a score report around its tables: heading, notes, index, what was not chosen.
#pragma once

#include "tools/render/score_report.hpp"

namespace jixiao::render {

/// Title, department, files and ruleset of one table.
void write_heading(ScoredTable const& scored, bool baseline, Style const& style, std::ostream& out);

/// The notes on the whole, on the rows and on the execution. Remarks of one kind on several rows
/// are said once, with the names of the other rows.
void write_notes(ScoredTable const& scored, Style const& style, std::ostream& out);

/// The index of the projects and what it is not.
void write_index(ProjectsIndex const& index, Style const& style, std::ostream& out);

/// Where a default stood in for a ruleset: which, and how to see what another one gives.
void write_default_note(ScoreReport const& report, Style const& style, std::ostream& out);

}  // namespace jixiao::render
