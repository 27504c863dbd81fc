// What is odd from one period to the next.
#include <algorithm>

#include "engine/light.hpp"
#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/model/history.hpp"

namespace jixiao::targets {
namespace {

using grammar::Ratio;
using grammar::syntax::Quantity;

/// The number that an entry writes; nothing for words and dates.
std::optional<Quantity> quantity_of(engine::Actual const& actual) {
    if (auto const* bare = grammar::syntax::get<grammar::syntax::Bare>(actual.value)) return bare->quantity;
    if (auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(actual.value)) return bound->quantity;
    return std::nullopt;
}

/// Two values of one row, one after the other.
struct Step {
    PeriodFile const& earlier;
    PeriodFile const& later;
    std::size_t row;

    ActualEntry const& entry() const { return *later.matched.entries[row]; }
    std::vector<grammar::Argument> arguments() const {
        return {{"name", entry().indicator.value},
                {"value", entry().value.value},
                {"before", earlier.matched.rows[row].text},
                {"period", engine::display_name(earlier.period)}};
    }
};

void report_step(Step const& step, grammar::CodeInfo const& code, Diagnostics& sink) {
    report(sink, code, step.later.file->source, step.entry().value.span, step.arguments());
}

void check_step(Step const& step, engine::Plan const& plan, Diagnostics& sink) {
    auto const before = quantity_of(step.earlier.matched.rows[step.row]);
    auto const now = quantity_of(step.later.matched.rows[step.row]);
    if (!before || !now) return;
    if (before->unit != now->unit) report_step(step, codes::unit_changed, sink);
    bool const comparable = before->unit == now->unit || grammar::convertible(before->unit, now->unit);
    bool const cumulative = step.earlier.file->values.value != "period" && step.later.file->values.value != "period";
    bool const adds_up = engine::accumulation_of(plan.indicators[step.row]) == engine::Accumulation::sum;
    if (!comparable || !cumulative || !adds_up) return;
    auto const value =
        before->unit == now->unit ? Ratio(now->value) : grammar::convert(Ratio(now->value), now->unit, before->unit);
    if (value < Ratio(before->value)) report_step(step, codes::cumulative_falls, sink);
}

/// The nearest earlier file that has a value for the row.
PeriodFile const* earlier_value(History const& history, std::size_t file, std::size_t row) {
    while (file-- > 0)
        if (!history.files[file].matched.rows[row].text.empty()) return &history.files[file];
    return nullptr;
}

void check_rows(History const& history, engine::Plan const& plan, Diagnostics& sink) {
    for (std::size_t i = 1; i < history.files.size(); ++i)
        for (std::size_t row = 0; row < plan.indicators.size(); ++row) {
            auto const& file = history.files[i];
            if (!file.matched.entries[row] || file.matched.rows[row].text.empty()) continue;
            if (auto const* earlier = earlier_value(history, i, row)) check_step({*earlier, file, row}, plan, sink);
        }
}

/// Money executed to date does not shrink either.
void check_execution(History const& history, Diagnostics& sink) {
    PeriodFile const* before = nullptr;
    for (auto const& file : history.files) {
        auto const& executed = file.file->executed;
        if (!file.matched.execution.executed || file.file->values.value == "period") continue;
        if (before && grammar::convertible(executed.value->unit, before->file->executed.value->unit)) {
            auto const& old = *before->file->executed.value;
            auto const now = grammar::convert(Ratio(executed.value->value), executed.value->unit, old.unit);
            if (now < Ratio(old.value))
                report(sink, codes::execution_falls, file.file->source, executed.span,
                       {{"value",
                         grammar::to_string(executed.value->value) + " " + grammar::spelling(executed.value->unit)},
                        {"before", grammar::to_string(old.value) + " " + grammar::spelling(old.unit)},
                        {"period", engine::display_name(before->period)}});
        }
        before = &file;
    }
}

void check_reporting(History const& history, int within, Diagnostics& sink) {
    for (auto const& [file, period, matched] : history.files) {
        auto const day = day_of(file->reported.value);
        if (!day) continue;
        auto const late = *day - engine::last_day(period);
        if (late < 0)
            report(sink, codes::reported_early, file->source, file->reported.span,
                   {{"day", file->reported.value}, {"period", engine::display_name(period)}});
        if (late > within)
            report(sink, codes::reported_late, file->source, file->reported.span,
                   {{"day", file->reported.value},
                    {"period", engine::display_name(period)},
                    {"days", std::to_string(late)},
                    {"limit", std::to_string(within)}});
    }
}

/// Months from one report to the next.
int step_to(History const& history, std::size_t file) {
    return history.files[file].period.last - (file == 0 ? 0 : history.files[file - 1].period.last);
}

/// The rhythm of the year is its shortest step; what leaves out a beat is named.
void check_rhythm(History const& history, Diagnostics& sink) {
    int beat = 12;
    for (std::size_t i = 0; i < history.files.size(); ++i)
        if (int const step = step_to(history, i); step > 0) beat = std::min(beat, step);
    for (std::size_t i = 1; i < history.files.size(); ++i) {
        auto const& before = history.files[i - 1].period;
        auto const& now = history.files[i];
        int const step = step_to(history, i);
        if (step <= beat || step % beat != 0 || now.period.first <= before.last + 1) continue;
        engine::Period const missing{now.period.year, before.last + 1, now.period.last - beat};
        report(sink, codes::periods_skipped, now.file->source, now.file->period.span,
               {{"before", engine::display_name(before)},
                {"period", engine::display_name(now.period)},
                {"missing", engine::display_name(missing)}});
    }
}

void check_targets(TargetTable const& table, Diagnostics& sink) {
    for (auto const& row : table.rows) {
        if (!row.initial_target.given) continue;
        auto const& code = is_removed(row) ? codes::target_removed : codes::target_adjusted;
        bool const same =
            grammar::without_blanks(row.initial_target.value) == grammar::without_blanks(row.target.value);
        if (!same)
            report(sink, code, table.source, row.initial_target.span,
                   {{"name", row.name.value}, {"initial", row.initial_target.value}, {"target", row.target.value}});
    }
}

std::optional<std::size_t> unusable_value(engine::PlannedIndicator const& indicator) {
    for (std::size_t i = 0; i < indicator.spec.plan.size(); ++i)
        if (!engine::planned_value(indicator, i)) return i;
    return std::nullopt;
}

/// A plan has one value for each quarter or month, adds up and ends at the target.
void check_row_plan(TargetTable const& table, TargetRow const& row, engine::PlannedIndicator const& indicator,
                    Diagnostics& sink) {
    auto const tell = [&](grammar::CodeInfo const& code, LocatedText const& value,
                          std::vector<grammar::Argument> more) {
        more.push_back({"name", row.name.value});
        more.push_back({"value", value.value});
        report(sink, code, table.source, value.span, std::move(more));
    };
    auto const& plan = row.plan;
    if (plan.empty()) return;
    if (plan.size() != 4 && plan.size() != 12)
        return tell(codes::plan_size, plan.front(), {{"count", std::to_string(plan.size())}});
    if (auto const at = unusable_value(indicator)) return tell(codes::plan_value, plan[*at], {});
    if (auto const at = engine::plan_fall(indicator))
        return tell(codes::plan_falls, plan[*at], {{"before", *at == 0 ? std::string("0") : plan[*at - 1].value}});
    auto const target = engine::yearly_target(indicator);
    if (target && !(*engine::planned_value(indicator, plan.size() - 1) == *target))
        tell(codes::plan_end, plan.back(), {{"target", row.target.value}});
}

void check_plan(TargetTable const& table, engine::Plan const& plan, Diagnostics& sink) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) check_row_plan(table, table.rows[i], plan.indicators[i], sink);
}

}  // namespace

void check_history(History const& history, TargetTable const& table, engine::Plan const& plan, Diagnostics& sink) {
    check_targets(table, sink);
    check_plan(table, plan, sink);
    check_rows(history, plan, sink);
    check_execution(history, sink);
    check_rhythm(history, sink);
    check_reporting(history, plan.ruleset->tracking.report_within, sink);
}

}  // namespace jixiao::targets
