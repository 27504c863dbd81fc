// Calendar: which days are worked, as the State Council arranges them for each year.
//
// Owns counting. The arrangements are data (targets/calendars). Days are numbered from 1970-01-01,
// as grammar/date does.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace jixiao::engine {

/// The exceptions from Monday to Friday, in order.
struct YearArrangement {
    std::vector<std::int32_t> holidays;  // weekdays that are free
    std::vector<std::int32_t> worked;    // Saturdays and Sundays that are worked
};

struct Calendar {
    std::map<int, YearArrangement> years;
};

/// In a year without an arrangement: Monday to Friday.
bool is_working_day(Calendar const& calendar, std::int32_t day);

struct DayCount {
    std::int64_t days = 0;
    std::vector<int> unarranged;  // years for which only the weekends are known
};

/// The working days from `first` to `last`, both counted; none if `last` is before `first`.
DayCount working_days(Calendar const& calendar, std::int32_t first, std::int32_t last);

/// The day so many working days after `day`, which does not count itself.
std::int32_t after_working_days(Calendar const& calendar, std::int32_t day, int count);

}  // namespace jixiao::engine
