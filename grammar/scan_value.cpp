#include "grammar/scan_value.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_base.hpp"
#include "grammar/scan_change.hpp"
#include "grammar/scan_comparator.hpp"
#include "grammar/scan_rank.hpp"

namespace jixiao::grammar {
namespace {

using syntax::Quantity;

/// What follows 每 or 按: a unit, or 半年, 两年.
std::size_t scan_interval(std::string_view text, raw::Interval& result) {
    if (text.starts_with("半年")) {
        result = {6, parse_unit("个月").head};
        return std::string_view("半年").size();
    }
    auto number = scan_number(text);
    if (number.size == 0) number = scan_numeral(text);
    auto const unit = scan_unit(text.substr(number.size));
    bool const simple = unit.size != 0 && unit.unit.scale == 0 && unit.unit.per[0] == 0;
    bool const whole = number.value.exponent == 0 && number.value.mantissa > 0 && number.value.mantissa <= 1000;
    if (!simple || (number.size != 0 && !whole)) return 0;
    result = {number.size != 0 ? static_cast<int>(number.value.mantissa) : 1, unit.unit.head};
    return number.size + unit.size;
}

/// 一年 of 一年两次, 半年 of 半年1次: how often, where the number of times follows.
std::size_t scan_years(std::string_view text, raw::Interval& result) {
    static constexpr std::string_view half = "半年", year = "年";
    raw::Interval interval{6, parse_unit("个月").head};
    std::size_t size = text.starts_with(half) ? half.size() : 0;
    if (auto const number = scan_numeral(text); size == 0 && number.size != 0) {
        bool const some = number.value.exponent == 0 && number.value.mantissa > 0 && number.value.mantissa <= 10;
        if (!some || !text.substr(number.size).starts_with(year)) return 0;
        interval = {static_cast<int>(number.value.mantissa), parse_unit("年").head};
        size = number.size + year.size();
    }
    Quantity times;
    if (size == 0 || scan_amount(text.substr(size), 0, times) == 0 || !is_counter(times.unit)) return 0;
    result = interval;
    return size;
}

bool is_joining_mark(std::string_view text) { return starts_with_any(text, {",", ";", "、", "。", "\n"}) != 0; }

bool starts_value(std::string_view text) {
    static constexpr std::string_view signs[] = {">", "<", "=", "≥", "≤", "±", "~", "[", "≠"};
    if (is_digit(text[0])) return true;
    for (std::string_view const sign : signs)
        if (text.starts_with(sign)) return true;
    return false;
}

bool ends_label(ScannedComparator const& found, std::string_view text) {
    using lexicon::Force;
    return found.size != 0 && (found.force == Force::strong ||
                               (found.force == Force::beside_number && starts_amount(text.substr(found.size))));
}

/// 全省平均水平的80%.
bool starts_share(std::string_view text) {
    auto const base = scan_base(text);
    std::string_view const behind = text.substr(base.size);
    return base.size != 0 && behind.starts_with("的") && starts_amount(behind.substr(std::string_view("的").size()));
}

/// 增长5%; but 增加值 and 减少量 are what is measured.
bool starts_trend(std::string_view text) {
    std::size_t const size = scan_trend(text).size;
    return size != 0 && starts_with_any(text.substr(size), {"值", "额", "量", "面积"}) == 0;
}

bool starts_value_word(std::string_view text) {
    return starts_share(text) || ends_label(scan_comparator(text), text) || ends_label(scan_keeping(text), text) ||
           scan_comparison(text).size != 0 || starts_trend(text) || scan_rank(text, 0).size != 0 ||
           text.starts_with("约") || text.starts_with("每") || text.starts_with("百分之");
}

}  // namespace

std::size_t starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    for (std::string_view const word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

bool starts_amount(std::string_view text) {
    return !text.empty() && (is_digit(text[0]) || text.starts_with("约") || text.starts_with("百分之") ||
                             scan_numeral(text).size != 0 || scan_base(text).size != 0);
}

std::size_t scan_quantity(std::string_view text, std::uint32_t at, Quantity& result) {
    std::size_t const before = starts_with_any(text, {"大约", "约为", "约", "将近", "接近", "近"});
    std::size_t const size = scan_amount(text.substr(before), at + static_cast<std::uint32_t>(before), result);
    if (size == 0) return 0;
    std::size_t const after = starts_with_any(text.substr(before + size), {"左右", "上下", "(左右)"});
    if (before + after != 0) result.approximate = true;
    return before + size + after;
}

std::size_t scan_every(std::string_view text, raw::Interval& result) {
    if (auto const size = scan_years(text, result); size != 0) return size;
    std::size_t const word = starts_with_any(text, {"每", "按", "分"});
    std::size_t const size = word == 0 ? 0 : scan_interval(text.substr(word), result);
    return size == 0 ? 0 : word + size;
}

bool is_time(UnitIndex index) {
    switch (unit_info(index).dimension) {
        case Dimension::day:
        case Dimension::week:
        case Dimension::month:
        case Dimension::quarter:
        case Dimension::year: return true;
        default: return false;
    }
}

std::size_t scan_label(std::string_view text, bool bold) {
    std::size_t size = 0;
    while (size < text.size()) {
        std::string_view const rest = text.substr(size);
        bool const marked =
            is_joining_mark(rest) || starts_value(rest) || (rest[0] == '-' && rest.size() > 1 && is_digit(rest[1]));
        bool const new_ones = rest.starts_with("增") && text.substr(0, size).ends_with("新");  // 新增 compares nothing
        if (marked || (size != 0 && !bold && !new_ones && starts_value_word(rest))) break;
        size += decode(rest).size;
    }
    return size;
}

std::size_t scan_trailing(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        std::string_view const rest = text.substr(size);
        if (starts_value(rest) || rest[0] == '/' || rest[0] == '%' || is_joining_mark(rest) ||
            starts_with_any(rest, {"且", "或", "并", "同时", "以及", "和", "及", "但"}) != 0)
            break;
        size += decode(rest).size;
    }
    return size;
}

}  // namespace jixiao::grammar
