// Digits in padded text, eight at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace jixiao::engine::bulk {

/// Bytes that may be read (not used) behind every text that is scored in bulk.
inline constexpr std::size_t slack = 64;

inline constexpr std::uint64_t powers_of_ten[] = {
    1,         10,         100,         1000,         10000,         100000,         1000000,         10000000,
    100000000, 1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000};

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

/// 05, 00.5
inline bool has_leading_zero(char const* text) { return text[0] == '0' && text[1] >= '0' && text[1] <= '9'; }

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

}  // namespace jixiao::engine::bulk
