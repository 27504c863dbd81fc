#include "targets/model/history.hpp"

#include <algorithm>
#include <tuple>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/model/same_value.hpp"

namespace jixiao::targets {
namespace {

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

std::optional<bool> fact(Located<bool> const& value) { return value.given ? std::optional(value.value) : std::nullopt; }

bool says_something(ActualEntry const& entry) {
    bool const missing = grammar::syntax::get<grammar::syntax::Missing>(entry.parsed_expected.indicator) != nullptr;
    return entry.expected.given && !grammar::without_blanks(entry.expected.value).empty() && !missing;
}

engine::RowFacts row_facts(engine::Actual const& actual, ActualEntry const* entry) {
    engine::RowFacts facts;
    facts.actual = actual;
    if (!entry) return facts;
    if (says_something(*entry)) facts.expected = expected_of(*entry);
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
    facts.execution_reason = file.file->reason.value;
    facts.reported = day_of(file.file->reported.value);
    return facts;
}

/// True if both say values for the same time.
bool compete(PeriodFile const& a, PeriodFile const& b) {
    bool const cumulative = is_cumulative(*a.file);
    if (cumulative != is_cumulative(*b.file)) return false;
    return cumulative ? a.period.last == b.period.last : a.period == b.period;
}

/// Two files of one table that speak of the same time; what they contradict each other in.
struct Rivals {
    PeriodFile& first;
    PeriodFile& second;
    std::vector<std::size_t> contested;  // rows
    bool executed = false;
    bool budget = false;
};

bool differ(LocatedAmount const& a, LocatedAmount const& b) {
    if (!a.value || !b.value) return false;
    grammar::Ratio const written(b.value->value);
    auto const other =
        a.value->unit == b.value->unit ? written : grammar::convert(written, b.value->unit, a.value->unit);
    return !(other == grammar::Ratio(a.value->value));
}

bool has_value(PeriodFile const& file, std::size_t row) {
    return file.matched.entries[row] && !file.matched.rows[row].text.empty();
}

Rivals rivals_of(PeriodFile& first, PeriodFile& second) {
    Rivals result{first,
                  second,
                  {},
                  differ(first.file->executed, second.file->executed),
                  differ(first.file->budget, second.file->budget)};
    for (std::size_t i = 0; i < first.matched.rows.size(); ++i)
        if (has_value(first, i) && has_value(second, i) &&
            !is_same_value(first.matched.entries[i]->value.value, second.matched.entries[i]->value.value))
            result.contested.push_back(i);
    return result;
}

/// True if the second file has nothing that the first one has not.
bool adds_nothing(Rivals const& rivals) {
    auto const& [first, second, contested, executed, budget] = rivals;
    if (!contested.empty() || executed || budget) return false;
    for (std::size_t i = 0; i < second.matched.rows.size(); ++i)
        if (has_value(second, i) && !has_value(first, i)) return false;
    return first.file->executed.value || !second.file->executed.value;
}

void report_contradiction(Rivals const& rivals, grammar::Argument name, std::string const& one,
                          std::string const& other, grammar::Span span, Diagnostics& sink) {
    report(sink, codes::contradictory_values, rivals.second.file->source, span,
           {std::move(name),
            {"period", engine::display_name(rivals.second.period)},
            {"value", one},
            {"other_value", other},
            {"other", rivals.first.file->source->name()}});
}

std::string amount_text(LocatedAmount const& amount) {
    return grammar::to_string(amount.value->value) + " " + grammar::spelling(amount.value->unit);
}

void report_rivals(Rivals const& rivals, Diagnostics& sink) {
    auto const& first = *rivals.first.file;
    auto const& second = *rivals.second.file;
    for (auto const row : rivals.contested) {
        auto const& entry = *rivals.second.matched.entries[row];
        report_contradiction(rivals, {"name", entry.indicator.value}, entry.value.value,
                             rivals.first.matched.entries[row]->value.value, entry.value.span, sink);
    }
    if (rivals.executed)
        report_contradiction(rivals, {"name", grammar::Text("执行数", "amount executed")}, amount_text(second.executed),
                             amount_text(first.executed), second.executed.span, sink);
    if (rivals.budget)
        report_contradiction(rivals, {"name", grammar::Text("全年预算数", "budget")}, amount_text(second.budget),
                             amount_text(first.budget), second.budget.span, sink);
    if (adds_nothing(rivals))
        report(sink, codes::period_twice, second.source, second.period.span,
               {{"period", engine::display_name(rivals.second.period)}, {"other", first.source->name()}});
}

/// The one that was handed in later, where both say when.
PeriodFile const* later_of(Rivals const& rivals) {
    auto const first = day_of(rivals.first.file->reported.value);
    auto const second = day_of(rivals.second.file->reported.value);
    if (!first || !second || *first == *second) return nullptr;
    return *first < *second ? &rivals.second : &rivals.first;
}

/// A correction: what was handed in later counts, and says so for each value.
void take_later(Rivals const& rivals, PeriodFile const& later, Diagnostics& sink) {
    auto& earlier = &later == &rivals.first ? rivals.second : rivals.first;
    auto const tell = [&](grammar::Argument name, std::string const& value, std::string const& other, Span span) {
        report(sink, codes::later_report_counts, later.file->source, span,
               {std::move(name),
                {"period", engine::display_name(later.period)},
                {"day", later.file->reported.value},
                {"value", value},
                {"other", earlier.file->source->name()},
                {"other_value", other}});
    };
    for (auto const row : rivals.contested) {
        auto const& entry = *later.matched.entries[row];
        tell({"name", entry.indicator.value}, entry.value.value, earlier.matched.entries[row]->value.value,
             entry.value.span);
        earlier.matched.rows[row] = {};
    }
    if (rivals.executed) {
        tell({"name", grammar::Text("执行数", "amount executed")}, amount_text(later.file->executed),
             amount_text(earlier.file->executed), later.file->executed.span);
        earlier.matched.execution.executed.reset();
    }
    if (rivals.budget) {
        tell({"name", grammar::Text("全年预算数", "budget")}, amount_text(later.file->budget),
             amount_text(earlier.file->budget), later.file->budget.span);
        earlier.matched.execution.budget.reset();
    }
}

/// What is contested counts for neither file.
void drop_contested(Rivals const& rivals) {
    for (auto* file : {&rivals.first, &rivals.second}) {
        for (auto const row : rivals.contested) file->matched.rows[row] = {};
        if (rivals.executed) file->matched.execution.executed.reset();
        if (rivals.budget) file->matched.execution.budget.reset();
    }
}

/// What both say the first one says.
void drop_repeated(Rivals const& rivals) {
    for (std::size_t i = 0; i < rivals.first.matched.rows.size(); ++i)
        if (has_value(rivals.first, i)) rivals.second.matched.rows[i] = {};
}

/// Files of one time complete each other, whichever was read first.
void settle(std::vector<PeriodFile>& files, Diagnostics& sink) {
    std::vector<Rivals> all;
    for (std::size_t i = 1; i < files.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (compete(files[j], files[i])) all.push_back(rivals_of(files[j], files[i]));
    for (auto const& rivals : all) {
        auto const* later = later_of(rivals);
        bool const corrected = later && (!rivals.contested.empty() || rivals.executed || rivals.budget);
        if (corrected) {
            take_later(rivals, *later, sink);
            continue;
        }
        report_rivals(rivals, sink);
        drop_contested(rivals);
    }
    for (auto const& rivals : all) drop_repeated(rivals);
}

/// By the ends of the periods; of two with one end the cumulative one, which knows more, is last. Their
/// names make it one order, however they were read.
bool is_before(PeriodFile const& a, PeriodFile const& b) {
    auto const key = [](PeriodFile const& one) {
        return std::tuple(one.period.year, one.period.last, is_cumulative(*one.file), one.period.first,
                          std::string_view(one.file->source->name()));
    };
    return key(a) < key(b);
}

}  // namespace

History history_of(TargetTable const& table, std::vector<ActualsFile const*> const& files, Diagnostics& sink) {
    History history;
    for (auto const* file : files) history.files.push_back({file, period_of(*file, table), match(*file, table, sink)});
    std::stable_sort(history.files.begin(), history.files.end(), is_before);
    settle(history.files, sink);
    for (auto const& file : history.files) history.facts.push_back(facts_of(file));
    return history;
}

}  // namespace jixiao::targets
