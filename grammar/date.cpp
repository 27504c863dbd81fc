#include "grammar/date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace jixiao::grammar {
namespace {

std::chrono::year calendar_year(Date const& date, int default_year) {
    return std::chrono::year{date.year != 0 ? date.year : default_year};
}

/// The last of the months that the date covers.
unsigned last_month(Date const& date) {
    if (date.precision == Precision::year) return 12;
    if (date.precision == Precision::quarter) return static_cast<unsigned>(date.quarter) * 3;
    return static_cast<unsigned>(date.month);
}

unsigned first_month(Date const& date) {
    if (date.precision == Precision::year) return 1;
    if (date.precision == Precision::quarter) return static_cast<unsigned>(date.quarter) * 3 - 2;
    return static_cast<unsigned>(date.month);
}

std::int32_t days(std::chrono::year_month_day day) {
    return static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count());
}

/// The month or quarter `step` further, of the next year where this one ends.
Date moved(Date date, int step) {
    bool const quarter = date.precision == Precision::quarter;
    int const most = quarter ? 4 : 12;
    int const value = (quarter ? date.quarter : date.month) + step;
    int const kept = value < 1 ? most : value > most ? 1 : value;
    (quarter ? date.quarter : date.month) = static_cast<std::int8_t>(kept);
    if (kept != value && date.year != 0) date.year = static_cast<std::int16_t>(date.year + step);
    return date;
}

}  // namespace

Date preceding(Date const& date) { return moved(date, -1); }
Date following(Date const& date) { return moved(date, 1); }

std::string to_string(Date const& date) {
    std::string const year = date.year != 0 ? fmt::format("{:04}", date.year) : "-";
    switch (date.precision) {
        case Precision::day: return fmt::format("{}-{:02}-{:02}", year, date.month, date.day);
        case Precision::month: return fmt::format("{}-{:02}", year, date.month);
        case Precision::quarter: return fmt::format("{}-Q{}", year, date.quarter);
        case Precision::year: break;
    }
    return date.year != 0 ? year : "--";
}

bool is_possible(Date const& date) {
    if (date.precision == Precision::year) return true;
    if (date.precision == Precision::quarter) return date.quarter >= 1 && date.quarter <= 4;
    if (date.month < 1 || date.month > 12) return false;
    if (date.precision == Precision::month) return true;
    // A 29 February without a year is possible.
    int const year = date.year != 0 ? date.year : 2000;
    return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(date.month)},
                                       std::chrono::day{static_cast<unsigned>(date.day)}}
        .ok();
}

std::int32_t first_day(Date const& date, int default_year) {
    auto const month = calendar_year(date, default_year) / std::chrono::month{first_month(date)};
    auto const day = date.precision == Precision::day ? static_cast<unsigned>(date.day) : 1u;
    return days(month / std::chrono::day{day});
}

std::int32_t last_day(Date const& date, int default_year) {
    if (date.precision == Precision::day) return first_day(date, default_year);
    return days(calendar_year(date, default_year) / std::chrono::month{last_month(date)} / std::chrono::last);
}

}  // namespace jixiao::grammar
