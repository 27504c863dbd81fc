// Forecast: where an indicator will stand at the year's end, by the history of its own year.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/accumulation.hpp"
#include "engine/light.hpp"

namespace jixiao::engine {

enum class ForecastMethod : std::uint8_t {
    none,        // words, dates, changes, or no value yet
    year_end,    // the year is over: what was reached
    by_hand,     // 全年预计完成情况
    by_pace,     // a straight line from January to now, on to December
    by_plan,     // what is planned for December, in the proportion kept so far
    as_now,      // does not add up: stays as it is
    as_planned,  // nothing was due yet, or a level is as planned: what is planned for December
};

/// `low` and `high`: the rest of the year at the slowest and at the fastest of the periods so far; for
/// what does not add up, the lowest and the highest of the values so far.
struct Forecast {
    ForecastMethod method = ForecastMethod::none;
    std::optional<grammar::Ratio> value;
    std::optional<grammar::Ratio> low;
    std::optional<grammar::Ratio> high;
    std::size_t periods = 0;  // that it rests on
    Unit unit;
    std::optional<Actual> actual;  // what it comes to, as an actual to be scored
};

/// `points` are sorted by month, the last one is now. Counts are whole: more is rounded down, a limit up. Nothing where
/// nothing but zeros is known of what wants more.
Forecast forecast(PlannedIndicator const& indicator, TrackingRules const& rules, std::span<Point const> points);

/// What is planned for December or, without a plan, the year's target: for what is not due yet.
Forecast planned_end(PlannedIndicator const& indicator);

/// A straight line through the year for an amount that adds up: money executed.
Forecast forecast_amount(std::span<Point const> points);

/// The likelihood and why.
struct Chance {
    std::optional<Likelihood> likelihood;  // none: nothing is known
    bool by_hand = false;
    Message why;
};

/// Where a row stands now, for what is not projected.
struct Position {
    std::string text;  // the value from January to now
    std::optional<Light> light;
    std::optional<bool> reached;  // the whole year's target; none: the light says it
    int month = 12;
};

/// From the forecast, else from whether the target is reached or from the light.
Chance chance(PlannedIndicator const& indicator, Ruleset const& ruleset, Forecast const& forecast,
              std::span<Point const> points, Position const& now);

}  // namespace jixiao::engine
