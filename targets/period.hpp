// Period: the span of time that actuals speak of, as it is written in files.
#pragma once

#include <string_view>

namespace jixiao::targets {

/// True for 2024, 2024-H1, 2024-Q2, 2024-06 and 2024-01/2024-07 (both ends in one year, in order).
bool is_period(std::string_view text);

/// The year of a period; `text` must be one.
int year_of_period(std::string_view text);

/// The month that a period ends with, 1 to 12; `text` must be one.
int last_month_of_period(std::string_view text);

}  // namespace jixiao::targets
