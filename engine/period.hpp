// Period: the months of one year that actuals speak of.
//
// Owns how periods are written, in files (2024-Q3) and by people (三季度), their order and what
// contains what.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "grammar/text.hpp"

namespace jixiao::engine {

/// From the first day of month `first` to the last day of month `last`.
struct Period {
    int year = 0;
    int first = 1;
    int last = 12;
    friend bool operator==(Period const&, Period const&) = default;
};

/// 2024, 2024-H1, 2024-Q2, 2024-06, 2024.6, 202406, 2024-01/2024-07; 2024年上半年, 2024年三季度, 2024年1-7月, 前三季度,
/// 截至7月底. Blanks, wide digits and kinds of dashes do not matter. 2024-01-07 is a day and no period. Where the text names
/// no year, `year` stands in; 0: then it is no period.
std::optional<Period> parse_period(std::string_view text, int year = 0);

/// Stands in where only the months matter.
inline constexpr int any_year = 2000;

/// True if both say the same months; where one names no year, `year` stands in.
bool is_same_period(std::string_view one, std::string_view other, int year);

/// The shortest of the forms in files: 2024-01/2024-06 gives "2024-H1".
std::string to_string(Period const& period);

/// 2024年上半年 / "first half of 2024".
grammar::Text display_name(Period const& period);

/// The months that it covers: 3 for 2024-Q2.
inline int months_in(Period const& period) { return period.last - period.first + 1; }

/// True if every month of `inner` is one of `outer`.
bool contains(Period const& outer, Period const& inner);

/// From January to its end.
inline Period year_to_date(Period const& period) { return {period.year, 1, period.last}; }

/// By their ends; of two with one end the longer is first.
std::strong_ordering operator<=>(Period const& a, Period const& b);

}  // namespace jixiao::engine
