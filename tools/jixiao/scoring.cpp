#include "tools/jixiao/scoring.hpp"

#include <algorithm>
#include <iterator>

#include "engine/catalog.hpp"
#include "targets/base/parallel.hpp"
#include "targets/model/history.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/projects_index.hpp"

namespace jixiao::program {
namespace {

using grammar::Message;
using grammar::Severity;

using Files = std::vector<targets::ActualsFile const*>;

/// What was reported up to the end of `file`, if that has to be put together from single periods.
Files files_to_put_together(Files files, targets::ActualsFile const& file, targets::TargetTable const& table) {
    int const last = period_of(file, table).last;
    std::erase_if(files, [&](auto const* one) { return period_of(*one, table).last > last; });
    bool const single = std::any_of(files.begin(), files.end(), [&](auto const* one) {
        auto const period = period_of(*one, table);
        return one->values.value == "period" && period.first > 1 && period.last == last;
    });
    return single ? files : Files{};
}

/// The values as this one file says them, and what the earlier ones add.
void take_history(Subject& subject, Files const& files, Diagnostics& sink) {
    auto history = targets::history_of(*subject.table, files, sink);
    for (auto& period : history.files)
        if (period.file == subject.file) subject.actuals = std::move(period.matched);
    subject.history = std::move(history.facts);
}

Subject subject_of(targets::TargetTable const& table, targets::ActualsFile const* file, Files const& all, bool baseline,
                   Diagnostics& sink) {
    Subject subject{std::make_shared<targets::TargetTable const>(table), {}, file, false, {}};
    auto const together = file ? files_to_put_together(all, *file, table) : Files{};
    if (baseline)
        subject.actuals = targets::baseline(table);
    else if (!together.empty())
        take_history(subject, together, sink);
    else if (file)
        subject.actuals = targets::match(*file, table, sink);
    else
        report(sink, codes::no_actuals, {}, {{"table", display_name(table)}});
    subject.actuals.rows.resize(table.rows.size());
    return subject;
}

/// The values from January on, as following the year sees them; what is told of each row, then of the
/// execution.
std::vector<std::vector<Message>> put_together(targets::MatchedActuals& actuals, engine::Plan const& plan,
                                               std::vector<engine::PeriodFacts> const& history) {
    std::vector<std::vector<Message>> notes;
    for (std::size_t i = 0; i < actuals.rows.size(); ++i) {
        auto to_date = engine::value_to_date(plan.indicators[i], *plan.ruleset, history, i);
        actuals.rows[i] = std::move(to_date.actual);
        notes.push_back(std::move(to_date.notes));
    }
    auto execution = engine::execution_to_date(history);
    actuals.execution = std::move(execution.execution);
    notes.push_back(std::move(execution.notes));
    return notes;
}

void append(std::vector<Message>& to, std::vector<Message> const& notes) {
    to.insert(to.end(), notes.begin(), notes.end());
}

bool is_department(Subject const& subject) { return subject.table->kind.value == targets::TableKind::department; }

/// Where there is no file of actuals, nobody has to give reasons: these are last year's values.
void drop_missing_reasons(engine::ScoreSheet& sheet) {
    for (auto& row : sheet.rows)
        std::erase_if(row.notes, [](Message const& note) { return note.code == &engine::codes::reason_missing; });
}

render::ScoredTable scored(Subject const& subject, Choice const& choice) {
    auto plan = targets::compile(*subject.table, choice.ruleset);
    auto actuals = subject.actuals;
    std::vector<std::vector<Message>> notes;
    if (!subject.history.empty()) notes = put_together(actuals, plan, subject.history);
    auto sheet = engine::score(plan, actuals.rows, actuals.execution);
    for (std::size_t i = 0; i < notes.size(); ++i)
        append(i < sheet.rows.size() ? sheet.rows[i].notes : sheet.execution.notes, notes[i]);
    if (!subject.file) drop_missing_reasons(sheet);
    auto const file = subject.file ? subject.file->source->name() : std::string();
    return {subject.table,    choice.ruleset,     choice.chosen, std::move(plan),
            std::move(sheet), std::move(actuals), file,          subject.found};
}

bool asks_for_something(std::vector<Message> const& notes) {
    return std::any_of(notes.begin(), notes.end(),
                       [](Message const& note) { return note.code->severity != Severity::info; });
}

bool is_clean(engine::ScoreSheet const& sheet) {
    return sheet.complete && !asks_for_something(sheet.notes) && !asks_for_something(sheet.execution.notes) &&
           std::none_of(sheet.rows.begin(), sheet.rows.end(),
                        [](auto const& row) { return asks_for_something(row.notes); });
}

bool is_one_of(grammar::CodeInfo const* code, std::initializer_list<grammar::CodeInfo const*> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

void report_at(Message const& note, grammar::Source const& source, grammar::Span span, Diagnostics& sink) {
    grammar::report(sink, *note.code, span, note.arguments).source = source;
}

/// An error on a row at the place that it speaks of. Targets and weights that could not be read
/// were reported by the reader.
void locate(Message const& note, Subject const& subject, std::size_t row, Diagnostics& sink) {
    namespace codes = engine::codes;
    if (is_one_of(note.code, {&codes::unreadable_target, &codes::unusable_weight})) return;
    auto const& table_row = subject.table->rows[row];
    if (is_one_of(note.code, {&codes::rule_needs_number}))
        return report_at(note, subject.table->source, table_row.rule.span, sink);
    if (!subject.file) return report_at(note, subject.table->source, table_row.previous.span, sink);
    auto const* entry = subject.actuals.entries[row];
    if (!entry) return;
    bool const given =
        is_one_of(note.code, {&codes::score_outside_tier, &codes::score_above_computed, &codes::score_outside_weight});
    report_at(note, subject.file->source, given ? entry->score.span : entry->value.span, sink);
}

}  // namespace

std::vector<Subject> subjects_of(Loaded const& loaded, bool baseline, Diagnostics& sink) {
    std::vector<targets::ActualsFile const*> files(loaded.tables.size());
    std::vector<Files> all(files.size());
    if (!baseline) {
        Diagnostics told;  // by assign() as well
        files = targets::assign(loaded.actuals, loaded.tables, sink);
        all = targets::assign_all(loaded.actuals, loaded.tables, told);
    }
    std::vector<Diagnostics> found(files.size());
    auto subjects = targets::in_parallel(files.size(), [&](std::size_t i) {
        return subject_of(loaded.tables[i], files[i], all[i], baseline, found[i]);
    });
    for (auto& findings : found) std::move(findings.begin(), findings.end(), std::back_inserter(sink));
    std::stable_partition(subjects.begin(), subjects.end(), is_department);
    return subjects;
}

Choice own_choice(targets::TargetTable const& table, Shelf& shelf, Diagnostics& sink) {
    auto const& name = table.ruleset;
    if (!name.given || name.value.empty()) return {shelf.fallback(), render::Chosen::by_default};
    return {shelf.of_table(name.value, table.source, name.span, sink), render::Chosen::by_table};
}

render::ScoreReport score_all(std::vector<Subject> const& subjects, bool baseline,
                              std::function<Choice(Subject const&)> const& choose) {
    render::ScoreReport report;
    report.baseline = baseline;
    std::vector<std::pair<Subject const*, Choice>> chosen;
    for (auto const& subject : subjects)
        if (auto choice = choose(subject); choice.ruleset) chosen.emplace_back(&subject, std::move(choice));
    report.tables =
        targets::in_parallel(chosen.size(), [&](std::size_t i) { return scored(*chosen[i].first, chosen[i].second); });
    report.index = projects_index(report.tables);
    return report;
}

void locate_errors(render::ScoreReport const& report, std::vector<Subject> const& subjects, Diagnostics& sink) {
    for (auto const& table : report.tables) {
        auto const subject = std::find_if(subjects.begin(), subjects.end(),
                                          [&](Subject const& one) { return one.table == table.table; });
        for (std::size_t i = 0; i < table.sheet.rows.size(); ++i)
            for (auto const& note : table.sheet.rows[i].notes)
                if (note.code->severity == Severity::error || note.code == &engine::codes::months_missing)
                    locate(note, *subject, i, sink);
    }
}

Status status_of(render::ScoreReport const& report) {
    bool const clean = std::all_of(report.tables.begin(), report.tables.end(),
                                   [](auto const& table) { return is_clean(table.sheet); });
    return clean ? Status::good : Status::findings;
}

}  // namespace jixiao::program
