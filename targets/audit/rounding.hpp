// Rounding: how exact points may have become printed ones, and what rounding cannot explain.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/score.hpp"

namespace jixiao::targets::audit {

using grammar::Decimal;
using grammar::Message;
using grammar::Ratio;

/// With how many decimals a column prints its points: as many as its longest number.
int places_of(std::span<Decimal const> column);

/// The places to which `printed` may have been rounded: its column's; its own where it has decimals, since a zero at
/// the end is often left out. A whole number in a column with decimals is not rounded to a whole one.
std::vector<int> rounded_places(Decimal printed, int column_places);

/// Half up, or cut off, at these places; nothing if that does not give `printed`.
std::optional<Message> rounding(Ratio const& exact, Decimal printed, std::span<int const> places);

/// The completion rate rounded first, to whole percents or up to two decimals: `rate` times `weight` otherwise exact.
std::optional<Message> rate_rounding(Ratio const& rate, Decimal weight, Decimal printed, std::span<int const> places);

}  // namespace jixiao::targets::audit
