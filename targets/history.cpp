#include "targets/history.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/same_value.hpp"

namespace jixiao::targets {
namespace {

bool is_cumulative(ActualsFile const& file) { return file.values.value != "period"; }

engine::Actual expected_of(ActualEntry const& entry) {
    engine::Actual actual;
    actual.text = entry.expected.value;
    actual.value = grammar::usable(entry.parsed_expected);
    return actual;
}

std::optional<engine::Likelihood> likelihood_of(Located<std::string> const& word) {
    if (!word.given) return std::nullopt;
    if (word.value == "certain") return engine::Likelihood::certain;
    return word.value == "possible" ? engine::Likelihood::possible : engine::Likelihood::impossible;
}

std::optional<bool> fact(Located<bool> const& value) {
    return value.given ? std::optional(value.value) : std::nullopt;
}

engine::RowFacts row_facts(engine::Actual const& actual, ActualEntry const* entry) {
    engine::RowFacts facts;
    facts.actual = actual;
    if (!entry) return facts;
    if (entry->expected.given) facts.expected = expected_of(*entry);
    facts.likelihood = likelihood_of(entry->likelihood);
    for (auto const& cause : entry->causes) facts.causes.push_back(cause.value);
    facts.as_expected = fact(entry->as_expected);
    facts.goal_reached = fact(entry->goal_reached);
    return facts;
}

engine::PeriodFacts facts_of(PeriodFile const& file) {
    engine::PeriodFacts facts;
    facts.period = file.period;
    facts.cumulative = is_cumulative(*file.file);
    facts.rows.reserve(file.matched.rows.size());
    for (std::size_t i = 0; i < file.matched.rows.size(); ++i)
        facts.rows.push_back(row_facts(file.matched.rows[i], file.matched.entries[i]));
    facts.execution = file.matched.execution;
    facts.expected_execution = file.matched.expected_execution;
    return facts;
}

/// True if both say values for the same time.
bool compete(PeriodFile const& a, PeriodFile const& b) {
    bool const cumulative = is_cumulative(*a.file);
    if (cumulative != is_cumulative(*b.file)) return false;
    return cumulative ? a.period.last == b.period.last : a.period == b.period;
}

/// Two values for one row and time; false if there is none.
bool report_contradictions(PeriodFile const& first, PeriodFile const& second, Diagnostics& sink) {
    bool found = false;
    for (std::size_t i = 0; i < first.matched.entries.size(); ++i) {
        auto const* a = first.matched.entries[i];
        auto const* b = second.matched.entries[i];
        if (!a || !b || !a->value.given || !b->value.given || is_same_value(a->value.value, b->value.value)) continue;
        report(sink, codes::contradictory_values, second.file->source, b->value.span,
               {{"name", b->indicator.value},
                {"period", engine::display_name(second.period)},
                {"value", b->value.value},
                {"other_value", a->value.value},
                {"other", first.file->source->name()}});
        found = true;
    }
    return found;
}

void report_twice(PeriodFile const& first, PeriodFile const& second, Diagnostics& sink) {
    report(sink, codes::period_twice, second.file->source, second.file->period.span,
           {{"period", engine::display_name(second.period)}, {"other", first.file->source->name()}});
}

/// Adds a file unless an earlier one speaks of the same time.
void add(std::vector<PeriodFile>& files, PeriodFile file, Diagnostics& sink) {
    auto const rival = std::find_if(files.begin(), files.end(),
                                    [&](PeriodFile const& one) { return compete(one, file); });
    if (rival == files.end())
        files.push_back(std::move(file));
    else if (!report_contradictions(*rival, file, sink))
        report_twice(*rival, file, sink);
}

}  // namespace

History history_of(TargetTable const& table, std::vector<ActualsFile const*> const& files,
                   Diagnostics& sink) {
    History history;
    for (auto const* file : files)
        add(history.files, {file, period_of(*file, table), match(*file, table, sink)}, sink);
    std::stable_sort(history.files.begin(), history.files.end(),
                     [](PeriodFile const& a, PeriodFile const& b) { return a.period < b.period; });
    for (auto const& file : history.files) history.facts.push_back(facts_of(file));
    return history;
}

}  // namespace jixiao::targets
