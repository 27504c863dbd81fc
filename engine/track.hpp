// Track: how a table stands at the end of a period, and where it is going.
//
// Owns the lights of rows, execution and table, what is due, the forecast, the likelihood, the
// score of today and of the forecast. Pure: the same history gives the same sheet.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "engine/forecast.hpp"
#include "engine/row_state.hpp"
#include "engine/score.hpp"

namespace jixiao::engine {

struct TrackedRow {
    Actual actual;                      // the value from January to now
    RowState state = RowState::judged;  // or why there is no light
    std::optional<Light> light;
    std::optional<grammar::Ratio> due;  // what should be reached by now, in the target's unit
    Unit unit;
    std::vector<Point> reached;         // to date, at the end of each period that has a value
    std::optional<Decimal> progress;    // of what is due, in %
    std::optional<Decimal> completion;  // of the year's target, in %: 0 when either is 0
    Forecast forecast;
    Chance chance;
    std::optional<bool> expected_reached;  // the target, by what a person expects; none: nothing was handed in
    std::optional<Actual> scored;          // what today's points are for, where it is not `actual`
    std::vector<std::string> causes;
    bool needs_reason = false;  // and has none
    std::vector<Message> notes;
};

struct TrackedExecution {
    Execution facts;                      // to date
    std::optional<grammar::Ratio> share;  // of the budget, exactly
    std::optional<Decimal> rate;          // in %
    std::optional<Decimal> pace;          // the rate against time, in %
    std::optional<Light> light;
    Forecast forecast;
    std::optional<Decimal> forecast_rate;  // in %
    bool needs_reason = false;             // and has none
    std::vector<Message> notes;            // warnings among them
};

struct TrackSheet {
    Period period;
    std::vector<TrackedRow> rows;
    TrackedExecution execution;
    std::optional<Light> light;           // the worst of the rows'
    std::array<std::size_t, 4> lights{};  // how many of each
    std::size_t unlit = 0;                // rows without a light that should have one
    std::size_t waiting = 0;              // rows that are not due yet
    std::optional<Decimal> achievement;   // completion of the rows, each at most 100 %, by weight, in %
    Decimal time;                         // of the year that has passed, in %
    ScoreSheet today;                     // if the year ended now
    ScoreSheet expected;                  // by the forecasts
    std::vector<Message> notes;
};

/// What comparing with an earlier period, and drawing the course of a year, need of it. Its parts have the
/// names of those above.
struct PastRow {
    std::string actual;  // from January to then, as text
    RowState state = RowState::judged;
    std::optional<Light> light;
    std::optional<grammar::Ratio> due;
    Unit unit;
    std::optional<Decimal> completion;
};

struct PastExecution {
    std::optional<Decimal> rate;
    std::optional<Light> light;
};

struct PastSheet {
    Period period;
    Decimal time;
    std::vector<PastRow> rows;
    PastExecution execution;
    std::optional<Light> light;  // the worst of the rows'
};

/// `history`: sorted by period, of one year, not empty; the last one is now. Each has one entry per
/// indicator of the plan.
TrackSheet track(Plan const& plan, std::span<PeriodFacts const> history);

/// How the table stood at the end of the last period of `history`, by the same rules, without looking
/// ahead or scoring.
PastSheet track_past(Plan const& plan, std::span<PeriodFacts const> history);

/// B/E against time, or the points behind time, as the ruleset says; notes say what is behind.
TrackedExecution track_execution(Ruleset const& ruleset, std::span<PeriodFacts const> history);

/// round(A/T*100, 2), 0 when either is 0.
std::optional<Decimal> shown_completion(grammar::Ratio const& actual, grammar::Ratio const& target);

}  // namespace jixiao::engine
