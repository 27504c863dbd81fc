// Fraction: a number without a unit beside a percentage, which may be one of a hundred: 0.93 beside ≥95%.
//
// Spreadsheets keep 93% as 0.93 and print it so where a cell has no format. Owns which pairs can be meant so, and
// what the other numbers of a table say of them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/actual.hpp"
#include "engine/plan.hpp"

namespace jixiao::engine {

struct Pair {
    NumericCriterion target;
    grammar::syntax::Quantity actual;
};

/// The pair with its number without a unit as a fraction of 1, in %. Nothing unless that number is above 0, at most 1,
/// and a hundred times of it lies nearer to the percentage on the other side than itself.
std::optional<Pair> as_fraction(NumericCriterion const& target, grammar::syntax::Quantity const& actual);

/// What the table's own column says of each actual: fractions, where two and more numbers without a unit stand beside
/// percentages and all of them can be fractions. `actuals` has one entry per indicator of the plan.
std::vector<Scale> scales_of(Plan const& plan, std::span<Actual const> actuals);

/// The actuals with what their column says.
std::vector<Actual> with_scales(Plan const& plan, std::span<Actual const> actuals);

}  // namespace jixiao::engine
