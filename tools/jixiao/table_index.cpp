#include "tools/jixiao/table_index.hpp"

#include <algorithm>
#include <filesystem>

#include "grammar/characters.hpp"
#include "targets/model/identity.hpp"

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
        auto const name = grammar::without_blanks(display_name(table));
        auto const whose = '\n' + holder_key(holder(table));
        by_name_.emplace(name, &table);
        by_holder_.emplace(name + whose, &table);
        if (table.kind.value != targets::TableKind::department) continue;
        by_name_.emplace(targets::department_table, &table);
        by_holder_.emplace(std::string(targets::department_table) + whose, &table);
    }
}

TargetTable const* TableIndex::find(ActualsFile const& actuals) const {
    std::vector<TargetTable const*> named;
    auto const take = [&](std::multimap<std::string, TargetTable const*> const& index, std::string const& key) {
        auto const range = index.equal_range(key);
        for (auto place = range.first; place != range.second; ++place)
            if (belongs_to(actuals, *place->second)) named.push_back(place->second);
    };
    auto const name = grammar::without_blanks(actuals.table.value);
    auto const& whose = holder(actuals);
    if (whose.given && !has_codes(actuals)) take(by_holder_, name + '\n' + holder_key(whose));
    if (named.empty()) take(by_name_, name);
    int best = 0;
    for (auto const* table : named) best = std::max(best, *agreement(actuals, *table));
    prefer(named, [&](auto const* table) { return *agreement(actuals, *table) == best; });
    prefer(named, [&](auto const* table) { return folder_of(table->source) == folder_of(actuals.source); });
    return named.size() == 1 ? named.front() : nullptr;
}

TargetTable const* TableIndex::find_or_report(ActualsFile const& actuals, grammar::Diagnostics& sink) const {
    auto const* table = find(actuals);
    if (!table) static_cast<void>(assign({&actuals, 1}, tables_, sink));
    return table;
}

}  // namespace jixiao::program
