#include "grammar/decimal.hpp"

#include <algorithm>
#include <limits>

#include "grammar/ratio.hpp"

namespace jixiao::grammar {
namespace {

constexpr int max_exponent = 18;

/// value * 10^power, or nothing if it does not fit 128 bits.
std::optional<int128> scaled(int128 value, int power) {
    for (; power > 0; --power)
        if (__builtin_mul_overflow(value, int128{10}, &value)) return std::nullopt;
    return value;
}

/// The smallest decimal notation of mantissa * 10^exponent that fits 64 bits.
std::optional<Decimal> narrowed(int128 mantissa, int exponent) {
    constexpr auto low = std::numeric_limits<std::int64_t>::min();
    constexpr auto high = std::numeric_limits<std::int64_t>::max();
    while ((mantissa < low || mantissa > high) && mantissa % 10 == 0 && exponent < max_exponent) {
        mantissa /= 10;
        ++exponent;
    }
    if (mantissa < low || mantissa > high || exponent > max_exponent || exponent < -max_decimals) return std::nullopt;
    return Decimal{static_cast<std::int64_t>(mantissa), exponent};
}

std::optional<Decimal> sum(Decimal a, Decimal b, int sign) {
    int const exponent = std::min(a.exponent, b.exponent);
    auto const left = scaled(a.mantissa, a.exponent - exponent);
    auto const right = scaled(b.mantissa, b.exponent - exponent);
    int128 result = 0;
    if (!left || !right || __builtin_add_overflow(*left, *right * sign, &result)) return std::nullopt;
    return narrowed(result, exponent);
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    std::int64_t mantissa = 0;
    int decimals = -1;  // -1: no point yet
    std::size_t digits = 0;
    for (char const c : text) {
        if (c == '.' && decimals < 0 && digits > 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        if (__builtin_mul_overflow(mantissa, std::int64_t{10}, &mantissa) ||
            __builtin_add_overflow(mantissa, std::int64_t{c - '0'}, &mantissa))
            return std::nullopt;
        ++digits;
        if (decimals >= 0) ++decimals;
    }
    if (digits == 0 || decimals == 0 || decimals > max_decimals) return std::nullopt;
    return Decimal{negative ? -mantissa : mantissa, decimals < 0 ? 0 : -decimals};
}

std::string to_string(Decimal value) {
    bool const negative = value.mantissa < 0;
    auto const magnitude =
        negative ? ~static_cast<std::uint64_t>(value.mantissa) + 1 : static_cast<std::uint64_t>(value.mantissa);
    std::string digits = std::to_string(magnitude);
    if (value.exponent > 0 && magnitude != 0) digits.append(static_cast<std::size_t>(value.exponent), '0');
    if (value.exponent < 0) {
        auto const decimals = static_cast<std::size_t>(-value.exponent);
        if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

std::string to_short_string(Decimal value) {
    while (value.exponent < 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        ++value.exponent;
    }
    return to_string(value);
}

std::strong_ordering compare(Decimal a, Decimal b) {
    if (a.exponent == b.exponent) return a.mantissa <=> b.mantissa;
    // At most 18 + 18 powers of ten apart: the wider side may leave 128 bits, and is then the larger.
    int const exponent = std::min(a.exponent, b.exponent);
    auto const left = scaled(a.mantissa, a.exponent - exponent);
    auto const right = scaled(b.mantissa, b.exponent - exponent);
    if (!left) return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    if (!right) return b.is_negative() ? std::strong_ordering::greater : std::strong_ordering::less;
    return *left <=> *right;
}

std::optional<Decimal> add(Decimal a, Decimal b) { return sum(a, b, 1); }
std::optional<Decimal> subtract(Decimal a, Decimal b) { return sum(a, b, -1); }

std::optional<Decimal> shift(Decimal value, int power) { return narrowed(value.mantissa, value.exponent + power); }

std::optional<Decimal> round(Decimal value, int places, Rounding mode) { return Ratio(value).to_decimal(places, mode); }

}  // namespace jixiao::grammar
