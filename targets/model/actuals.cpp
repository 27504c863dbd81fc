#include "targets/model/actuals.hpp"

#include <map>

#include "grammar/characters.hpp"
#include "targets/base/nearest.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets {
namespace {

using Rows = std::vector<TargetRow>;
using Indices = std::vector<std::size_t>;

/// Past this many comparisons of names nothing is suggested any more.
constexpr std::size_t most_comparisons = 200'000;

/// The rows of a table by id, by name and by place.
struct RowIndex {
    std::map<std::string, std::size_t> by_id;
    std::map<std::uint32_t, std::size_t> by_place;  // where they begin
    std::map<std::string, Indices> by_name;
};

RowIndex index_rows(Rows const& rows) {
    RowIndex index;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        index.by_place.emplace(rows[i].at.begin, i);
        if (rows[i].id.given) index.by_id.emplace(grammar::without_blanks(rows[i].id.value), i);
        if (rows[i].name.given) index.by_name[grammar::without_blanks(rows[i].name.value)].push_back(i);
    }
    return index;
}

Indices rows_named(RowIndex const& index, std::string_view name) {
    auto const key = grammar::without_blanks(name);
    if (auto const found = index.by_id.find(key); found != index.by_id.end()) return {found->second};
    auto const found = index.by_name.find(key);
    return found == index.by_name.end() ? Indices{} : found->second;
}

Indices with_level2(Indices rows, Rows const& all, Located<std::string> const& level2) {
    if (!level2.given) return rows;
    auto const wanted = grammar::without_blanks(level2.value);
    std::erase_if(rows, [&](std::size_t row) { return grammar::without_blanks(all[row].level2.value) != wanted; });
    return rows;
}

/// One run of matching: what is matched with what, and where to report.
struct Matching {
    ActualsFile const& actuals;
    TargetTable const& table;
    Diagnostics& sink;
    RowIndex index;
    std::vector<ActualEntry const*> entries;  // per row; null: none yet
};

std::optional<std::string_view> nearest_name(Matching const& matching, std::string_view name) {
    auto const& rows = matching.table.rows;
    if (rows.size() * matching.actuals.entries.size() > most_comparisons) return std::nullopt;
    std::vector<std::string_view> names;
    for (auto const& row : rows) names.push_back(row.name.value);
    return nearest(name, names);
}

void report_unknown(Matching const& matching, ActualEntry const& entry) {
    auto const table = display_name(matching.table);
    auto const& name = entry.indicator;
    auto const meant = nearest_name(matching, name.value);
    if (!meant) {
        report(matching.sink, codes::unknown_indicator, matching.actuals.source, name.span,
               {{"table", table}, {"name", name.value}});
        return;
    }
    report(matching.sink, codes::unknown_indicator_near, matching.actuals.source, name.span,
           {{"table", table}, {"name", name.value}, {"nearest", *meant}})
        .fixes.push_back(replacement(name.span, quoted(*meant), grammar::Safety::unsafe));
}

/// The name is there, but not under this level 2.
void report_other_level2(Matching const& matching, ActualEntry const& entry) {
    report(matching.sink, codes::unknown_indicator, matching.actuals.source, entry.level2.span,
           {{"table", display_name(matching.table)}, {"name", entry.level2.value + "/" + entry.indicator.value}});
}

void report_ambiguous(Matching const& matching, ActualEntry const& entry, std::size_t count) {
    report(matching.sink, codes::ambiguous_indicator, matching.actuals.source, entry.indicator.span,
           {{"name", entry.indicator.value}, {"count", std::to_string(count)}});
}

void report_repeated(Matching const& matching, ActualEntry const& entry, ActualEntry const& first) {
    report(matching.sink, codes::repeated_actual, matching.actuals.source, entry.indicator.span,
           {{"name", entry.indicator.value}})
        .labels.push_back({first.indicator.span, {"第一次写在这里", "first given here"}});
}

/// What one line of a form holds belongs together, whatever the names are.
std::optional<std::size_t> row_of_line(Matching const& matching, ActualEntry const& entry) {
    if (matching.actuals.source != matching.table.source || entry.at.empty()) return std::nullopt;
    auto const found = matching.index.by_place.find(entry.at.begin);
    return found == matching.index.by_place.end() ? std::nullopt : std::optional(found->second);
}

void match_entry(Matching& matching, ActualEntry const& entry) {
    if (auto const row = row_of_line(matching, entry)) {
        matching.entries[*row] = &entry;
        return;
    }
    if (!entry.indicator.given) return;
    auto const named = rows_named(matching.index, entry.indicator.value);
    if (named.empty()) return report_unknown(matching, entry);
    auto const rows = with_level2(named, matching.table.rows, entry.level2);
    if (rows.empty()) return report_other_level2(matching, entry);
    if (rows.size() > 1) return report_ambiguous(matching, entry, rows.size());
    auto& place = matching.entries[rows.front()];
    if (place) return report_repeated(matching, entry, *place);
    place = &entry;
}

/// True for a fact that was left blank or says that there is none (暂无, /).
bool says_nothing(LocatedText const& text, grammar::ParsedIndicator const& parsed) {
    bool const missing = grammar::syntax::get<grammar::syntax::Missing>(parsed.indicator) != nullptr;
    return !text.given || (missing && parsed.diagnostics.empty());
}

engine::Actual actual_of(ActualEntry const& entry) {
    engine::Actual actual;
    if (!says_nothing(entry.value, entry.parsed_value)) {
        actual.text = entry.value.value;
        actual.value = grammar::usable(entry.parsed_value);
    }
    actual.hand_score = entry.score.value;
    actual.deduction = entry.deduction.value;
    actual.reason = entry.reason.value;
    actual.not_applicable = entry.not_applicable.value;
    return actual;
}

/// 95%.
std::optional<Decimal> percent_of(grammar::ParsedIndicator const& parsed) {
    static auto const percent = grammar::parse_unit("%");
    auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(parsed.indicator);
    bool const is_rate = bare && !grammar::has_errors(parsed.diagnostics) && bare->quantity.unit == percent;
    return is_rate ? std::optional(bare->quantity.value) : std::nullopt;
}

engine::Execution execution_of(ActualsFile const& actuals) {
    engine::Execution execution{actuals.initial.value, actuals.budget.value, actuals.executed.value, std::nullopt};
    execution.rate = percent_of(actuals.parsed_rate);
    if (actuals.finished.given) execution.finished = actuals.finished.value;
    return execution;
}

engine::Actual last_year(TargetRow const& row) {
    engine::Actual actual;
    bool const is_new = grammar::without_blanks(row.previous.value) == "新增";
    if (is_new || says_nothing(row.previous, row.parsed_previous)) return actual;
    actual.text = row.previous.value;
    actual.value = grammar::usable(row.parsed_previous);
    return actual;
}

engine::Actual removed(TargetRow const& row) {
    engine::Actual actual;
    actual.not_applicable = true;
    actual.reason = "年初指标值 " + row.initial_target.value + "，年中调整取消";
    return actual;
}

}  // namespace

bool is_cumulative(ActualsFile const& actuals) { return actuals.values.value != "period"; }

MatchedActuals match(ActualsFile const& actuals, TargetTable const& table, Diagnostics& sink) {
    Matching matching{actuals, table, sink, index_rows(table.rows), {}};
    matching.entries.resize(table.rows.size());
    for (auto const& entry : actuals.entries) match_entry(matching, entry);
    MatchedActuals result;
    result.rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const* entry = matching.entries[i];
        result.rows.push_back(is_removed(table.rows[i]) ? removed(table.rows[i])
                              : entry                   ? actual_of(*entry)
                                                        : engine::Actual{});
    }
    result.execution = execution_of(actuals);
    result.expected_execution = actuals.expected.value;
    result.file = &actuals;
    result.entries = std::move(matching.entries);
    return result;
}

MatchedActuals baseline(TargetTable const& table) {
    MatchedActuals result;
    for (auto const& row : table.rows) result.rows.push_back(last_year(row));
    result.entries.resize(table.rows.size());
    return result;
}

}  // namespace jixiao::targets
