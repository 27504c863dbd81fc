// Points: the sizes that points and weights may have, and their exact sums.
//
// Within these limits sums cannot overflow, so that no sum needs a test.
#pragma once

#include <optional>

#include "engine/ruleset.hpp"
#include "grammar/ratio.hpp"

namespace jixiao::engine {

using grammar::Ratio;

/// Points have at most this many decimals.
inline constexpr int max_places = 6;

/// True for a weight above 0, up to 1000 points, with at most max_places decimals.
bool is_usable_weight(std::optional<Decimal> const& weight);

/// Rounded once to the ruleset's places; nothing if the formula left the exact numbers.
std::optional<Decimal> rounded(Ratio const& points, Ruleset const& ruleset);

/// All the points of a usable weight: rounded, but never up past the weight itself (7.555 gives 7.55).
std::optional<Decimal> full_points(Decimal weight, Ruleset const& ruleset);

/// Exact sum of weights or points within the limits above.
Decimal plus(Decimal a, Decimal b);

}  // namespace jixiao::engine
