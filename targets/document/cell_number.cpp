#include "targets/document/cell_number.hpp"

#include <charconv>

namespace jixiao::targets::document {
namespace {

constexpr int kept_digits = 15;
constexpr int max_power = 18;

struct Written {
    std::int64_t mantissa = 0;  // at most the kept digits
    int digits = 0;             // of the mantissa
    int exponent = 0;
    bool rounds_up = false;
};

/// Reads digits with a point among them; returns what is left, nothing if there are no digits.
std::optional<std::string_view> read_digits(std::string_view text, Written& number) {
    bool after_point = false;
    bool any = false;
    bool decided = false;
    while (!text.empty()) {
        char const c = text.front();
        if (c == '.' && !after_point) {
            after_point = true;
        } else if (c >= '0' && c <= '9') {
            any = true;
            bool const is_kept = number.digits < kept_digits;
            if (is_kept) number.mantissa = number.mantissa * 10 + (c - '0');
            if (is_kept && number.mantissa != 0) ++number.digits;
            if (!is_kept && !decided) number.rounds_up = c >= '5';
            decided = decided || !is_kept;
            number.exponent += (is_kept ? 0 : 1) - (after_point ? 1 : 0);
        } else {
            break;
        }
        text.remove_prefix(1);
    }
    return any ? std::optional(text) : std::nullopt;
}

std::optional<int> read_exponent(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
    text.remove_prefix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const whole = error == std::errc() && end == text.data() + text.size();
    return whole && value > -1000 && value < 1000 ? std::optional(value) : std::nullopt;
}

void cut_zeros(std::int64_t& mantissa, int& exponent) {
    for (; mantissa != 0 && mantissa % 10 == 0; ++exponent) mantissa /= 10;
}

}  // namespace

std::optional<Decimal> cell_number(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.size() > 400) return std::nullopt;
    Written number;
    auto const rest = read_digits(text, number);
    auto const power = rest ? read_exponent(*rest) : std::nullopt;
    if (!power) return std::nullopt;
    auto mantissa = number.mantissa + (number.rounds_up ? 1 : 0);
    int exponent = number.exponent + *power;
    if (mantissa == 0) return Decimal{};
    for (; exponent < -grammar::max_decimals && mantissa != 0; ++exponent)
        mantissa = mantissa / 10 + (exponent == -grammar::max_decimals - 1 && mantissa % 10 >= 5 ? 1 : 0);
    if (mantissa == 0) return Decimal{};
    cut_zeros(mantissa, exponent);
    if (exponent > max_power) return std::nullopt;
    if (negative) mantissa = -mantissa;
    if (exponent <= 0) return Decimal{mantissa, exponent};
    return grammar::shift({mantissa, 0}, exponent);
}

int significant_digits(Decimal value) {
    auto mantissa = value.mantissa;
    int exponent = value.exponent;
    cut_zeros(mantissa, exponent);
    int digits = 0;
    for (; mantissa != 0; mantissa /= 10) ++digits;
    return digits;
}

int integer_digits(Decimal value) {
    int digits = value.exponent;
    for (auto mantissa = value.mantissa; mantissa != 0; mantissa /= 10) ++digits;
    return digits > 0 ? digits : 0;
}

}  // namespace jixiao::targets::document
