// ProjectsIndex: the budget-weighted mean of the projects of a set.
#pragma once

#include "tools/render/score_report.hpp"

namespace jixiao::program {

/// Of a set of several tables; nothing for a single table or where no project has a budget. The
/// budget is the adjusted one of the execution where it is known, else the table's.
std::optional<render::ProjectsIndex> projects_index(std::vector<render::ScoredTable> const& tables);

}  // namespace jixiao::program
