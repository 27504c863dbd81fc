#include "targets/recognise/year.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;

constexpr std::array<std::string_view, 12> numerals{"〇", "一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "○",  "零"};

struct Digit {
    int value;
    std::size_t size;
};

std::optional<Digit> digit_at(std::string_view text) {
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') return Digit{text[0] - '0', 1};
    for (std::size_t i = 0; i < numerals.size(); ++i)
        if (text.starts_with(numerals[i])) return Digit{i < 10 ? static_cast<int>(i) : 0, numerals[i].size()};
    return std::nullopt;
}

struct Digits {
    int value = 0;
    int count = 0;
    std::size_t size = 0;
};

/// The digits at the beginning of a text, as one number.
Digits digits_at(std::string_view text) {
    Digits digits;
    while (auto const digit = digit_at(text.substr(digits.size))) {
        if (++digits.count <= 4) digits.value = digits.value * 10 + digit->value;
        digits.size += digit->size;
    }
    return digits;
}

/// Two numbers before 月: 1-7月.
std::optional<std::string> months_in(std::string_view text, int year) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const from = digits_at(text.substr(at));
        if (from.count == 0) continue;
        auto rest = text.substr(at + from.size);
        at += from.size - 1;
        for (std::string_view const mark : {"月", "-", "—", "~", "至"})
            if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
        auto const to = digits_at(rest);
        bool const is_range =
            from.value == 1 && to.value >= 1 && to.value <= 12 && rest.substr(to.size).starts_with("月");
        if (is_range) return fmt::format("{}-01/{}-{:02}", year, year, to.value);
    }
    return std::nullopt;
}

/// 1月执行情况: January alone.
bool is_january(std::string_view months) {
    return months.starts_with("1月") && digits_at(months.substr(std::string_view("1月").size())).count == 0;
}

std::string part_of_year(std::string_view text, int year) {
    constexpr std::array<std::string_view, 4> quarters{"一季度", "二季度", "三季度", "四季度"};
    for (std::size_t i = 0; i < quarters.size(); ++i)
        if (text.find(quarters[i]) != std::string_view::npos) return fmt::format("{}-Q{}", year, i + 1);
    if (text.find("上半年") != std::string_view::npos) return fmt::format("{}-H1", year);
    return months_in(text, year).value_or(std::to_string(year));
}

/// What jixiao's own forms say behind the year: 1-7月, 按上年完成值试算.
bool qualifies_year(std::string_view word) {
    return word == "按上年完成值试算" ||
           (word.ends_with("月") && word.find_first_not_of("0123456789-") == word.size() - 3);
}

}  // namespace

bool is_year(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) return false;
    auto word = plain(text);
    while (word.starts_with("(")) word.erase(0, 1);
    while (word.ends_with(")")) word.pop_back();
    if (auto const comma = word.find(','); comma != std::string::npos && qualifies_year(word.substr(comma + 1)))
        word.resize(comma);
    for (std::string_view const ending : {"年度", "年"})
        if (word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            return word.size() == 4 &&
                   std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        }
    return false;
}

Located<int> year_of(LocatedText const& text) {
    std::string_view const value = text.value;
    for (std::size_t at = 0; at < value.size();) {
        auto const digits = digits_at(value.substr(at));
        if (digits.count == 4 && digits.value >= first_year && digits.value <= last_year) {
            auto const begin = static_cast<std::uint32_t>(at);
            return {digits.value, text.in_file({begin, begin + static_cast<std::uint32_t>(digits.size)}), true};
        }
        at += digits.count > 0 ? digits.size : 1;
    }
    return {};
}

Located<std::string> period_in(FoundTable const& found) {
    for (auto const field : {Head::year, Head::title}) {
        auto const year = year_of(found[field]);
        if (!year.given) continue;
        if (is_january(plain(found.months.value))) return {fmt::format("{}-01", year.value), year.span, true};
        auto const words = plain(found[Head::year].value) + plain(found[Head::title].value) + plain(found.months.value);
        return {part_of_year(words, year.value), year.span, true};
    }
    return {};
}

}  // namespace jixiao::targets::recognise
