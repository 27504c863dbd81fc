// Criterion: what a target means, normalised: allowed intervals, dates or words.
//
// Owns the step from syntax (what was written) to meaning; `80%以上`, `不低于80%`
// and `≥80%` become one criterion. Knows no actual and no rule.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "grammar/ratio.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::engine {

using grammar::Decimal;
using grammar::Diagnostics;
using grammar::Message;
using grammar::Text;
using grammar::Unit;

/// Which way is better, taken from the expression.
enum class Sense { higher, lower, exact, inside };

/// An end that is not there is open towards infinity.
struct Range {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_closed = true;
    bool high_closed = true;
};

/// True if the value lies in the range; open ends do not belong to it.
bool contains(Range const& range, grammar::Ratio const& value);

/// What of the actual is measured: its value; its change against last year's value, upwards or
/// downwards; its value against last year's value as the target (不低于上年).
enum class Measure { value, increase, decrease, previous_level };

struct NumericCriterion {
    Sense sense = Sense::higher;
    Range allowed;                     // higher: [T, ∞); lower: (-∞, T]; exact: [T, T]; inside: [lo, hi]
    Unit unit;                         // of the measured value; a change in % is one of the rate
    Measure measure = Measure::value;  // previous_level: `allowed` has no ends yet
    grammar::Ratio share{1};           // previous_level: of that value, 1.05 for 上年的105%
    std::string base;                  // what is compared with, where it is not last year: 2021年, 全省平均
};

struct DateCriterion {  // done by the last day that `by` covers
    grammar::Date by;
    std::optional<grammar::Date> from;
};

struct WordCriterion {  // grade, statement, cadence, comparison with another year or a plan: judged by tier
    std::string text;
    /// What to measure where the actual says how it compares with the same base: 较2021年增长2%.
    std::optional<NumericCriterion> comparison = {};
    std::optional<NumericCriterion> amount{};  // what the words come to in numbers: 零事故, 全覆盖, 每季度1次
};

/// How a number without a direction is to be read.
enum class BareMeaning { at_least, at_most, exactly };

/// What speaks for a direction, strongest first: the table's own column, a zero (0起 can only be =0), the
/// indicator's name, the level that it stands under, the ruleset for all others.
enum class Ground { table, zero, name, level, policy };

struct Direction {
    BareMeaning meaning = BareMeaning::at_least;
    Ground ground = Ground::policy;
    std::size_t part = 0;      // of the criterion
    bool may_be_limit = true;  // a person may mean “no more than” by it
};

struct Criterion {
    using Part = std::variant<NumericCriterion, DateCriterion, WordCriterion>;
    std::vector<Part> parts;  // empty: the target could not be read, nothing can be scored
    grammar::syntax::Joiner joiner = grammar::syntax::Joiner::all;
    std::vector<Direction> directions;  // of the numbers without a sign, in their order

    bool was_bare() const { return !directions.empty(); }
    bool is_assumed() const;  // nothing but the ruleset's policy gave a direction
};

/// The only part of a target, if it is of this kind; null for several parts and for other kinds.
template <class T>
T const* only_part(Criterion const& criterion) {
    return criterion.parts.size() == 1 ? std::get_if<T>(&criterion.parts.front()) : nullptr;
}

/// What a number without a direction means here.
using DirectionOf = std::function<Direction(grammar::syntax::Quantity const&)>;

/// ≥5%且≤10% as the one range that it is for a single value; nothing for other targets.
std::optional<NumericCriterion> as_range(Criterion const& criterion);

/// Lowers a tree.
Criterion lower(grammar::syntax::Indicator const& indicator, DirectionOf const& direction);

/// The same where every bare number means this.
Criterion lower(grammar::syntax::Indicator const& indicator, BareMeaning bare);

}  // namespace jixiao::engine
