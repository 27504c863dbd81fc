#include "grammar/scan_day.hpp"

#include "grammar/scan.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar {

std::size_t scan_month_day(std::string_view text, raw::MonthDay& result) {
    std::size_t const word = starts_with_any(text, {"最后一个月", "最后1个月", "末月", "末"});
    auto const number = scan_number(text.substr(word));
    bool const whole = number.size != 0 && number.size <= 2 && number.value.exponent == 0;
    if (!whole || number.value.mantissa <= 0) return 0;
    result = {static_cast<int>(number.value.mantissa), word != 0};
    return word + number.size;
}

std::size_t scan_deal_days(std::string_view text, std::uint32_t at, syntax::Quantity& result) {
    auto const size = scan_quantity(text, at, result);
    if (size == 0 || is_duration(result.unit)) return size;
    bool const ends = size == text.size() || scan_trailing(text.substr(size)) == 0;
    if (!result.unit.is_none() || result.value.exponent != 0 || !ends) return 0;
    result.unit = parse_unit("天");
    return size;
}

}  // namespace jixiao::grammar
