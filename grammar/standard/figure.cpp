#include "grammar/standard/figure.hpp"

#include <cstdlib>

#include "grammar/characters.hpp"
#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar::standard {
namespace {

constexpr std::string_view point = "点";

/// 零点二, 一点五: digits one by one behind the point.
Figure scan_spoken_decimal(std::string_view text) {
    auto const whole = scan_numeral(text);
    bool const zero = text.starts_with("零");
    std::size_t at = zero ? std::string_view("零").size() : whole.size;
    if (at == 0 || !text.substr(at).starts_with(point)) return {};
    Decimal value = zero ? Decimal{} : whole.value;
    std::size_t const begin = at += point.size();
    for (auto digit = scan_numeral(text.substr(at, 3)); digit.size == 3 && digit.value < Decimal{10, 0};
         digit = scan_numeral(text.substr(at, 3))) {
        if (value.exponent < -6) break;
        value = {value.mantissa * 10 + digit.value.mantissa, value.exponent - 1};
        at += digit.size;
    }
    if (at == begin) return {};
    auto const unit = scan_unit(text.substr(at));
    return {at + unit.size, Ratio(value), unit.unit};
}

Figure scan_hundred(std::string_view text) {
    constexpr std::string_view whole = "百分之百";
    if (!text.starts_with(whole)) return {};
    return {whole.size(), Ratio(100), parse_unit("%")};
}

/// 第1名 counts ranks.
Figure scan_ordinal(std::string_view text) {
    constexpr std::string_view ordinal = "第";
    if (!text.starts_with(ordinal)) return {};
    auto const figure = scan_figure(text.substr(ordinal.size()));
    return figure.size == 0 ? figure : Figure{figure.size + ordinal.size(), figure.value, figure.unit};
}

Figure scan_plain(std::string_view text) {
    syntax::Quantity quantity;
    if (auto const size = scan_amount(text, 0, quantity); size != 0)
        return {size, Ratio(quantity.value), quantity.unit};
    auto const number = text.empty() || text[0] == '-' || is_digit(text[0]) ? scan_number(text) : ScannedNumber{};
    return {number.size, Ratio(number.value), {}};
}

}  // namespace

Figure scan_figure(std::string_view text) {
    if (text.empty()) return {};
    for (auto const scan : {scan_hundred, scan_spoken_decimal, scan_ordinal})
        if (auto const figure = scan(text); figure.size != 0) return figure;
    return scan_plain(text);
}

Figure scan_share(std::string_view text) {
    for (std::string_view const half : {"一半", "二分之一", "半数"})
        if (text.starts_with(half)) return {half.size(), Ratio(1, 2), {}};
    auto const parts = scan_numeral(text);
    constexpr std::string_view of = "分之";
    if (parts.size != 0 && text.substr(parts.size).starts_with(of) && !parts.value.is_zero()) {
        auto const count = scan_numeral(text.substr(parts.size + of.size()));
        if (count.size != 0) return {parts.size + of.size() + count.size, Ratio(count.value) / Ratio(parts.value), {}};
    }
    auto const figure = scan_plain(text);
    if (figure.size == 0) return {};
    if (is_percent(figure.unit))
        return {figure.size, convert(figure.value, figure.unit, parse_unit("%")) / Ratio(100), {}};
    if (head_spelling(figure.unit) == "/") return {figure.size, figure.value / Ratio(figure.unit.divisor), {}};
    return {};
}

bool is_rate(Unit const& unit) { return is_percent(unit) || head_spelling(unit) == "百分点"; }

}  // namespace jixiao::grammar::standard
