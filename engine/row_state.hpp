// RowState: whether a row can be judged at a period's end, or why it cannot.
//
// Owns what is not yet due: deadlines to come, planned dates handed in as if they were facts, 未到期 and 年底调查 as
// legal states of a period, and what is due and was not reported.
#pragma once

#include <string_view>

#include "engine/accumulation.hpp"

namespace jixiao::engine {

enum class RowState : std::uint8_t {
    judged,   // by its value
    not_due,  // said so, or left out before it is due
    planned,  // a date after the period's end: a plan
    overdue,  // due, and nothing was reported that could be a fact
    missing,  // no value
    unclear,  // a value that cannot be judged
    not_applicable,
};

/// 未到期 / "not due"; of a row that is judged nothing.
Text display_name(RowState state);

/// True before something is due: it counts neither for nor against.
inline bool is_waiting(RowState state) { return state == RowState::not_due || state == RowState::planned; }

/// 未到期, 尚未开展, 年底调查, 按计划推进中.
bool says_not_yet(std::string_view text);

/// The last day of the deadline that a row has alone, since 1970-01-01.
std::optional<std::int32_t> deadline_of(PlannedIndicator const& indicator, int year);

/// True for a date that was a plan when `then` handed it in and has passed by the end of `now`: nobody has said that it
/// was kept.
bool is_lapsed_plan(PlannedIndicator const& indicator, Actual const& actual, PeriodFacts const& then,
                    Period const& now);

/// True if a number that wants more has nothing due by the end of this month: by its plan or, without one, because
/// it is a single thing, which a year brings forth once.
bool is_nothing_due(PlannedIndicator const& indicator, TrackingRules const& rules, int month);

/// How a row stands before its value is looked at; judged: look at it.
RowState state_of(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual,
                  PeriodFacts const& now);

/// The same when `light` is what its value comes to: 未完成 before a deadline is no miss.
RowState state_after(RowState before, PlannedIndicator const& indicator, Actual const& actual,
                     std::optional<Light> light, Period const& period);

}  // namespace jixiao::engine
