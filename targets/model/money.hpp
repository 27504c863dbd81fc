// Money: amounts of the budget and of targets, compared exactly in 元.
#pragma once

#include <optional>
#include <string>

#include "grammar/ratio.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets {

using grammar::Ratio;

/// Amounts that differ by up to 0.1 万元 agree: tables are rounded.
inline constexpr std::int64_t tolerance_in_yuan = 1000;

/// Nothing if the amount was not given or could not be read.
std::optional<Ratio> yuan(LocatedAmount const& amount);

/// 元, 万元, 亿元, also per year; not 元/人.
bool is_whole_money(grammar::Unit const& unit);

/// What `value` of a unit of money is in 元, per year or not.
Ratio yuan(Decimal value, grammar::Unit const& unit);

bool agree(Ratio const& a, Ratio const& b);
bool is_above(Ratio const& a, Ratio const& b);

/// 152,000 元 as "15.2 万元".
std::string in_ten_thousands(Ratio const& yuan);

}  // namespace jixiao::targets
