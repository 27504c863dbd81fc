// The day of a rhythm: 10 of 每月10日前; of a longer time than a month it may be said to be the last month's.
#pragma once

#include "grammar/syntax.hpp"

namespace jixiao::grammar {

/// Added to a day of the last month: 每季度末月15日前.
inline constexpr int of_last_month = 100;

/// From 1; 31: the last; 0: none was written.
inline int day_of(syntax::Cadence const& cadence) { return cadence.day % of_last_month; }

/// 每季度末月15日前, but not 每季度15日前.
inline bool is_of_last_month(syntax::Cadence const& cadence) { return cadence.day >= of_last_month; }

}  // namespace jixiao::grammar
