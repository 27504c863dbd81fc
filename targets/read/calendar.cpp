// Reads calendars (jixiao/calendar/1): the days of one year that are not as every week.
#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "grammar/date.hpp"
#include "targets/catalog.hpp"
#include "targets/read/builtin_calendars.hpp"
#include "targets/read/fields.hpp"
#include "targets/read/format_key.hpp"

namespace jixiao::targets {

using namespace read;

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

constexpr std::array<Key, 4> calendar_keys{{
    {format_key, format_aliases},
    {"year", "年度 年份", true},
    {"holidays", "放假 节假日", true},
    {"worked", "上班 调休上班", true},
}};

struct Day {
    std::int32_t number = 0;
    Span span;
};

/// 10-01 as a day of the year.
std::optional<std::int32_t> day_of(std::string_view text, int year) {
    bool const shaped = text.size() == 5 && grammar::is_digit(text[0]) && grammar::is_digit(text[1]) &&
                        text[2] == '-' && grammar::is_digit(text[3]) && grammar::is_digit(text[4]);
    if (!shaped) return std::nullopt;
    grammar::Date const date{static_cast<std::int16_t>(year), 0,
                             static_cast<std::int8_t>((text[0] - '0') * 10 + (text[1] - '0')),
                             static_cast<std::int8_t>((text[3] - '0') * 10 + (text[4] - '0')), grammar::Precision::day};
    if (!grammar::is_possible(date)) return std::nullopt;
    return grammar::first_day(date, year);
}

std::vector<Day> read_days(Fields const& fields, std::string_view name, int year) {
    std::vector<Day> days;
    for (auto const& text : fields.expressions(name)) {
        if (!text.given) continue;
        if (auto const day = day_of(text.value, year))
            days.push_back({*day, text.span});
        else
            report(fields.reading().sink, codes::not_a_calendar_day, fields.reading().source, text.span,
                   {{"value", text.value}, {"year", std::to_string(year)}});
    }
    return days;
}

/// In order, each once.
std::vector<std::int32_t> numbers(std::vector<Day> const& days) {
    std::vector<std::int32_t> result;
    for (auto const& day : days) result.push_back(day.number);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

void check_both(std::vector<Day> const& worked, std::vector<std::int32_t> const& holidays, Reading const& reading) {
    for (auto const& day : worked)
        if (std::binary_search(holidays.begin(), holidays.end(), day.number))
            report(reading.sink, codes::free_and_worked, reading.source, day.span,
                   {{"day", std::string(reading.source->slice(day.span))}});
}

}  // namespace

std::optional<CalendarYear> read_calendar(Source const& source, Diagnostics& sink) {
    Reading const reading{source, sink};
    auto const root = parse_tree(source, sink);
    if (!root || !is_format(reading, *root, calendar_format)) return std::nullopt;
    Fields const fields(reading, *root, calendar_keys);
    auto const year = fields.integer("year", first_year, last_year);
    if (!year.given) return std::nullopt;
    auto const holidays = read_days(fields, "holidays", year.value);
    auto const worked = read_days(fields, "worked", year.value);
    CalendarYear result{year.value, {numbers(holidays), numbers(worked)}};
    check_both(worked, result.days.holidays, reading);
    return result;
}

}  // namespace jixiao::targets
