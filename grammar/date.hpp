// Date: a day, month, quarter or year as far as it was written, and its order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace jixiao::grammar {

enum class Precision : std::uint8_t { day, month, quarter, year };

/// `year` 0: not written. Fields finer than `precision` are 0.
struct Date {
    std::int16_t year = 0;
    std::int8_t quarter = 0;
    std::int8_t month = 0;
    std::int8_t day = 0;
    Precision precision = Precision::year;
    friend bool operator==(Date const&, Date const&) = default;
};

/// "2024-12-31", "2024-12", "2024-Q3", "2024"; "--12" without a year, "--" for a year that is not named.
std::string to_string(Date const& date);

/// The month or quarter before and after.
Date preceding(Date const& date);
Date following(Date const& date);

/// False for 2024-02-30, month 13, quarter 5.
bool is_possible(Date const& date);

/// Number of days from 1970-01-01 to the first or last day that the date covers;
/// `default_year` stands in where no year was written.
std::int32_t first_day(Date const& date, int default_year);
std::int32_t last_day(Date const& date, int default_year);

}  // namespace jixiao::grammar
