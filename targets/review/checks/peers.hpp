// Peers: other tables of the set that speak of the same thing as a table.
//
// Departments and projects are the same if their names are, blanks aside. A table is in its own set;
// it is told from the others by where it lies in memory.
#pragma once

#include <string>
#include <vector>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

using Peers = std::vector<TargetTable const*>;

/// The project tables of the scene's department and year, each project once, in the set's order.
Peers projects_of_department(Scene const& scene);

/// The first table before this one in the set that has the same kind, department, project and year; null if none.
TargetTable const* earlier_twin(Scene const& scene);

/// The table of the same project or department for the latest year before this one's; null if none.
TargetTable const* table_of_last_year(Scene const& scene);

/// The row of another table with the same name and level 2; null if there is none or several.
TargetRow const* counterpart(TargetRow const& row, TargetTable const& other);

}  // namespace jixiao::targets::review
