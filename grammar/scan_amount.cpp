// A number with its unit: 95%, 375万平方米, 三分之二, 1:18, 半年.
#include <algorithm>
#include <iterator>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {
namespace {

using syntax::Quantity;

constexpr int first_year = 1900;
constexpr int last_year = 2999;
constexpr std::size_t longest_unit = 60;  // bytes

Span span_of(std::uint32_t at, std::size_t size) { return {at, at + static_cast<std::uint32_t>(size)}; }

bool is_whole(ScannedNumber const& number) { return number.size != 0 && number.value.exponent == 0; }

/// 二, 九十五, 百; 95.5.
ScannedNumber scan_spoken_number(std::string_view text) {
    if (auto const number = scan_number(text); number.size != 0) return number;
    if (text.starts_with("百")) return {std::string_view("百").size(), Decimal{100, 0}};
    return scan_numeral(text);
}

/// 九十五点五 of 百分之九十五点五.
ScannedNumber scan_spoken_decimal(std::string_view text) {
    auto number = scan_spoken_number(text);
    static constexpr std::string_view point = "点";
    if (number.size == 0 || !text.substr(number.size).starts_with(point)) return number;
    std::string_view rest = text.substr(number.size + point.size());
    for (auto digit = scan_numeral(rest); digit.size == 3 && digit.value < Decimal{10, 0}; digit = scan_numeral(rest)) {
        number.value = {number.value.mantissa * 10 + digit.value.mantissa, number.value.exponent - 1};
        rest.remove_prefix(digit.size);
    }
    number.size = text.size() - rest.size();
    return number;
}

Unit fraction(std::string_view form, Decimal parts) {
    Unit unit = unit_of_form(form);
    unit.divisor = parts;
    return unit;
}

/// 百分之九十五, 千分之二, 三分之二: the number stands behind its unit.
std::size_t scan_fraction_word(std::string_view text, Quantity& result) {
    static constexpr std::string_view of = "分之";
    auto const scale = scan_scale(text);
    auto const parts = scale.size != 0 ? ScannedNumber{scale.size, {1, scale.power}} : scan_spoken_number(text);
    if (parts.size == 0 || (scale.size == 0 && !is_whole(parts))) return 0;
    if (!text.substr(parts.size).starts_with(of) || !(parts.value > Decimal{1, 0})) return 0;
    std::size_t const word = parts.size + of.size();
    auto const number = scan_spoken_decimal(text.substr(word));
    if (number.size == 0) return 0;
    result.value = number.value;
    result.unit = parts.value == Decimal{100, 0}    ? parse_unit("%")
                  : parts.value == Decimal{1000, 0} ? parse_unit("‰")
                                                    : fraction("/", parts.value);
    return word + number.size;
}

/// 2/3, 1:18: what stands behind the number is the unit that it counts.
ScannedUnit scan_parts(std::string_view text, ScannedNumber const& number) {
    bool const ratio = text.starts_with(':');
    if (!ratio && !text.starts_with('/')) return {};
    auto const parts = scan_number(text.substr(1));
    std::string_view const rest = text.substr(std::min(1 + parts.size, text.size()));
    bool const goes_on = rest.starts_with(':') || rest.starts_with('/') || scan_unit(rest).size != 0;
    if (parts.size == 0 || goes_on || !(parts.value > Decimal{}) || number.value.is_negative()) return {};
    bool const dated = is_whole(number) && number.value >= Decimal{first_year, 0};
    if (!ratio && (!is_whole(number) || !is_whole(parts) || dated)) return {};
    return {1 + parts.size, fraction(ratio ? ":" : "/", parts.value)};
}

struct Half {
    std::string_view word;
    Decimal value;
    std::string_view unit;
};

constexpr Half halves[] = {
    {"半年", {6, 0}, "个月"},      {"半个月", {15, 0}, "天"},         {"半月", {15, 0}, "天"},
    {"半天", {5, -1}, "天"},       {"半日", {5, -1}, "天"},           {"半小时", {30, 0}, "分钟"},
    {"半个小时", {30, 0}, "分钟"}, {"半个工作日", {5, -1}, "工作日"},
};

std::size_t scan_half(std::string_view text, Quantity& result) {
    auto const* const found = std::find_if(std::begin(halves), std::end(halves),
                                           [&](Half const& half) { return text.starts_with(half.word); });
    if (found == std::end(halves)) return 0;
    result.value = found->value;
    result.unit = parse_unit(found->unit);
    return found->word.size();
}

/// 半小时 more: 1个半小时, 两年半.
ScannedUnit scan_and_a_half(std::string_view text, Quantity& result) {
    auto const more = add(result.value, Decimal{5, -1});
    std::size_t const before = starts_with_any(text, {"个半"});
    auto const unit = scan_unit(text.substr(before));
    std::size_t const after = before == 0 ? starts_with_any(text.substr(unit.size), {"半"}) : 0;
    if (!more || before + after == 0 || !is_duration(unit.unit)) return {};
    result.value = *more;
    return {before + unit.size + after, unit.unit};
}

/// 2022年 is a year, no number of years.
bool is_year(ScannedNumber const& number, Unit const& unit) {
    return is_whole(number) && is_of(unit, Dimension::year) && unit.scale == 0 &&
           number.value >= Decimal{first_year, 0} && number.value <= Decimal{last_year, 0};
}

/// 九成 is 90 %.
ScannedUnit scan_tenths(std::string_view text, Quantity& result) {
    static constexpr std::string_view word = "成";
    auto const percent = text.starts_with(word) ? shift(result.value, 1) : std::nullopt;
    if (!percent) return {};
    result.value = *percent;
    return {word.size(), parse_unit("%")};
}

/// 万余人次: what is more than so many stands behind the multiplier.
ScannedUnit scan_scaled_more(std::string_view text, Quantity& result) {
    auto const scale = scan_scale(text);
    std::size_t const more = scale.size == 0 ? 0 : starts_with_any(text.substr(scale.size), {"余", "多"});
    if (more == 0) return {};
    std::string_view const behind = text.substr(scale.size + more);
    auto unit = scan_unit(std::string(text.substr(0, scale.size)).append(behind.substr(0, longest_unit)));
    if (unit.size <= scale.size) return {};
    unit.size += more;
    result.approximate = true;
    return unit;
}

/// The unit behind a number; 95万 has a scale alone.
ScannedUnit scan_unit_behind(std::string_view text, ScannedNumber const& number, Quantity& result) {
    if (auto const unit = scan_and_a_half(text, result); unit.size != 0) return unit;
    if (auto const unit = scan_unit(text); unit.size != 0) return unit;
    if (auto const unit = scan_scaled_more(text, result); unit.size != 0) return unit;
    if (auto const unit = scan_tenths(text, result); unit.size != 0) return unit;
    if (auto const unit = scan_parts(text, number); unit.size != 0) return unit;
    auto const scale = scan_scale(text);
    ScannedUnit bare{scale.size, {}};
    bare.unit.scale = scale.power;
    return text.substr(scale.size).starts_with('/') ? ScannedUnit{} : bare;
}

}  // namespace

std::size_t scan_amount(std::string_view text, std::uint32_t at, Quantity& result) {
    for (auto const scan : {scan_fraction_word, scan_half})
        if (auto const size = scan(text, result); size != 0) {
            result.value_span = result.unit_span = span_of(at, size);
            return size;
        }
    if (text.starts_with('+') && text.size() > 1 && is_digit(text[1])) {
        std::size_t const size = scan_amount(text.substr(1), at + 1, result);
        return size == 0 ? 0 : size + 1;
    }
    bool const numeral = !text.empty() && !is_digit(text[0]) && text[0] != '-';
    auto const number = numeral ? scan_numeral(text) : scan_number(text);
    if (number.size == 0) return 0;
    result.value = number.value;
    result.value_span = span_of(at, number.size);
    std::size_t const more = starts_with_any(text.substr(number.size), {"余", "多"});
    auto const unit = scan_unit_behind(text.substr(number.size + more), number, result);
    if (unit.size == 0 && (numeral || more != 0)) return 0;
    if (is_year(number, unit.unit)) return 0;
    result.unit = unit.unit;
    result.unit_span = span_of(at + static_cast<std::uint32_t>(number.size + more), unit.size);
    if (more != 0) result.approximate = true;
    return number.size + more + unit.size;
}

}  // namespace jixiao::grammar
