// Which file of actuals belongs to which table.
#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "engine/period.hpp"
#include "grammar/characters.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"
#include "targets/model/identity.hpp"

namespace jixiao::targets {
namespace {

using Tables = std::vector<TargetTable const*>;

using Files = std::vector<ActualsFile const*>;

constexpr std::size_t most_suggested_from = 10'000;  // tables
constexpr std::size_t most_told = 8;                 // files without a table
constexpr std::size_t most_looks = 200'000;          // at names, for what many of them may mean

bool is_department(TargetTable const& table) { return table.kind.value == TableKind::department; }

/// The tables by name, so that many files find theirs at once.
struct NameIndex {
    std::unordered_map<std::string, Tables> by_name;
    std::unordered_map<std::string, Tables> by_holder;  // by name and holder, one a line
    Tables departments;
};

std::string key_of(std::string const& name, Located<std::string> const& holder) {
    return grammar::without_blanks(name) + '\n' + holder_key(holder);
}

NameIndex index_names(std::span<TargetTable const> tables) {
    NameIndex index;
    for (auto const& table : tables) {
        index.by_name[grammar::without_blanks(display_name(table))].push_back(&table);
        index.by_holder[key_of(display_name(table), holder(table))].push_back(&table);
        if (!is_department(table)) continue;
        index.departments.push_back(&table);
        index.by_holder[key_of(std::string(department_table), holder(table))].push_back(&table);
    }
    return index;
}

/// Those of the actuals' own holder, where there are such; else all that have the name.
Tables tables_named(NameIndex const& index, ActualsFile const& file) {
    auto const& name = file.table.value;
    auto const own = index.by_holder.find(key_of(name, holder(file)));
    if (holder(file).given && !has_codes(file) && own != index.by_holder.end()) return own->second;
    if (name == department_table && !index.departments.empty()) return index.departments;
    auto const found = index.by_name.find(grammar::without_blanks(name));
    return found == index.by_name.end() ? Tables{} : found->second;
}

bool names(ActualsFile const& actuals, TargetTable const& table) {
    if (!actuals.table.given) return false;
    bool const by_word = is_department(table) && actuals.table.value == department_table;
    return by_word || grammar::without_blanks(actuals.table.value) == grammar::without_blanks(display_name(table));
}

bool in_year(ActualsFile const& actuals, TargetTable const& table) {
    if (!actuals.period.given || !table.year.given) return true;
    auto const period = engine::parse_period(actuals.period.value, table.year.value);
    return !period || period->year == table.year.value;
}

std::filesystem::path folder_of(Source const& source) { return std::filesystem::path(source->name()).parent_path(); }

/// Of the tables that have the name those that agree best with what the actuals say of themselves.
Tables of_holder(Tables tables, ActualsFile const& file) {
    std::erase_if(tables, [&](auto const* table) { return !agreement(file, *table); });
    int best = 0;
    for (auto const* table : tables) best = std::max(best, *agreement(file, *table));
    std::erase_if(tables, [&](auto const* table) { return *agreement(file, *table) < best; });
    return tables;
}

/// The table of a self-evaluation form that also told what was achieved.
bool is_in_same_form(ActualsFile const& file, TargetTable const& table) {
    auto const at = file.table.span;
    return table.in_document && table.source == file.source && table.at.begin <= at.begin && at.end <= table.at.end;
}

/// Where several tables have the name, the one beside the actuals is meant.
Tables in_own_folder(Tables tables, ActualsFile const& file) {
    auto beside = tables;
    std::erase_if(beside, [&](auto const* table) { return folder_of(table->source) != folder_of(file.source); });
    return beside.empty() ? tables : beside;
}

std::string name_of(TargetTable const& table) {
    return is_department(table) ? std::string(department_table) : display_name(table);
}

void report_orphan(ActualsFile const& file, std::optional<std::string_view> meant, Diagnostics& sink) {
    auto const& name = file.table;
    if (!meant) {
        report(sink, codes::orphan_actuals, file.source, name.span, {{"name", name.value}});
        return;
    }
    report(sink, codes::orphan_actuals_near, file.source, name.span,
           {{"name", name.value}, {"nearest", std::string(*meant)}})
        .fixes.push_back(replacement(name.span, quoted(*meant), grammar::Safety::unsafe));
}

bool has_period_of(Files const& files, ActualsFile const& orphan, TargetTable const& table) {
    auto const period = period_of(orphan, table);
    return std::any_of(files.begin(), files.end(), [&](auto const* file) { return period_of(*file, table) == period; });
}

/// The table that an orphan may mean: of a name like its own, and without actuals of its period.
std::optional<std::string_view> meant_by(ActualsFile const& orphan, std::span<std::string_view const> names,
                                         std::span<TargetTable const> tables, std::vector<Files> const& assigned) {
    auto const meant = nearest(orphan.table.value, names);
    if (!meant) return std::nullopt;
    auto const place = static_cast<std::size_t>(std::find(names.begin(), names.end(), *meant) - names.begin());
    return has_period_of(assigned[place], orphan, tables[place]) ? std::nullopt : meant;
}

/// Few files without a table are mistakes, each of which is told. Many are those of a folder in which other tables have
/// theirs: then those are told that seem to mean a table of these, and the others at once.
void report_orphans(Files const& orphans, std::span<TargetTable const> tables, std::vector<Files> const& assigned,
                    Diagnostics& sink) {
    bool const many = orphans.size() > most_told;
    std::vector<std::string> names;
    for (auto const& table : tables.first(std::min(tables.size(), most_suggested_from)))
        names.push_back(name_of(table));
    std::vector<std::string_view> const views(names.begin(), names.end());
    std::size_t told = 0, looks = 0;
    auto const meaning = [&](ActualsFile const& file) -> std::optional<std::string_view> {
        if (!many) return nearest(file.table.value, views);
        if (told == most_told || looks + names.size() > most_looks) return std::nullopt;
        looks += names.size();
        return meant_by(file, views, tables, assigned);
    };
    Files others;
    for (auto const* file : orphans) {
        auto const meant = meaning(*file);
        if (many && !meant) {
            others.push_back(file);
            continue;
        }
        report_orphan(*file, meant, sink);
        ++told;
    }
    if (others.empty()) return;
    auto const& first = *others.front();
    bool const all_have =
        std::none_of(assigned.begin(), assigned.end(), [](Files const& files) { return files.empty(); });
    bool const all_clear = all_have && told == 0 && looks == names.size() * orphans.size();
    report(sink, all_clear ? codes::other_orphans : codes::more_orphans, first.source, first.table.span,
           {{"count", std::to_string(others.size())}, {"name", first.table.value}});
}

void report_other_year(ActualsFile const& file, TargetTable const& table, Diagnostics& sink) {
    report(sink, codes::other_year, file.source, file.period.span,
           {{"period", file.period.value}, {"name", display_name(table)}, {"year", std::to_string(table.year.value)}});
}

/// The project is there, but somebody else's.
void report_other_holder(ActualsFile const& file, Tables const& tables, Diagnostics& sink) {
    auto const& told = holder(file);
    auto const& whose = holder(*tables.front());
    auto& diagnostic = report(sink, codes::other_holder, file.source, told.given ? told.span : file.table.span,
                              {{"name", file.table.value},
                               {"told", told.value},
                               {"whose", whose.value},
                               {"count", std::to_string(tables.size())}});
    bool const is_text = told.given && !told.span.empty() && !tables.front()->in_document;
    if (tables.size() == 1 && whose.given && is_text)
        diagnostic.fixes.push_back(
            replacement(told.span, quoted(std::string_view(whose.value)), grammar::Safety::unsafe));
}

void report_ambiguous(ActualsFile const& file, std::size_t count, Diagnostics& sink) {
    report(sink, codes::ambiguous_table, file.source, file.table.span,
           {{"name", file.table.value}, {"count", std::to_string(count)}});
}

void report_repeated(ActualsFile const& file, ActualsFile const& first, TargetTable const& table, Diagnostics& sink) {
    report(sink, codes::repeated_actuals, file.source, file.table.span,
           {{"name", display_name(table)}, {"other", first.source->name()}});
}

/// The table that a file belongs to; null if that is not clear, which is reported, or if none has its name: then it
/// is an orphan.
TargetTable const* table_of(ActualsFile const& file, NameIndex const& index, Files& orphans, Diagnostics& sink) {
    if (!file.table.given) return nullptr;
    auto const named = tables_named(index, file);
    for (auto const* table : named)
        if (is_in_same_form(file, *table)) return table;
    auto in_its_year = named;
    std::erase_if(in_its_year, [&](auto const* table) { return !in_year(file, *table); });
    auto const meant = in_own_folder(of_holder(in_its_year, file), file);
    if (meant.size() == 1) return meant.front();
    if (named.empty())
        orphans.push_back(&file);
    else if (in_its_year.empty())
        report_other_year(file, *named.front(), sink);
    else if (meant.empty())
        report_other_holder(file, in_its_year, sink);
    else
        report_ambiguous(file, meant.size(), sink);
    return nullptr;
}

/// The one that ends later speaks of more of the year, and so does one from January on; of one period the
/// first that was read stays. Values of single periods complete each other.
ActualsFile const* fuller(ActualsFile const* place, ActualsFile const& file, TargetTable const& table,
                          Diagnostics& sink) {
    if (!place) return &file;
    auto const first = period_of(*place, table);
    auto const second = period_of(file, table);
    if (first.last != second.last) return first.last < second.last ? &file : place;
    if (is_cumulative(file) != is_cumulative(*place)) return is_cumulative(file) ? &file : place;
    if (is_cumulative(file) || first == second) report_repeated(file, *place, table, sink);
    return place;
}

}  // namespace

engine::Period period_of(ActualsFile const& actuals, TargetTable const& table) {
    auto const period = engine::parse_period(actuals.period.value, table.year.value);
    return period.value_or(engine::Period{table.year.value, 1, 12});
}

bool belongs_to(ActualsFile const& actuals, TargetTable const& table) {
    return names(actuals, table) && in_year(actuals, table) && agreement(actuals, table).has_value();
}

std::vector<std::vector<ActualsFile const*>> assign_all(std::span<ActualsFile const> files,
                                                        std::span<TargetTable const> tables, Diagnostics& sink) {
    std::vector<Files> result(tables.size());
    auto const index = index_names(tables);
    Files orphans;
    for (auto const& file : files) {
        auto const* table = table_of(file, index, orphans, sink);
        if (table) result[static_cast<std::size_t>(table - tables.data())].push_back(&file);
    }
    report_orphans(orphans, tables, result, sink);
    return result;
}

std::vector<ActualsFile const*> assign(std::span<ActualsFile const> files, std::span<TargetTable const> tables,
                                       Diagnostics& sink) {
    std::vector<ActualsFile const*> result(tables.size());
    auto const all = assign_all(files, tables, sink);
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (auto const* file : all[i]) result[i] = fuller(result[i], *file, tables[i], sink);
    return result;
}

}  // namespace jixiao::targets
