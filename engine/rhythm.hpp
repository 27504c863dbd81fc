// Rhythm: how often something is to happen (每季度1次, ≥2次/月), and what that comes to in a year.
//
// Owns the question that a count beside a rhythm raises: 3次 beside 每月2次 may be those of a month or of the whole
// year.
#pragma once

#include "engine/criterion.hpp"

namespace jixiao::engine {

struct PlannedIndicator;

/// What 每季度1次 comes to in a year: 4次. Nothing where that cannot be told.
std::optional<grammar::syntax::Quantity> in_a_year(grammar::syntax::Cadence const& cadence);

/// 每季度1次 and 1次/季度 alike, as an actual.
std::optional<grammar::syntax::Quantity> in_a_year(grammar::syntax::Indicator const& actual);

struct Rhythm {
    NumericCriterion of_period;  // in the unit of the count: ≥1次
    NumericCriterion of_year;    // ≥4次
};

/// ≥1次/季度 as a rhythm; nothing for numbers that count nothing in a quarter, month or week.
std::optional<Rhythm> rhythm_of(NumericCriterion const& target);

/// The rhythm that a row has as its only target.
std::optional<Rhythm> rhythm_of(PlannedIndicator const& indicator);

/// True if the row is followed by the count that its rhythm comes to.
bool is_followed_by_count(PlannedIndicator const& indicator);

/// True for a count that would be judged in another way as that of one period, and is nearer to what one period asks
/// for than to `due`, what the time so far asks for.
bool may_be_of_one_period(Rhythm const& rhythm, grammar::Ratio const& count, grammar::Ratio const& due);

/// The end of its range that has to be reached, or not to be passed.
grammar::Ratio end_of(NumericCriterion const& target);

}  // namespace jixiao::engine
