#include "tools/jixiao/pairing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/period.hpp"
#include "grammar/characters.hpp"
#include "targets/model/identity.hpp"

namespace jixiao::program {
namespace {

using targets::ActualsFile;
using targets::Provenance;
using targets::TargetTable;

using Subject = std::tuple<targets::TableKind, std::string, int>;

Subject subject_of(TargetTable const& table) {
    return {table.kind.value, grammar::without_blanks(display_name(table)), table.year.value};
}

/// What a table says of itself, as a file of actuals would.
ActualsFile names_of(TargetTable const& table) {
    ActualsFile names;
    names.department = table.department;
    names.unit = table.unit;
    names.unit_code = table.unit_code;
    names.project_code = table.project_code;
    return names;
}

/// Half of the indicators or more are the same: two projects of one name are not taken for one.
bool share_indicators(TargetTable const& one, TargetTable const& other) {
    std::set<std::string> names;
    for (auto const& row : one.rows) names.insert(grammar::without_blanks(row.name.value));
    auto const shared = std::count_if(other.rows.begin(), other.rows.end(), [&](targets::TargetRow const& row) {
        return names.contains(grammar::without_blanks(row.name.value));
    });
    return 2 * static_cast<std::size_t>(shared) >= std::min(one.rows.size(), other.rows.size());
}

/// True if `other` repeats what `kept` says.
bool repeats(TargetTable const& kept, TargetTable const& other) {
    bool const is_copy = other.provenance >= Provenance::report_form;
    bool const may_stay = kept.provenance == Provenance::own_file && other.provenance == Provenance::target_form;
    if (kept.source == other.source || kept.provenance > other.provenance || (!is_copy && !may_stay)) return false;
    return targets::agreement(names_of(other), kept).has_value() && share_indicators(kept, other);
}

bool is_same_report(ActualsFile const& one, ActualsFile const& other) {
    auto const plain = [](targets::Located<std::string> const& text) { return grammar::without_blanks(text.value); };
    bool const is_same_period = one.period.value == other.period.value ||
                                engine::is_same_period(one.period.value, other.period.value, engine::any_year);
    return plain(one.table) == plain(other.table) && plain(one.department) == plain(other.department) &&
           plain(one.unit) == plain(other.unit) && is_same_period;
}

/// What the program wrote of values that another file has as well.
void drop_output(std::vector<ActualsFile>& actuals) {
    std::vector<ActualsFile> kept;
    for (bool const output : {false, true})
        for (auto& file : actuals) {
            if (file.is_output != output) continue;
            bool const is_known = output && std::any_of(kept.begin(), kept.end(), [&](ActualsFile const& one) {
                                      return is_same_report(one, file);
                                  });
            if (!is_known) kept.push_back(std::move(file));
        }
    actuals = std::move(kept);
}

/// The places of the tables that repeat others, of one subject.
void mark_repeated(std::vector<TargetTable> const& tables, std::vector<std::size_t> group,
                   std::vector<char>& repeated) {
    std::stable_sort(group.begin(), group.end(),
                     [&](std::size_t a, std::size_t b) { return tables[a].provenance < tables[b].provenance; });
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = 0; j < i && !repeated[group[i]]; ++j)
            repeated[group[i]] = !repeated[group[j]] && repeats(tables[group[j]], tables[group[i]]);
}

}  // namespace

void pair_tables(Loaded& loaded) {
    auto& tables = loaded.tables;
    std::map<Subject, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < tables.size(); ++i) groups[subject_of(tables[i])].push_back(i);
    std::vector<char> repeated(tables.size());
    for (auto const& [subject, group] : groups)
        if (group.size() > 1) mark_repeated(tables, group, repeated);
    std::vector<TargetTable> kept;
    for (std::size_t i = 0; i < tables.size(); ++i)
        if (!repeated[i]) kept.push_back(std::move(tables[i]));
    tables = std::move(kept);
    bool const has_output = std::any_of(loaded.actuals.begin(), loaded.actuals.end(),
                                        [](ActualsFile const& file) { return file.is_output; });
    if (has_output) drop_output(loaded.actuals);
}

}  // namespace jixiao::program
