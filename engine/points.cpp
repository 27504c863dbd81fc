#include "engine/points.hpp"

#include <algorithm>
#include <cassert>

namespace jixiao::engine {

bool is_usable_weight(std::optional<Decimal> const& weight) {
    if (!weight || weight->is_zero() || weight->is_negative()) return false;
    return *weight <= Decimal{1000, 0} && grammar::round(*weight, max_places) == weight;
}

std::optional<Decimal> rounded(Ratio const& points, Ruleset const& ruleset) {
    return points.to_decimal(std::clamp(ruleset.places, 0, max_places), ruleset.rounding);
}

std::optional<Decimal> full_points(Decimal weight, Ruleset const& ruleset) {
    auto const points = rounded(Ratio(weight), ruleset);
    if (!points || *points <= weight) return points;
    return grammar::round(weight, std::clamp(ruleset.places, 0, max_places), grammar::Rounding::down);
}

Decimal plus(Decimal a, Decimal b) {
    auto const sum = grammar::add(a, b);
    assert(sum && "points are far below the limits of a decimal");
    return sum.value_or(a);
}

}  // namespace jixiao::engine
