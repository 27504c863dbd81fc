#include "targets/review/checks/peers.hpp"

#include <algorithm>

#include "targets/nearest.hpp"

namespace jixiao::targets::review {
namespace {

bool same_name(Located<std::string> const& a, Located<std::string> const& b) {
    return a.value == b.value || without_blanks(a.value) == without_blanks(b.value);
}

/// Of one department and kind, and of one project if they are projects. Tables that do not say are never the same.
bool same_subject(TargetTable const& a, TargetTable const& b) {
    if (a.kind.value != b.kind.value || !a.department.given || !same_name(a.department, b.department)) return false;
    if (a.kind.value == TableKind::department) return true;
    return a.project.given && same_name(a.project, b.project);
}

}  // namespace

Peers projects_of_department(Scene const& scene) {
    Peers found;
    for (auto const& table : scene.set) {
        bool const fits = table.kind.value == TableKind::project && table.project.given &&
                          table.year.value == scene.table.year.value && table.department.given &&
                          same_name(table.department, scene.table.department);
        bool const known = std::any_of(found.begin(), found.end(), [&](TargetTable const* other) {
            return same_name(other->project, table.project);
        });
        if (fits && !known) found.push_back(&table);
    }
    return found;
}

TargetTable const* earlier_twin(Scene const& scene) {
    for (auto const& table : scene.set) {
        if (&table == &scene.table) return nullptr;
        if (table.year.given && table.year.value == scene.table.year.value && same_subject(table, scene.table)) return &table;
    }
    return nullptr;
}

TargetTable const* table_of_last_year(Scene const& scene) {
    TargetTable const* found = nullptr;
    for (auto const& table : scene.set) {
        if (!table.year.given || table.year.value >= scene.table.year.value) continue;
        if (found && table.year.value <= found->year.value) continue;
        if (same_subject(table, scene.table)) found = &table;
    }
    return found;
}

TargetRow const* counterpart(TargetRow const& row, TargetTable const& other) {
    TargetRow const* found = nullptr;
    for (auto const& candidate : other.rows) {
        if (!same_name(candidate.name, row.name) || !same_name(candidate.level2, row.level2)) continue;
        if (found) return nullptr;
        found = &candidate;
    }
    return found;
}

}  // namespace jixiao::targets::review
