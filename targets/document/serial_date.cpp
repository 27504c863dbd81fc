#include "targets/document/serial_date.hpp"

#include <array>
#include <cstdint>

namespace jixiao::targets::document {
namespace {

constexpr std::int64_t last_serial = 2'958'465;  // 9999-12-31
constexpr std::int64_t leap_bug = 60;            // 1900-02-29
constexpr std::int64_t between_systems = 1462;
constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t mostly_numbers = 1'000;  // a date before October 1902 was typed as a number

struct Calendar {
    std::int64_t year = 0;
    int month = 0;
    int day = 0;
};

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

Calendar calendar(std::int64_t serial) {
    if (serial == leap_bug) return {1900, 2, 29};
    std::int64_t day = serial > leap_bug ? serial - 1 : serial;  // from 1900-01-01, which is 1
    Calendar result{1900, 1, 0};
    for (; day > (is_leap(result.year) ? 366 : 365); ++result.year) day -= is_leap(result.year) ? 366 : 365;
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int const length : lengths) {
        int const days = length + (length == 28 && is_leap(result.year) ? 1 : 0);
        if (day <= days) break;
        day -= days;
        ++result.month;
    }
    result.day = static_cast<int>(day);
    return result;
}

std::string two_digits(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string day_text(Calendar const& date, DateFields const& fields) {
    std::string result;
    if (fields.year) result += std::to_string(date.year) + "年";
    if (fields.month) result += std::to_string(date.month) + "月";
    if (fields.day) result += std::to_string(date.day) + "日";
    return result;
}

std::string time_text(std::int64_t seconds, std::int64_t days, DateFields const& fields) {
    std::int64_t const hours = seconds / 3600 + (fields.elapsed ? days * 24 : 0);
    auto result = std::to_string(hours) + ":" + two_digits(seconds / 60 % 60);
    if (fields.second) result += ":" + two_digits(seconds % 60);
    return result;
}

/// What Excel makes a date or time of without being asked: 1-2, 1-32 (a month of 1932), 1:3, and
/// numbers typed where a date stood before.
std::string likely(Calendar const& date, std::int64_t days, std::int64_t seconds, DateFields const& fields) {
    bool const has_time = fields.hour || fields.minute;
    bool const has_day = fields.year || fields.month || fields.day;
    if (has_day && days < mostly_numbers && seconds == 0) return std::to_string(days);
    if (!has_time && fields.month && fields.day && !fields.year)
        return std::to_string(date.month) + "-" + std::to_string(date.day);
    if (!has_time && fields.month && fields.year && !fields.day && date.year >= 1930 && date.year < 2000)
        return std::to_string(date.month) + "-" + two_digits(date.year % 100);
    if (has_time && !has_day && seconds % 60 == 0 && seconds / 60 % 60 < 10)
        return std::to_string(days * 24 + seconds / 3600) + ":" + std::to_string(seconds / 60 % 60);
    return {};
}

}  // namespace

std::optional<ShownDate> shown_date(Decimal serial, DateFields const& fields, DateSystem system) {
    auto const whole = round(serial, 0, grammar::Rounding::down);
    if (!whole || serial.is_negative() || compare(*whole, {last_serial, 0}) > 0) return std::nullopt;
    auto days = shift(*whole, 0)->mantissa;
    for (int i = whole->exponent; i > 0; --i) days *= 10;
    auto const fraction = round(*subtract(serial, *whole), 15);
    std::int64_t seconds = 0;
    if (fraction) {
        constexpr std::int64_t parts = 1'000'000'000;
        std::int64_t const billionths = round(*fraction, 9)->mantissa;
        seconds = (billionths * seconds_a_day + parts / 2) / parts;
    }
    if (seconds >= seconds_a_day) {
        seconds -= seconds_a_day;
        ++days;
    }
    bool const has_day = fields.year || fields.month || fields.day;
    if (has_day && system == DateSystem::from_1904) days += between_systems;
    if (has_day && days == 0) return std::nullopt;
    auto const date = calendar(days);
    auto text = has_day ? day_text(date, fields) : std::string();
    bool const has_time = fields.hour || fields.minute || fields.second;
    if (has_time && has_day && seconds > 0) text += ' ';
    if (has_time && (!has_day || seconds > 0)) text += time_text(seconds, days, fields);
    return ShownDate{text, likely(date, days, seconds, fields)};
}

}  // namespace jixiao::targets::document
