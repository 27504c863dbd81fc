// TableSet: tables that are reviewed together, and which of them speak of the same thing.
//
// Departments and projects are the same if their names are, blanks aside. Of several tables for
// one subject and year the first in the set counts. Looks its answers up: reviewing a set takes
// time in proportion to its size.
#pragma once

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

class TableSet {
public:
    /// The tables must outlive the set and stay where they are.
    explicit TableSet(std::span<TargetTable const> tables);

    /// The projects of a department's table in its year, in the order of the set.
    std::span<TargetTable const* const> projects_of(TargetTable const& department) const;

    /// Another table before this one with the same kind, department, project and year; null if none.
    TargetTable const* earlier_twin(TargetTable const& table) const;

    /// The table of the same project or department for the latest year before this one's; null if none.
    TargetTable const* last_year(TargetTable const& table) const;

private:
    using ByYear = std::map<int, TargetTable const*>;

    ByYear const* years_of(TargetTable const& table) const;

    std::unordered_map<std::string, ByYear> subjects_;
    std::unordered_map<std::string, std::vector<TargetTable const*>> projects_;
};

}  // namespace jixiao::targets::review
