// Steps: a curve in integers, from an actual straight to points.
//
// Owns the arithmetic of a row: hundredths (or what the ruleset's places ask for) from whole numbers, one
// division, one rounding. Whatever does not fit is left to the exact fractions of engine/row.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/bulk/text_key.hpp"
#include "engine/curve.hpp"

namespace jixiao::engine::bulk {

struct Step {
    enum class Share : std::uint8_t { nothing, everything, fixed, formula };
    std::int64_t end_numerator = 0;
    std::int64_t end_denominator = 0;  // 0: the last step
    bool end_included = false;
    Share share = Share::nothing;
    Sum numerator;
    Sum denominator;
};

/// By far the most curves are one of two, which need no search: A/T up to T, or T/A from T on.
enum class Form : std::uint8_t { general, rising, falling };

struct Steps {
    Form form = Form::general;
    std::vector<Step> steps;  // none: the curve does not fit whole numbers
};

/// For actuals from 0 up: what lies below is left out where the target is above 0.
Steps steps_of(Curve const& curve, Sign target);

/// Over-achievement costs points under some rulesets; nothing where that reaches below the target.
std::optional<Steps> with_deductions(Steps steps, std::vector<OverStep> deductions);

/// Both below half of what an Unsigned holds.
template <class Unsigned>
std::int64_t divided(Unsigned numerator, Unsigned denominator, Rounding rounding) {
    auto const raised = rounding == Rounding::down ? numerator : numerator + denominator / 2;
    auto const quotient = raised / denominator;
    bool const half = rounding == Rounding::half_even && denominator % 2 == 0 && quotient * denominator == raised;
    return static_cast<std::int64_t>(half ? quotient & ~Unsigned{1} : quotient);
}

/// weight · numerator / denominator, the fraction between 0 and 1.
inline std::int64_t part_of(std::int64_t weight, std::int64_t numerator, std::int64_t denominator, Rounding rounding) {
    std::int64_t product = 0;
    if (!__builtin_mul_overflow(weight, numerator, &product))
        return divided(static_cast<std::uint64_t>(product), static_cast<std::uint64_t>(denominator), rounding);
    return divided(static_cast<WideWord>(weight) * static_cast<WideWord>(numerator), static_cast<WideWord>(denominator),
                   rounding);
}

/// What points are where a number grows too large for whole ones.
inline constexpr std::int64_t too_large = -1;

/// weight · share, rounded: the weight in the unit of the points.
std::int64_t points_by_steps(std::vector<Step> const& steps, std::int64_t actual, std::int64_t target,
                             std::int64_t weight, Rounding rounding);

inline std::int64_t points_at(Steps const& steps, std::int64_t actual, std::int64_t target, std::int64_t weight,
                              Rounding rounding) {
    if (steps.form == Form::general) return points_by_steps(steps.steps, actual, target, weight, rounding);
    // Which form it is and which of the two is larger is anybody's guess, so that no branch depends on it.
    auto const if_rising = -std::int64_t{steps.form == Form::rising};
    auto const swap = (actual ^ target) & if_rising;
    return part_of(weight, std::min(target ^ swap, target), std::max(actual ^ swap, target), rounding);
}

}  // namespace jixiao::engine::bulk
