// Score: from a Plan and actuals to points, pure and exact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/actual.hpp"
#include "engine/plan.hpp"
#include "grammar/ratio.hpp"

namespace jixiao::engine {

using grammar::Ratio;

enum class Verdict {
    met,             // all points
    partly,          // some points
    missed,          // no points
    missing,         // no actual: counted, never silently 0
    needs_hand,      // a tier without a hand-given score: the band is the range
    not_applicable,  // left out, with a reason
    invalid,         // cannot be scored; a note with an error says why
};

/// Points from `low` to `high` are still possible; equal when decided.
struct PointRange {
    Decimal low;
    Decimal high;
};

/// The points of one reading of a row; none if it cannot be scored so.
struct ReadPoints {
    std::optional<Decimal> points;
    Message why;
};

struct RowScore {
    std::optional<Decimal> points;          // rounded to the ruleset's places
    PointRange range;                       // == points when decided
    std::optional<Decimal> completion;      // in %, two decimals; none where no rate is defined
    std::optional<Ratio> exact_completion;  // the same, 1 is 100 %
    std::optional<Ratio> share;             // of the weight, before rounding; none if a person gave the points
    Verdict verdict = Verdict::missing;
    bool over_achieved = false;        // past the ruleset's limit
    std::optional<bool> reached;       // the target; none where that is not decided
    std::vector<Message> notes;        // severity of the code says how bad
    std::vector<Message> steps;        // how the points came about, in order
    std::vector<ReadPoints> readings;  // where the row can be meant in several ways that come to different points
};

enum class ExecutionState { scored, unknown, no_budget, invalid };

struct ExecutionScore {
    ExecutionState state = ExecutionState::unknown;
    Decimal weight;
    std::optional<Decimal> rate;  // in %, two decimals
    std::optional<Decimal> points;
    PointRange range;
    std::vector<Message> notes;
    std::vector<Message> steps;
};

struct GroupScore {  // one level-1 group, in the order of the table
    std::string level1;
    Decimal weight;
    PointRange points;
};

struct ScoreSheet {
    std::vector<RowScore> rows;  // one per indicator of the plan, same order
    std::vector<GroupScore> groups;
    ExecutionScore execution;
    Decimal indicator_weight;  // sum of the indicators' weights
    PointRange subtotal;       // indicators only
    PointRange total;          // with execution
    bool complete = false;     // low == high: the total is decided
    std::size_t missing = 0;   // rows without points
    std::string grade;         // Chinese name; empty if undecided or none is given
    Text grade_text;
    std::vector<Message> notes;  // on the whole: weights, rescaling
};

/// `actuals` has one entry per indicator of the plan. Pure: same input, same sheet.
ScoreSheet score(Plan const& plan, std::span<Actual const> actuals, Execution const& execution);

/// One row alone; the same function that `score` uses for each row.
RowScore score_row(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual);

/// Budget-weighted mean of totals (a figure of its own, never the department's score).
struct WeightedTotal {
    Decimal total;
    Decimal budget;  // in one money unit
};
/// Two decimals, half up; nothing if the budgets add to zero.
std::optional<Decimal> weighted_mean(std::span<WeightedTotal const> totals);

}  // namespace jixiao::engine
