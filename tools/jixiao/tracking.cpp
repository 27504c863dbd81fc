#include "tools/jixiao/tracking.hpp"

#include <algorithm>

#include "grammar/date.hpp"
#include "targets/base/parallel.hpp"
#include "targets/catalog.hpp"
#include "targets/model/history.hpp"
#include "targets/model/identity.hpp"
#include "tools/jixiao/catalog.hpp"

namespace jixiao::program {
namespace {

using engine::Period;
using Files = std::vector<targets::ActualsFile const*>;

/// One table's work, and what came of it.
struct Task {
    targets::TargetTable const* table = nullptr;
    Files files;
    TrackChoice choice;
    std::optional<render::TrackedTable> result;
    Diagnostics diagnostics;
};

std::int32_t last_day(Period const& period) {
    grammar::Date const month{static_cast<std::int16_t>(period.year), 0, static_cast<std::int8_t>(period.last), 0,
                              grammar::Precision::month};
    return grammar::last_day(month, period.year);
}

int month_number(Period const& period) { return period.year * 12 + period.last; }

/// The last month that the report looks at, of any year; none if no period is named.
std::optional<int> last_month(TrackOptions const& options, targets::TargetTable const& table) {
    auto const period = engine::parse_period(options.period, table.year.value);
    return period ? std::optional(month_number(*period)) : std::nullopt;
}

/// Leaves out what the report is not to know yet.
void cut(Task& task, TrackOptions const& options) {
    auto const month = last_month(options, *task.table);
    std::erase_if(task.files, [&](auto const* file) {
        auto const period = period_of(*file, *task.table);
        return (month && month_number(period) > *month) || (options.as_of && last_day(period) > *options.as_of);
    });
}

/// The period that was asked for has no file of its own.
void check_period(Task& task, targets::History const& history, TrackOptions const& options) {
    auto const month = last_month(options, *task.table);
    if (!month || month_number(history.files.back().period) == *month) return;
    report(task.diagnostics, codes::period_without_actuals, {},
           {{"table", display_name(*task.table)},
            {"period", options.period},
            {"used", engine::display_name(history.files.back().period)}});
}

/// A whole quarter has passed, and the time to hand in, without a file.
void check_due(Task& task, targets::History const& history, TrackOptions const& options) {
    if (!options.as_of) return;
    int const within = task.choice.choice.ruleset->tracking.report_within;
    int const have = history.files.empty() ? 0 : history.files.back().period.last;
    for (int month = 12; month > have; month -= 3) {
        Period const quarter{task.table->year.value, month - 2, month};
        auto const days = *options.as_of - last_day(quarter);
        if (days <= within) continue;
        report(task.diagnostics, codes::period_overdue, {},
               {{"table", display_name(*task.table)},
                {"period", engine::display_name(quarter)},
                {"days", std::to_string(days)},
                {"limit", std::to_string(within)}});
        return;
    }
}

/// Nobody reads how points came about in a report of the year, and a bureau has very many.
void drop_steps(engine::ScoreSheet& sheet) {
    for (auto& row : sheet.rows) {
        row.steps = {};
        row.notes = {};
    }
    sheet.execution.steps = {};
}

/// What a table's files said is in its sheet now; a bureau's files are a lot to keep.
void drop_entries(Files const& files, std::vector<targets::ActualsFile>& all) {
    for (auto const* file : files) {
        std::vector<targets::ActualEntry> entries;
        entries.swap(all[static_cast<std::size_t>(file - all.data())].entries);
    }
}

void run(Task& task, TrackOptions const& options) {
    auto const& ruleset = task.choice.choice.ruleset;
    auto history = targets::history_of(*task.table, task.files, task.diagnostics);
    check_due(task, history, options);
    if (history.files.empty()) {
        auto const& period = options.period;
        auto const until = !period.empty() ? Text("“" + period + "”及以前", "up to “" + period + "”")
                           : options.as_of ? Text("报告日及以前", "up to the day of the report")
                                           : Text("这一年", "of the year");
        report(task.diagnostics, codes::nothing_to_track, {}, {{"table", display_name(*task.table)}, {"until", until}});
        return;
    }
    check_period(task, history, options);
    auto plan = targets::compile(*task.table, ruleset);
    targets::check_history(history, *task.table, plan, task.diagnostics);
    render::TrackedTable tracked{task.table,
                                 ruleset,
                                 task.choice.choice.chosen,
                                 task.choice.tracking,
                                 {},
                                 history.files.back().file->source->name(),
                                 engine::track(plan, history.facts),
                                 {}};
    drop_steps(tracked.now.today);
    drop_steps(tracked.now.expected);
    for (std::size_t i = 1; i < history.facts.size(); ++i)
        if (history.facts[i - 1].period.last != history.facts[i].period.last)
            tracked.past.push_back(engine::track_past(plan, std::span(history.facts).first(i)));
    tracked.plan = std::move(plan);
    task.result = std::move(tracked);
}

bool needs_attention(engine::TrackSheet const& sheet) {
    auto const bad = [](std::optional<engine::Light> light) {
        return light == engine::Light::red || light == engine::Light::yellow;
    };
    auto const is_finding = [](grammar::Message const& note) { return note.code->severity != grammar::Severity::info; };
    return bad(sheet.light) || bad(sheet.execution.light) || sheet.unlit > 0 || !sheet.notes.empty() ||
           std::any_of(sheet.execution.notes.begin(), sheet.execution.notes.end(), is_finding) ||
           std::any_of(sheet.rows.begin(), sheet.rows.end(), [](auto const& row) { return row.needs_reason; });
}

}  // namespace

std::vector<render::TrackedTable> track_all(Loaded& loaded, TrackOptions const& options,
                                            std::function<TrackChoice(targets::TargetTable const&)> const& choose,
                                            Diagnostics& sink) {
    auto files = targets::assign_all(loaded.actuals, loaded.tables, sink);
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < loaded.tables.size(); ++i) {
        // Only now: files of the others have found their tables, too.
        auto const& table = loaded.tables[i];
        if (!targets::is_held_by(table.department.value, table.unit.value, options.department)) continue;
        Task task{&loaded.tables[i], std::move(files[i]), choose(loaded.tables[i]), {}, {}};
        if (!task.choice.choice.ruleset) continue;
        cut(task, options);
        tasks.push_back(std::move(task));
    }
    targets::for_each_index(tasks.size(), [&](std::size_t i) {
        run(tasks[i], options);
        drop_entries(tasks[i].files, loaded.actuals);
    });
    std::vector<render::TrackedTable> tables;
    for (auto& task : tasks) {
        sink.insert(sink.end(), task.diagnostics.begin(), task.diagnostics.end());
        if (task.result) tables.push_back(std::move(*task.result));
    }
    std::stable_sort(tables.begin(), tables.end(), render::is_worse);
    return tables;
}

Status status_of(std::vector<render::TrackedTable> const& tables) {
    bool const findings =
        std::any_of(tables.begin(), tables.end(), [](auto const& tracked) { return needs_attention(tracked.now); });
    return findings ? Status::findings : Status::good;
}

}  // namespace jixiao::program
