/// @file
/// Decimal: an exact decimal number. Points, weights and values are never rounded on their way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// mantissa * 10^exponent. The exponent is kept as it was written, so 28.40 prints as 28.40.
struct Decimal {
    std::int64_t mantissa = 0;  ///< all digits, with the sign
    std::int32_t exponent = 0;  ///< the power of ten, -2 for two decimals
};

/// Reads an optional minus, digits and an optional fraction; nothing if the whole text is no number
/// or has more digits than fit.
std::optional<Decimal> decimal(std::string_view text);

/// Plain notation: "28.40", "-5", "1200".
std::string to_string(Decimal value);

/// Below, equal or above 0 as `a` is less than, equal to or more than `b`, by value: 1.0 equals 1.
int compare(Decimal a, Decimal b);

}  // namespace jixiao
