#include "tools/jixiao/table_index.hpp"

#include <algorithm>
#include <filesystem>

#include "grammar/characters.hpp"

namespace jixiao::program {
namespace {

using targets::ActualsFile;
using targets::TargetTable;

std::filesystem::path folder_of(grammar::Source const& source) {
    return std::filesystem::path(source->name()).parent_path();
}

/// Those that pass, or all of them if none does.
template <class Passes>
void prefer(std::vector<TargetTable const*>& tables, Passes const& passes) {
    auto const end = std::stable_partition(tables.begin(), tables.end(), passes);
    if (end != tables.begin()) tables.erase(end, tables.end());
}

}  // namespace

TableIndex::TableIndex(std::span<TargetTable const> tables) : tables_(tables) {
    for (auto const& table : tables) {
        by_name_.emplace(grammar::without_blanks(display_name(table)), &table);
        if (table.kind.value == targets::TableKind::department) by_name_.emplace(targets::department_table, &table);
    }
}

TargetTable const* TableIndex::find(ActualsFile const& actuals) const {
    std::vector<TargetTable const*> named;
    auto const [first, last] = by_name_.equal_range(grammar::without_blanks(actuals.table.value));
    for (auto place = first; place != last; ++place)
        if (belongs_to(actuals, *place->second)) named.push_back(place->second);
    auto const department = grammar::without_blanks(actuals.department.value);
    prefer(named, [&](auto const* table) {
        return !department.empty() && grammar::without_blanks(table->department.value) == department;
    });
    prefer(named, [&](auto const* table) { return folder_of(table->source) == folder_of(actuals.source); });
    return named.size() == 1 ? named.front() : nullptr;
}

TargetTable const* TableIndex::find_or_report(ActualsFile const& actuals, grammar::Diagnostics& sink) const {
    auto const* table = find(actuals);
    if (!table) static_cast<void>(assign({&actuals, 1}, tables_, sink));
    return table;
}

}  // namespace jixiao::program
