// Light: how one indicator stands at the end of a period: what is due by then, and its colour.
#pragma once

#include <optional>
#include <vector>

#include "engine/actual.hpp"
#include "engine/period.hpp"
#include "engine/plan.hpp"

namespace jixiao::engine {

/// A value to date at a month's end; month 0 is the beginning of the year.
struct Point {
    int month = 0;
    grammar::Ratio value;
};

struct Standing {
    std::optional<Light> light;           // none: nothing to judge by
    std::optional<grammar::Ratio> value;  // what was reached, in the target's unit
    std::optional<grammar::Ratio> target;
    std::optional<grammar::Ratio> due;  // of the target, at the period's end
    Unit unit;
    std::optional<bool> reached;  // the target of the whole year; none: no light
    bool in_range = false;        // inside a range, which is all that one can be
    std::vector<Message> notes;
};

/// `actual` is the value from January to the period's end.
Standing stand(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual, Period const& period);

/// From two facts: red unless it goes as expected, then green if the goal was reached, else yellow.
Light light_of_facts(bool as_expected, bool goal_reached);

/// What the plan gives for the end of a month, between its points in proportion to time; nothing if
/// the indicator has no usable plan.
std::optional<grammar::Ratio> planned(PlannedIndicator const& indicator, int month);

/// One of the planned values as it is written, in the target's unit.
std::optional<grammar::Ratio> planned_value(PlannedIndicator const& indicator, std::size_t index);

/// The first planned value below the one before, or below 0, where values add up: no plan.
std::optional<std::size_t> plan_fall(PlannedIndicator const& indicator);

/// The number that the year has to reach, or not to pass.
std::optional<grammar::Ratio> yearly_target(PlannedIndicator const& indicator);

/// True for a usable plan: values in the target's unit, for quarters or for months.
bool has_plan(PlannedIndicator const& indicator);

/// True if the ruleset judges indicators under this level 2 by their range alone, at any time.
bool is_in_range_level(PlannedIndicator const& indicator, TrackingRules const& rules);

/// True if what adds up so is due in proportion to time.
bool is_prorated(PlannedIndicator const& indicator, TrackingRules const& rules, Accumulation accumulation);

/// What of a target that wants more is due by the end of a month.
grammar::Ratio due_by(PlannedIndicator const& indicator, TrackingRules const& rules, grammar::Ratio const& target,
                      int month);

/// What is due from the beginning of the year to its end, at the months where its course may turn:
/// two points for a straight line. Empty for words, dates, and what needs last year's value.
std::vector<Point> schedule(PlannedIndicator const& indicator, TrackingRules const& rules);

}  // namespace jixiao::engine
