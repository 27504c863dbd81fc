#include "targets/review/table_set.hpp"

#include "grammar/characters.hpp"

namespace jixiao::targets::review {
namespace {

std::string department_key(TargetTable const& table) {
    return grammar::without_blanks(table.department.value) + '\n' + std::to_string(table.year.value);
}

/// Empty where the table does not say what it is about.
std::string subject_key(TargetTable const& table) {
    bool const is_project = table.kind.value == TableKind::project;
    bool const is_named = table.department.given && table.year.given;
    if (!is_named || (is_project && !table.project.given)) return {};
    auto const key = grammar::without_blanks(table.department.value) + '\n' + grammar::without_blanks(table.unit.value);
    return is_project ? key + '\n' + grammar::without_blanks(table.project.value) : key;
}

}  // namespace

TableSet::TableSet(std::span<TargetTable const> tables) {
    for (auto const& table : tables) {
        auto const key = subject_key(table);
        if (key.empty()) continue;
        bool const is_first = subjects_[key].emplace(table.year.value, &table).second;
        if (is_first && table.kind.value == TableKind::project) projects_[department_key(table)].push_back(&table);
    }
}

std::span<TargetTable const* const> TableSet::projects_of(TargetTable const& department) const {
    auto const found = projects_.find(department_key(department));
    if (found == projects_.end()) return {};
    return found->second;
}

TableSet::ByYear const* TableSet::years_of(TargetTable const& table) const {
    auto const found = subjects_.find(subject_key(table));
    return found == subjects_.end() ? nullptr : &found->second;
}

TargetTable const* TableSet::earlier_twin(TargetTable const& table) const {
    auto const* years = years_of(table);
    if (!years) return nullptr;
    auto const found = years->find(table.year.value);
    return found == years->end() || found->second == &table ? nullptr : found->second;
}

TargetTable const* TableSet::last_year(TargetTable const& table) const {
    auto const* years = years_of(table);
    if (!years) return nullptr;
    auto const next = years->lower_bound(table.year.value);
    return next == years->begin() ? nullptr : std::prev(next)->second;
}

}  // namespace jixiao::targets::review
