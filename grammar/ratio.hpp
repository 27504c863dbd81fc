// Ratio: an exact fraction of two 128-bit integers.
//
// Owns the arithmetic between a Decimal that was read and a Decimal that is
// printed: unit factors, completion rates, shares of a weight. An operation
// whose result does not fit, and a division by zero, give an invalid Ratio;
// invalid stays invalid, so one test at the end of a formula is enough.
#pragma once

#include <compare>
#include <optional>
#include <utility>

#include "grammar/decimal.hpp"

namespace jixiao::grammar {

__extension__ typedef __int128 int128;

class Ratio {
public:
    constexpr Ratio() = default;
    constexpr Ratio(std::int64_t whole) : numerator_(whole) {}
    constexpr Ratio(std::int64_t numerator, std::int64_t denominator)
        : numerator_(denominator < 0 ? -int128{numerator} : int128{numerator}),
          denominator_(denominator < 0 ? -int128{denominator} : int128{denominator}) {}
    Ratio(Decimal value);

    constexpr bool valid() const { return denominator_ != 0; }
    constexpr bool is_zero() const { return valid() && numerator_ == 0; }
    constexpr bool is_negative() const { return numerator_ < 0; }

    friend Ratio operator+(Ratio const& a, Ratio const& b);
    friend Ratio operator-(Ratio const& a, Ratio const& b);
    friend Ratio operator*(Ratio const& a, Ratio const& b);
    friend Ratio operator/(Ratio const& a, Ratio const& b);

    /// Numerator and denominator (above 0) in lowest terms; {0, 0} if invalid.
    std::pair<int128, int128> parts() const;

    /// Exact comparison; unordered if either side is invalid.
    friend std::partial_ordering operator<=>(Ratio const& a, Ratio const& b);
    friend bool operator==(Ratio const& a, Ratio const& b) { return (a <=> b) == 0; }

    /// The nearest decimal with `places` (0..18) decimals; nothing if invalid or too large.
    std::optional<Decimal> to_decimal(int places, Rounding mode = Rounding::half_up) const;

    /// The exact decimal, with as few decimals as possible; nothing if there is none.
    std::optional<Decimal> to_exact_decimal() const;

private:
    static Ratio checked(bool overflow, int128 numerator, int128 denominator);
    Ratio reduced() const;

    int128 numerator_ = 0;
    int128 denominator_ = 1;
};

}  // namespace jixiao::grammar
