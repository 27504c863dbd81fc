// Projects: the target tables of a document and the lines of its budget tables that speak of the same project.
#pragma once

#include <vector>

#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {

/// A line of the table of projects or of what was carried over.
struct ProjectLine {
    BudgetTable const* table = nullptr;
    Block const* block = nullptr;
    Line const* line = nullptr;
    std::string name;  // as projects are compared
};

/// Lines with a project's name, of the tables that are read with certainty.
std::vector<ProjectLine> project_lines(DisclosureScene const& scene);

/// The target tables of projects.
std::vector<TargetTable const*> project_targets(DisclosureScene const& scene);

/// One name is the other, or stands in the longer: 贴息资金 in 关于拨付2023年第二季度贴息资金的通知.
bool is_of_project(ProjectLine const& line, TargetTable const& target);

/// A target table's total as a term; nothing if it has none.
std::optional<Term> amount_term(TargetTable const& table);

}  // namespace jixiao::targets::review
