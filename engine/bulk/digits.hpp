// Plain numbers in padded text: eight digits at a time.
//
// Owns nothing but the reading of 12, 0.5 and 28.40 as grammar/plain reads them; whatever is longer or
// looks different has size 0. The text must be followed by `slack` readable bytes.
#pragma once

#include <array>
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

inline constexpr std::uint64_t eight_zeros = 0x3030303030303030;

/// Of bytes less '0': the highest bit of each that is no digit. Behind the first of them only those behind a point
/// can be relied on.
inline std::uint64_t no_digits(std::uint64_t values) {
    return ((values + 0x7676767676767676) | values) & 0x8080808080808080;
}

/// How many of the bytes, from the first on, are digits.
inline unsigned leading_digits(std::uint64_t bytes) {
    std::uint64_t const others = no_digits(bytes ^ eight_zeros);
    return others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
}

/// The value of eight digits less '0', the first one in the lowest byte.
inline std::uint64_t joined_value(std::uint64_t values) {
    values = (values * 2561 >> 8) & 0x00ff00ff00ff00ff;
    values = (values * 6553601 >> 16) & 0x0000ffff0000ffff;
    return values * 42949672960001 >> 32;
}

/// The value of the first `count` (0 to 8) digits.
inline std::uint64_t digits_value(std::uint64_t bytes, unsigned count) {
    unsigned const half = 32 - 4 * count;  // twice, for none of 64 bits is a shift
    return joined_value((bytes ^ eight_zeros) << half << half);
}

/// Where the first byte begins that has its highest bit, in bits; where none has, any place.
inline unsigned first_of(std::uint64_t highest_bits) {
    return static_cast<unsigned>(__builtin_ctzll(highest_bits | std::uint64_t{1} << 63)) & 56;
}

/// How a number of up to 7 bytes lies in memory.
struct Layout {
    std::uint64_t behind_point = 0;  // ones where something moves when the point is taken out
    std::uint8_t shift = 0;          // bits above the last digit then
    std::uint8_t decimals = 0;
    std::uint8_t size = 0;           // bytes; 0: no short number
};

inline constexpr Layout layout_of(bool zero_first, bool point, unsigned others) {
    unsigned const whole = static_cast<unsigned>(std::countr_zero(others)), rest = others & (others - 1);
    unsigned const size = !point ? whole : rest == 0 ? 8 : static_cast<unsigned>(std::countr_zero(rest));
    bool const digits_behind = !point || size > whole + 1;
    if (others == 0 || whole == 0 || (zero_first && whole > 1) || size == 8 || !digits_behind) return {};
    auto const byte = [](unsigned value) { return static_cast<std::uint8_t>(value); };
    if (!point) return {0, byte(64 - 8 * size), 0, byte(size)};
    return {~std::uint64_t{0} << (8 * whole), byte(64 - 8 * (size - 1)), byte(size - 1 - whole), byte(size)};
}

/// By whether the first byte is a 0, whether the first one that is no digit is a point, and which of eight bytes are
/// no digits (bit i: byte i).
inline constexpr auto layouts = [] {
    std::array<std::array<std::array<Layout, 256>, 2>, 2> result{};
    for (unsigned zero = 0; zero < 2; ++zero)
        for (unsigned point = 0; point < 2; ++point)
            for (unsigned others = 0; others < 256; ++others) result[zero][point][others] = layout_of(zero, point, others);
    return result;
}();

/// A number of up to 7 bytes at the beginning of the text, without leading zeros. Whether there is a point, and
/// where, is anybody's guess, so that no branch depends on it: the point is taken out, and all digits are read at once.
inline Number short_number(char const* text) {
    std::uint64_t const values = eight_bytes(text) ^ eight_zeros;
    std::uint64_t const others = no_digits(values);
    bool const point = (values >> first_of(others) & 0xff) == ('.' ^ '0');
    std::uint64_t const which = (others >> 7) * 0x0102040810204080 >> 56;
    Layout const& layout = layouts[(values & 0xff) == 0][point][which];
    std::uint64_t const joined = values ^ ((values ^ values >> 8) & layout.behind_point);
    return {static_cast<std::int64_t>(joined_value(joined << layout.shift)), layout.decimals, layout.size};
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

[[gnu::noinline]] inline Number longer_number(char const* text) {
    Number const number = middle_number(text);
    return number.size != 0 ? number : long_number(text);
}

/// A plain number at the beginning of the text, up to 15 digits in all.
[[gnu::always_inline]] inline Number plain_number(char const* text) {
    Number const number = short_number(text);
    return number.size != 0 ? number : longer_number(text);
}

}  // namespace jixiao::engine::bulk
