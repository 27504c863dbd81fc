// Plain numbers in padded text: eight digits at a time.
//
// Owns nothing but the reading of 12, 0.5 and 28.40 as grammar/plain reads them; whatever is longer or
// looks different has size 0. The text must be followed by `slack` readable bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace jixiao::engine::bulk {

/// Bytes that may be read (not used) behind every text that is scored in bulk.
inline constexpr std::size_t slack = 64;

inline constexpr std::uint64_t powers_of_ten[] = {1,         10,         100,         1000,         10000,
                                                  100000,    1000000,    10000000,    100000000,    1000000000,
                                                  10000000000, 100000000000, 1000000000000, 10000000000000,
                                                  100000000000000, 1000000000000000};

struct Number {
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;
    std::uint8_t size = 0;  // bytes; 0: no plain number
};

inline std::uint64_t eight_bytes(char const* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
}

/// How many of the bytes, from the first on, are digits.
inline unsigned leading_digits(std::uint64_t bytes) {
    std::uint64_t const values = bytes ^ 0x3030303030303030;
    std::uint64_t const others = ((values + 0x7676767676767676) | values) & 0x8080808080808080;
    return others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
}

/// The value of the first `count` (0 to 8) digits.
inline std::uint64_t digits_value(std::uint64_t bytes, unsigned count) {
    unsigned const half = 32 - 4 * count;  // twice, for none of 64 bits is a shift
    bytes = (bytes ^ 0x3030303030303030) << half << half;
    bytes = (bytes & 0x0f0f0f0f0f0f0f0f) * 2561 >> 8;
    bytes = (bytes & 0x00ff00ff00ff00ff) * 6553601 >> 16;
    return (bytes & 0x0000ffff0000ffff) * 42949672960001 >> 32;
}

/// A number of up to 7 bytes at the beginning of the text, without leading zeros. Whether there is a point is
/// anybody's guess, so that no branch depends on it: it is taken out, and all digits are read at once.
inline Number short_number(char const* text) {
    std::uint64_t const bytes = eight_bytes(text);
    unsigned const whole = leading_digits(bytes);
    std::uint64_t const before = (std::uint64_t{1} << (8 * (whole & 7))) - 1;
    bool const point = (bytes >> (8 * (whole & 7)) & 0xff) == '.';
    std::uint64_t const joined = point ? (bytes & before) | (bytes >> 8 & ~before) : bytes;
    unsigned const digits = leading_digits(joined);
    unsigned const size = digits + point;
    bool const long_or_odd = (whole == 0) | (size >= 8) | ((whole > 1) & (text[0] == '0')) | (point & (digits == whole));
    if (long_or_odd) return {};
    return {static_cast<std::int64_t>(digits_value(joined, digits)), static_cast<std::uint8_t>(digits - whole),
            static_cast<std::uint8_t>(size)};
}

/// Up to 7 digits before the point and 7 behind it.
inline Number middle_number(char const* text) {
    std::uint64_t const bytes = eight_bytes(text);
    unsigned const whole = leading_digits(bytes);
    if (whole == 0 || whole == 8 || text[whole] != '.' || (whole > 1 && text[0] == '0')) return {};
    std::uint64_t const rest = eight_bytes(text + whole + 1);
    unsigned const decimals = leading_digits(rest);
    if (decimals == 0 || decimals == 8) return {};
    auto const mantissa = digits_value(bytes, whole) * powers_of_ten[decimals] + digits_value(rest, decimals);
    return {static_cast<std::int64_t>(mantissa), static_cast<std::uint8_t>(decimals),
            static_cast<std::uint8_t>(whole + 1 + decimals)};
}

/// 8 to 15 digits, no more than 7 of them behind the point.
inline Number long_number(char const* text) {
    if (leading_digits(eight_bytes(text)) != 8 || text[0] == '0') return {};
    std::uint64_t mantissa = digits_value(eight_bytes(text), 8);
    std::uint64_t rest = eight_bytes(text + 8);
    unsigned const more = leading_digits(rest);
    if (more == 8) return {};
    mantissa = mantissa * powers_of_ten[more] + digits_value(rest, more);
    unsigned const size = 8 + more;
    if (text[size] != '.') return {static_cast<std::int64_t>(mantissa), 0, static_cast<std::uint8_t>(size)};
    rest = eight_bytes(text + size + 1);
    unsigned const decimals = leading_digits(rest);
    if (decimals == 0 || size + decimals > 15) return {};
    mantissa = mantissa * powers_of_ten[decimals] + digits_value(rest, decimals);
    return {static_cast<std::int64_t>(mantissa), static_cast<std::uint8_t>(decimals),
            static_cast<std::uint8_t>(size + 1 + decimals)};
}

/// A plain number at the beginning of the text, up to 15 digits in all.
inline Number plain_number(char const* text) {
    Number const number = short_number(text);
    if (number.size != 0) return number;
    Number const longer = middle_number(text);
    return longer.size != 0 ? longer : long_number(text);
}

}  // namespace jixiao::engine::bulk
