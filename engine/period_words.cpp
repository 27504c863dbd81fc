// How people write periods: one grammar for files, forms and options.
#include <array>

#include "engine/period.hpp"

namespace jixiao::engine {
namespace {

/// What is written before a word is looked at: no blanks, plain digits, 一 as 1, every dash and 至 between two as ~.
/// A plain hyphen stays, since it stands in 2024-07 as well.
std::string folded(std::string_view text) {
    struct Rewrite {
        std::string_view from, to;
    };
    constexpr std::array<Rewrite, 33> rewrites{{
        {"\u3000", ""}, {"\u00a0", ""},   {" ", ""},       {"\t", ""},  {"－", "~"}, {"–", "~"},     {"—", "~"},
        {"―", "~"},     {"～", "~"},      {"至", "~"},     {"到", "~"}, {"．", "."}, {"／", "/"},    {"十二", "12"},
        {"十一", "11"}, {"十", "10"},     {"一", "1"},     {"二", "2"}, {"三", "3"}, {"四", "4"},    {"五", "5"},
        {"六", "6"},    {"七", "7"},      {"八", "8"},     {"九", "9"}, {"〇", "0"}, {"月份", "月"}, {"年度", "年"},
        {"季度", "季"}, {"个月", "月个"}, {"截止", "截~"}, {"--", "~"}, {"q", "Q"},
    }};
    std::string result;
    while (!text.empty()) {
        auto const* found = static_cast<Rewrite const*>(nullptr);
        for (auto const& one : rewrites)
            if (!found && text.starts_with(one.from)) found = &one;
        bool const is_wide_digit =
            text.starts_with("\xEF\xBC") && text.size() > 2 && text[2] >= '\x90' && text[2] <= '\x99';
        if (found)
            result += found->to;
        else
            result += is_wide_digit ? static_cast<char>('0' + (text[2] - '\x90')) : text.front();
        text.remove_prefix(found ? found->from.size() : is_wide_digit ? 3 : 1);
    }
    return result;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text that is left to read.
struct Reading {
    std::string_view text;
    int year;

    bool take(std::string_view word) {
        if (!text.starts_with(word)) return false;
        text.remove_prefix(word.size());
        return true;
    }

    std::size_t digits() const {
        std::size_t count = 0;
        while (count < text.size() && is_digit(text[count])) ++count;
        return count;
    }

    /// A number of at most so many digits that is not less than 1 nor above `most`.
    std::optional<int> number(std::size_t most_digits, int most) {
        auto const count = digits();
        if (count == 0 || count > most_digits) return std::nullopt;
        int value = 0;
        for (char const c : text.substr(0, count)) value = value * 10 + (c - '0');
        if (value < 1 || value > most) return std::nullopt;
        text.remove_prefix(count);
        return value;
    }
};

/// The same year once more before the second month.
bool take_same_year(Reading& reading) {
    if (reading.digits() != 4) return true;
    auto const year = reading.number(4, 9999);
    if (year != reading.year) return false;
    return reading.take("年") || reading.take("-") || reading.take(".") || reading.take("/");
}

constexpr std::array<int, 12> last_days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

/// 7月31日 behind 截至: the month's last day and no other.
bool take_last_day(Reading& reading, int month) {
    if (reading.text.empty()) return true;
    auto const day = reading.number(2, 31);
    int const last = last_days[static_cast<std::size_t>(month) - 1];
    return day && (*day == last || (month == 2 && *day == 28)) && reading.take("日") && reading.text.empty();
}

/// 7, 7月, 1-7月, 1月~7月, 01/2024-07. `sign` is what stood between year and month; without 月 another one must part
/// the months, since 2024-01-07 is a day.
std::optional<Period> months(Reading reading, char sign, bool until) {
    auto const first = reading.number(2, 12);
    if (!first) return std::nullopt;
    bool marked = reading.take("月");
    bool const bare = sign != 0;
    if (reading.text.empty() && (marked || bare)) return Period{reading.year, until ? 1 : *first, *first};
    if (marked && until)
        return take_last_day(reading, *first) ? std::optional(Period{reading.year, 1, *first}) : std::nullopt;
    char const between = reading.text.empty() ? '\0' : reading.text.front();
    if (between != '~' && between != '-' && between != '/') return std::nullopt;
    reading.text.remove_prefix(1);
    bool const repeats_year = reading.digits() == 4;
    if (!take_same_year(reading)) return std::nullopt;
    auto const last = reading.number(2, 12);
    marked = reading.take("月");
    bool const is_clear = marked || repeats_year || between == '~' || (bare && between != sign);
    if (!last || *last < *first || !reading.text.empty() || !is_clear || (!bare && !marked)) return std::nullopt;
    return Period{reading.year, *first, *last};
}

/// 前7个月.
std::optional<Period> first_months(Reading reading) {
    auto const last = reading.number(2, 12);
    if (!last || !reading.take("月个") || !reading.text.empty()) return std::nullopt;
    return Period{reading.year, 1, *last};
}

/// Q3, 3季, 第3季, 1-3季, 前3季.
std::optional<Period> quarters(Reading reading, bool until) {
    if (reading.take("Q")) {
        auto const number = reading.number(1, 4);
        return number && reading.text.empty()
                   ? std::optional(Period{reading.year, until ? 1 : *number * 3 - 2, *number * 3})
                   : std::nullopt;
    }
    reading.take("第");
    auto const first = reading.number(1, 4);
    if (!first) return std::nullopt;
    reading.take("季");
    bool const goes_on = reading.take("~") || reading.take("-");
    if (goes_on) reading.take("第");
    auto const last = goes_on ? reading.number(1, 4) : first;
    if (!last || *last < *first) return std::nullopt;
    bool const ends = reading.take("季") || (!goes_on && reading.text.empty());
    if (!ends || !reading.text.empty()) return std::nullopt;
    return Period{reading.year, until ? 1 : *first * 3 - 2, *last * 3};
}

/// True if a word for quarters is there: 3季, not 3月.
bool speaks_of_quarters(std::string_view text) {
    return text.find("季") != std::string_view::npos || text.starts_with("Q");
}

/// What follows the year, or stands alone.
std::optional<Period> rest_of(Reading reading, char sign, bool until) {
    auto const text = reading.text;
    for (auto const whole : {"", "全年", "年", "年底", "年末"})
        if (text == whole && sign == 0) return Period{reading.year, 1, 12};
    for (auto const half : {"上半年", "半年", "H1"})
        if (text == half) return Period{reading.year, 1, 6};
    for (auto const half : {"下半年", "H2"})
        if (text == half) return Period{reading.year, until ? 1 : 7, 12};
    bool const so_far = reading.take("前");
    if (so_far && !speaks_of_quarters(reading.text)) return first_months(reading);
    if (speaks_of_quarters(reading.text)) return quarters(reading, until || so_far);
    return months(reading, sign, until);
}

/// 截至 before it, 累计 or 底 behind it: from January on.
bool take_until(std::string_view& text) {
    bool until = false;
    if (constexpr std::string_view opening = "截"; text.starts_with(opening)) {
        text.remove_prefix(opening.size());
        while (text.starts_with('~')) text.remove_prefix(1);
        until = true;
    }
    for (std::string_view const ending : {"累计数", "累计", "止", "底", "末"})
        if (text.ends_with(ending) && !text.ends_with("年底") && !text.ends_with("年末")) {
            text.remove_suffix(ending.size());
            until = true;
        }
    return until;
}

constexpr std::size_t digits_of_a_year = 4;

/// Digits go on behind the year: 202407 has a month there, 20243季 (2024三季度) a quarter.
bool has_year_in_digits(Reading const& reading) {
    auto const digits = reading.digits();
    return digits == 6 || (digits == 5 && reading.text.substr(5).starts_with("季"));
}

/// Takes the year and gives the sign behind it, 0 for none or a word; nothing where no month can follow.
std::optional<char> take_year(Reading& reading) {
    if (has_year_in_digits(reading)) {
        bool const has_month = reading.digits() == 6;
        Reading year{reading.text.substr(0, digits_of_a_year), 0};
        reading.year = year.number(digits_of_a_year, 9999).value_or(0);
        reading.text.remove_prefix(digits_of_a_year);
        return has_month ? '-' : '\0';
    }
    if (reading.digits() != digits_of_a_year) {
        for (auto const* this_year : {"本年", "今年", "当年"})
            if (reading.take(this_year)) break;
        return '\0';
    }
    reading.year = reading.number(digits_of_a_year, 9999).value_or(0);
    if (reading.take("年") || reading.text.empty()) return '\0';
    for (char const sign : {'-', '.', '/'})
        if (reading.take(std::string_view(&sign, 1))) return reading.text.empty() ? std::nullopt : std::optional(sign);
    return '\0';
}

}  // namespace

std::optional<Period> parse_period(std::string_view written, int year) {
    constexpr std::size_t longest = 120;
    auto const whole = folded(written.substr(0, longest + 1));
    if (written.size() > longest || whole.empty()) return std::nullopt;
    std::string_view text = whole;
    bool const until = take_until(text);
    if (text.empty()) return std::nullopt;
    Reading reading{text, year};
    auto const sign = take_year(reading);
    if (!sign || reading.year == 0) return std::nullopt;
    return rest_of(reading, *sign, until);
}

bool is_same_period(std::string_view one, std::string_view other, int year) {
    auto const first = parse_period(one, year);
    return first && first == parse_period(other, year);
}

}  // namespace jixiao::engine
