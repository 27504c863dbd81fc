#include "grammar/ratio.hpp"

#include <limits>

namespace jixiao::grammar {
namespace {

__extension__ typedef unsigned __int128 unsigned128;

int128 power_of_ten(int power) {
    int128 result = 1;
    for (; power > 0; --power) result *= 10;
    return result;
}

int128 magnitude(int128 value) { return value < 0 ? -value : value; }

int128 greatest_common_divisor(int128 a, int128 b) {
    a = magnitude(a);
    b = magnitude(b);
    while (b != 0) {
        int128 const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// numerator / denominator (> 0) to a whole number.
int128 divide_rounded(int128 numerator, int128 denominator, Rounding mode) {
    int128 const whole = numerator / denominator;
    int128 const rest = magnitude(numerator % denominator);
    int128 const away = numerator < 0 ? whole - 1 : whole + 1;
    if (rest == 0 || mode == Rounding::down) return whole;
    int128 const missing = denominator - rest;  // not 2 * rest: that may not fit
    if (rest == missing) return mode == Rounding::half_up || whole % 2 != 0 ? away : whole;
    return rest > missing ? away : whole;
}

}  // namespace

Ratio::Ratio(Decimal value) : numerator_(value.mantissa) {
    if (value.exponent > 0) numerator_ *= power_of_ten(value.exponent);
    if (value.exponent < 0) denominator_ = power_of_ten(-value.exponent);
}

Ratio Ratio::checked(bool overflow, int128 numerator, int128 denominator) {
    Ratio result;
    // The most negative number has no magnitude: refused like an overflow.
    constexpr int128 lowest = static_cast<int128>(unsigned128{1} << 127);
    if (overflow || numerator == lowest) denominator = 0;
    result.numerator_ = denominator == 0 ? 0 : numerator;
    result.denominator_ = denominator;
    return result;
}

Ratio Ratio::reduced() const {
    int128 const divisor = greatest_common_divisor(numerator_, denominator_);
    return divisor <= 1 ? *this : checked(false, numerator_ / divisor, denominator_ / divisor);
}

std::pair<int128, int128> Ratio::parts() const {
    if (!valid()) return {0, 0};
    Ratio const lowest = reduced();
    return {lowest.numerator_, lowest.denominator_};
}

// Each operation is tried as it stands first, and once more on reduced fractions if it overflows.

Ratio operator+(Ratio const& a, Ratio const& b) {
    auto const attempt = [](Ratio const& x, Ratio const& y) {
        int128 left = 0, right = 0, numerator = 0, denominator = 0;
        bool overflow = __builtin_mul_overflow(x.numerator_, y.denominator_, &left);
        overflow |= __builtin_mul_overflow(y.numerator_, x.denominator_, &right);
        overflow |= __builtin_add_overflow(left, right, &numerator);
        overflow |= __builtin_mul_overflow(x.denominator_, y.denominator_, &denominator);
        return Ratio::checked(overflow, numerator, denominator);
    };
    if (!a.valid() || !b.valid()) return Ratio::checked(true, 0, 0);
    Ratio const result = attempt(a, b);
    return result.valid() ? result : attempt(a.reduced(), b.reduced());
}

Ratio operator-(Ratio const& a, Ratio const& b) {
    return a + Ratio::checked(!b.valid(), -b.numerator_, b.denominator_);
}

Ratio operator*(Ratio const& a, Ratio const& b) {
    auto const attempt = [](Ratio const& x, Ratio const& y) {
        int128 numerator = 0, denominator = 0;
        bool overflow = __builtin_mul_overflow(x.numerator_, y.numerator_, &numerator);
        overflow |= __builtin_mul_overflow(x.denominator_, y.denominator_, &denominator);
        return Ratio::checked(overflow, numerator, denominator);
    };
    if (!a.valid() || !b.valid()) return Ratio::checked(true, 0, 0);
    Ratio const result = attempt(a, b);
    if (result.valid()) return result;
    // Crosswise reduction keeps the factors as small as they can be.
    Ratio const left = Ratio::checked(false, a.numerator_, b.denominator_).reduced();
    Ratio const right = Ratio::checked(false, b.numerator_, a.denominator_).reduced();
    return attempt(left, right);
}

Ratio operator/(Ratio const& a, Ratio const& b) {
    if (!b.valid() || b.numerator_ == 0) return Ratio::checked(true, 0, 0);
    bool const negative = b.numerator_ < 0;
    return a * Ratio::checked(false, negative ? -b.denominator_ : b.denominator_, magnitude(b.numerator_));
}

std::partial_ordering operator<=>(Ratio const& a, Ratio const& b) {
    if (!a.valid() || !b.valid()) return std::partial_ordering::unordered;
    int128 left = 0, right = 0;
    bool overflow = __builtin_mul_overflow(a.numerator_, b.denominator_, &left);
    overflow |= __builtin_mul_overflow(b.numerator_, a.denominator_, &right);
    if (!overflow) return left <=> right;
    Ratio const difference = a - b;
    if (!difference.valid()) return std::partial_ordering::unordered;
    return difference.numerator_ <=> int128{0};
}

std::optional<Decimal> Ratio::to_decimal(int places, Rounding mode) const {
    if (!valid() || places < 0 || places > max_decimals) return std::nullopt;
    Ratio const wide = *this * checked(false, power_of_ten(places), 1);
    if (!wide.valid()) return std::nullopt;
    int128 const whole = divide_rounded(wide.numerator_, wide.denominator_, mode);
    if (whole < std::numeric_limits<std::int64_t>::min() || whole > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return Decimal{static_cast<std::int64_t>(whole), -places};
}

std::optional<Decimal> Ratio::to_exact_decimal() const {
    for (int places = 0; places <= max_decimals; ++places)
        if (auto const value = to_decimal(places, Rounding::down); value && Ratio(*value) == *this) return value;
    return std::nullopt;
}

}  // namespace jixiao::grammar
