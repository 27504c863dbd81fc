// Decimal: an exact decimal number, mantissa * 10^exponent.
//
// Owns reading, printing, comparing and rounding. The exponent is kept as it
// was written, so 28.40 prints as 28.40; comparison is by value. A number that
// does not fit is refused, never rounded. Arithmetic that can leave the
// decimals (division, unit factors) is in ratio.hpp.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::grammar {

struct Decimal {
    std::int64_t mantissa = 0;
    std::int32_t exponent = 0;

    constexpr bool is_zero() const { return mantissa == 0; }
    constexpr bool is_negative() const { return mantissa < 0; }
};

/// Largest number of decimals and largest power of ten that is read.
inline constexpr int max_decimals = 18;

enum class Rounding { half_up, half_even, down };

/// Reads an optional ASCII minus, digits and an optional fraction; the whole text must match.
/// Nothing if it is not a number or does not fit 64 bits of mantissa.
std::optional<Decimal> parse_decimal(std::string_view text);

/// Plain notation with the decimals the number was written with: "28.40", "-5", "1200".
std::string to_string(Decimal value);

/// The same value without trailing zeros in the fraction: 28.40 gives "28.4".
std::string to_short_string(Decimal value);

/// By value: 1.0 equals 1.
std::strong_ordering compare(Decimal a, Decimal b);

inline bool operator==(Decimal a, Decimal b) { return compare(a, b) == 0; }
inline std::strong_ordering operator<=>(Decimal a, Decimal b) { return compare(a, b); }

/// Exact sum and difference; nothing if the result does not fit.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);

/// value * 10^power, exact; nothing if the exponent leaves its range.
std::optional<Decimal> shift(Decimal value, int power);

/// The value with exactly `places` decimals; nothing if it does not fit.
std::optional<Decimal> round(Decimal value, int places, Rounding mode = Rounding::half_up);

}  // namespace jixiao::grammar
