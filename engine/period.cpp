#include "engine/period.hpp"

#include <fmt/format.h>

#include <array>

#include "grammar/date.hpp"

namespace jixiao::engine {
namespace {

using grammar::Text;

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

template <class... Words>
bool take_any(std::string_view& text, Words... words) {
    return (take(text, words) || ...);
}

/// `least` to `most` digits.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int value = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
        if (count == most) return std::nullopt;
        value = value * 10 + (text[count++] - '0');
    }
    if (count < least) return std::nullopt;
    text.remove_prefix(count);
    return value;
}

std::optional<int> take_month(std::string_view& text, std::size_t least) {
    auto const month = take_number(text, least, 2);
    return month && *month >= 1 && *month <= 12 ? month : std::nullopt;
}

/// 2024-07, of the year that was read already.
std::optional<int> take_month_of(std::string_view& text, int year) {
    if (take_number(text, 4, 4) != year || !take(text, "-")) return std::nullopt;
    return take_month(text, 2);
}

/// What follows the year in files: -H1, -Q3, -06, -01/2024-07.
std::optional<Period> after_year(std::string_view text, int year) {
    if (text.empty()) return Period{year, 1, 12};
    if (!take(text, "-")) return std::nullopt;
    bool const half = take(text, "H");
    bool const quarter = !half && take(text, "Q");
    if (half || quarter) {
        auto const number = take_number(text, 1, 1);
        int const months = half ? 6 : 3;
        if (!number || *number < 1 || *number > 12 / months || !text.empty()) return std::nullopt;
        return Period{year, (*number - 1) * months + 1, *number * months};
    }
    auto const first = take_month(text, 2);
    if (!first) return std::nullopt;
    if (text.empty()) return Period{year, *first, *first};
    auto const last = take(text, "/") ? take_month_of(text, year) : std::nullopt;
    if (!last || !text.empty() || *last < *first) return std::nullopt;
    return Period{year, *first, *last};
}

/// 一 to 四, or the digit.
std::optional<int> take_quarter(std::string_view& text) {
    constexpr std::array<std::string_view, 4> words{"一", "二", "三", "四"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (take(text, words[i])) return static_cast<int>(i) + 1;
    auto const number = take_number(text, 1, 1);
    return number && *number >= 1 && *number <= 4 ? number : std::nullopt;
}

std::optional<Period> in_quarters(std::string_view text, int year) {
    bool const so_far = take(text, "前");
    take(text, "第");
    auto const first = take_quarter(text);
    if (!first) return std::nullopt;
    auto const last = take_any(text, "-", "—", "~", "至", "到") ? take_quarter(text) : first;
    if (!last || *last < *first || !take_any(text, "季度", "季") || !text.empty()) return std::nullopt;
    return Period{year, so_far ? 1 : *first * 3 - 2, *last * 3};
}

std::optional<Period> in_months(std::string_view text, int year) {
    auto const first = take_month(text, 1);
    if (!first) return std::nullopt;
    bool const month = take_any(text, "月份", "月");
    if (month && text.empty()) return Period{year, *first, *first};
    if (!take_any(text, "--", "-", "—", "~", "至", "到")) return std::nullopt;
    auto const last = take_month(text, 1);
    if (!last || *last < *first || !take_any(text, "月份", "月") || !text.empty()) return std::nullopt;
    return Period{year, *first, *last};
}

/// What people write after the year, or without one.
std::optional<Period> in_words(std::string_view text, int year) {
    if (text.empty() || text == "全年" || text == "年度") return Period{year, 1, 12};
    if (text == "上半年") return Period{year, 1, 6};
    if (text == "下半年") return Period{year, 7, 12};
    auto const quarters = in_quarters(text, year);
    return quarters ? quarters : in_months(text, year);
}

/// Without blanks, with plain digits and dashes.
std::string plain(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        if (rest.starts_with("\u3000") || rest.starts_with("\u00a0")) {
            at += rest.starts_with("\u3000") ? 3u : 2u;
        } else if (rest.starts_with("－") || rest.starts_with("–") || rest.starts_with("～")) {
            result += '-';
            at += 3;
        } else if (rest.size() >= 3 && rest.starts_with("\xEF\xBC") && rest[2] >= '\x90' && rest[2] <= '\x99') {
            result += static_cast<char>('0' + (rest[2] - '\x90'));
            at += 3;
        } else {
            if (rest[0] != ' ' && rest[0] != '\t') result += rest[0];
            ++at;
        }
    }
    return result;
}

}  // namespace

std::optional<Period> parse_period(std::string_view written, int year) {
    std::string const folded = plain(written);
    std::string_view text = folded;
    auto const at = text;
    if (auto const number = take_number(text, 4, 4)) {
        if (take_any(text, "年度", "年")) {
            if (text.ends_with("累计")) text.remove_suffix(std::string_view("累计").size());
            return in_words(text, *number);
        }
        return written == folded ? after_year(text, *number) : std::nullopt;
    }
    text = at;
    if (year == 0 || text.empty()) return std::nullopt;
    if (text.ends_with("累计")) text.remove_suffix(std::string_view("累计").size());
    take_any(text, "本年", "当年");
    if (text.size() == 2 && (text[0] == 'Q' || text[0] == 'H')) return after_year("-" + std::string(text), year);
    return in_words(text, year);
}

std::string to_string(Period const& period) {
    auto const [year, first, last] = period;
    if (first == 1 && last == 12) return fmt::format("{:04}", year);
    if (first == last) return fmt::format("{:04}-{:02}", year, first);
    if (last - first == 5 && last % 6 == 0) return fmt::format("{:04}-H{}", year, last / 6);
    if (last - first == 2 && last % 3 == 0) return fmt::format("{:04}-Q{}", year, last / 3);
    return fmt::format("{:04}-{:02}/{:04}-{:02}", year, first, year, last);
}

Text display_name(Period const& period) {
    auto const [year, first, last] = period;
    constexpr std::array<std::string_view, 4> quarters{"一", "二", "三", "四"};
    if (first == 1 && last == 12) return {fmt::format("{}年", year), std::to_string(year)};
    if (first == last) return {fmt::format("{}年{}月", year, first), to_string(period)};
    if (last - first == 5 && last % 6 == 0)
        return {fmt::format("{}年{}半年", year, last == 6 ? "上" : "下"),
                fmt::format("{} half of {}", last == 6 ? "first" : "second", year)};
    if (last - first == 2 && last % 3 == 0)
        return {fmt::format("{}年{}季度", year, quarters[static_cast<std::size_t>(last / 3 - 1)]),
                fmt::format("Q{} of {}", last / 3, year)};
    return {fmt::format("{}年{}-{}月", year, first, last), fmt::format("months {} to {} of {}", first, last, year)};
}

std::int32_t last_day(Period const& period) {
    grammar::Date const month{static_cast<std::int16_t>(period.year), 0, static_cast<std::int8_t>(period.last), 0,
                              grammar::Precision::month};
    return grammar::last_day(month, period.year);
}

bool contains(Period const& outer, Period const& inner) {
    return outer.year == inner.year && outer.first <= inner.first && inner.last <= outer.last;
}

std::strong_ordering operator<=>(Period const& a, Period const& b) {
    if (a.year != b.year) return a.year <=> b.year;
    if (a.last != b.last) return a.last <=> b.last;
    return a.first <=> b.first;
}

}  // namespace jixiao::engine
