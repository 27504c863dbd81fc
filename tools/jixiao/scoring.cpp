#include "tools/jixiao/scoring.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/jixiao/projects_index.hpp"

namespace jixiao::program {
namespace {

using grammar::Message;
using grammar::Severity;

Subject subject_of(targets::TargetTable const& table, targets::ActualsFile const* file, bool baseline,
                   Diagnostics& sink) {
    Subject subject{std::make_shared<targets::TargetTable const>(table), {}, file};
    if (baseline)
        subject.actuals = targets::baseline(table);
    else if (file)
        subject.actuals = targets::match(*file, table, sink);
    else
        report(sink, codes::no_actuals, {}, {{"table", display_name(table)}});
    subject.actuals.rows.resize(table.rows.size());
    return subject;
}

bool is_department(Subject const& subject) {
    return subject.table->kind.value == targets::TableKind::department;
}

/// Where there is no file of actuals, nobody has to give reasons: these are last year's values.
void drop_missing_reasons(engine::ScoreSheet& sheet) {
    for (auto& row : sheet.rows)
        std::erase_if(row.notes, [](Message const& note) { return note.code == &engine::codes::reason_missing; });
}

render::ScoredTable scored(Subject const& subject, Choice const& choice) {
    auto plan = targets::compile(*subject.table, choice.ruleset);
    auto sheet = engine::score(plan, subject.actuals.rows, subject.actuals.execution);
    if (!subject.file) drop_missing_reasons(sheet);
    auto const file = subject.file ? subject.file->source->name() : std::string();
    return {subject.table,   choice.ruleset, choice.chosen, std::move(plan), std::move(sheet),
            subject.actuals, file,           subject.found};
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

}  // namespace

std::vector<Subject> subjects_of(Loaded const& loaded, bool baseline, Diagnostics& sink) {
    std::vector<targets::ActualsFile const*> files(loaded.tables.size());
    if (!baseline) files = targets::assign(loaded.actuals, loaded.tables, sink);
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < loaded.tables.size(); ++i)
        subjects.push_back(subject_of(loaded.tables[i], files[i], baseline, sink));
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
    for (auto const& subject : subjects)
        if (auto const choice = choose(subject); choice.ruleset) report.tables.push_back(scored(subject, choice));
    report.index = projects_index(report.tables);
    return report;
}

void locate_errors(render::ScoreReport const& report, std::vector<Subject> const& subjects, Diagnostics& sink) {
    for (auto const& table : report.tables) {
        auto const found = std::find_if(subjects.begin(), subjects.end(),
                                        [&](Subject const& subject) { return subject.table == table.table; });
        if (!found->file) continue;
        for (std::size_t i = 0; i < table.sheet.rows.size(); ++i) {
            auto const* entry = found->actuals.entries[i];
            for (auto const& note : table.sheet.rows[i].notes) {
                if (!entry || note.code->severity != Severity::error) continue;
                auto const span = entry->value.given ? entry->value.span : entry->indicator.span;
                grammar::report(sink, *note.code, span, note.arguments).source = found->file->source;
            }
        }
    }
}

Status status_of(render::ScoreReport const& report) {
    bool const clean = std::all_of(report.tables.begin(), report.tables.end(),
                                   [](auto const& table) { return is_clean(table.sheet); });
    return clean ? Status::good : Status::findings;
}

}  // namespace jixiao::program
