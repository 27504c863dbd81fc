#include "engine/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace jixiao::engine {
namespace {

using std::chrono::sys_days;

sys_days date_of(std::int32_t day) { return sys_days{std::chrono::days{day}}; }

int year_of(std::int32_t day) { return static_cast<int>(std::chrono::year_month_day{date_of(day)}.year()); }

bool is_weekend(std::int32_t day) { return std::chrono::weekday{date_of(day)}.iso_encoding() > 5; }

/// Monday to Friday from 1970-01-01 (a Thursday) up to a day, not counted; for any later day.
std::int64_t weekdays_before(std::int32_t day) {
    std::int64_t const since_monday = std::int64_t{day} + 3;  // from 1969-12-29
    auto const weeks = (since_monday >= 0 ? since_monday : since_monday - 6) / 7;
    return weeks * 5 + std::min<std::int64_t>(since_monday - weeks * 7, 5);
}

template <class Which>
std::int64_t count(std::vector<std::int32_t> const& days, std::int32_t first, std::int32_t last, Which which) {
    return std::count_if(days.begin(), days.end(),
                         [&](std::int32_t day) { return day >= first && day <= last && which(day); });
}

}  // namespace

bool is_working_day(Calendar const& calendar, std::int32_t day) { return working_days(calendar, day, day).days == 1; }

DayCount working_days(Calendar const& calendar, std::int32_t first, std::int32_t last) {
    DayCount result;
    if (last < first) return result;
    result.days = weekdays_before(last + 1) - weekdays_before(first);
    for (int year = year_of(first); year <= year_of(last); ++year) {
        auto const found = calendar.years.find(year);
        if (found == calendar.years.end()) {
            result.unarranged.push_back(year);
            continue;
        }
        auto const& [holidays, worked] = found->second;
        result.days -= count(holidays, first, last, [](auto day) { return !is_weekend(day); });
        result.days += count(worked, first, last, is_weekend);
    }
    return result;
}

std::int32_t after_working_days(Calendar const& calendar, std::int32_t day, int count) {
    while (count > 0)
        if (is_working_day(calendar, ++day)) --count;
    return day;
}

}  // namespace jixiao::engine
