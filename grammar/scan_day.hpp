// Scanners for days that are said without a date, in folded text: 末月15 of a rhythm, T+1 after a deal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/raw.hpp"

namespace jixiao::grammar {

/// 10 of 每月10日前, 末月15 of 每季度末月15日前; a number of two digits at most that is above 0.
std::size_t scan_month_day(std::string_view text, raw::MonthDay& result);

/// Behind T+: a time (3个工作日), or whole days where the text ends with the number.
std::size_t scan_deal_days(std::string_view text, std::uint32_t at, syntax::Quantity& result);

}  // namespace jixiao::grammar
