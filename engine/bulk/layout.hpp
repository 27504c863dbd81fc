// Layouts of short numbers: where digits stand, by which of eight bytes are none.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "engine/bulk/digits.hpp"

namespace jixiao::engine::bulk {

/// Numbers are counted in units of 10^-7: then eight digits count whole ones, wherever the point is, and two numbers compare
/// whatever their own decimals are.
inline constexpr unsigned number_places = 7;

/// How a number of up to 7 bytes lies in memory.
struct alignas(32) Layout {
    std::uint64_t whole = 0;  // ones where the digits before the point are
    std::uint64_t part = 0;   // ones where those behind it are, once they have moved into the point's place
    std::uint32_t unit = 0;   // of 10^-7 in the last of eight digits, the first of them being the number's first
    std::uint8_t size = 0;    // bytes; 0: no short number
};

inline constexpr Layout layout_of(bool point, unsigned others) {
    auto const ones = [](unsigned from, unsigned to) {
        return (~std::uint64_t{0} >> (64 - 8 * (to - from))) << (8 * from);
    };
    unsigned const whole = static_cast<unsigned>(std::countr_zero(others)), rest = others & (others - 1);
    unsigned const size = !point ? whole : rest == 0 ? 8 : static_cast<unsigned>(std::countr_zero(rest));
    bool const digits_behind = !point || size > whole + 1;
    if (others == 0 || whole == 0 || size == 8 || !digits_behind) return {};
    return {ones(0, whole), point ? ones(whole, size - 1) : 0,
            static_cast<std::uint32_t>(powers_of_ten[whole + number_places - 8]), static_cast<std::uint8_t>(size)};
}

/// By which of eight bytes are no digits (bit i: byte i), and whether the first of them is a point (bit 8).
inline constexpr auto layouts = [] {
    std::array<Layout, 512> result{};
    for (unsigned i = 0; i < result.size(); ++i) result[i] = layout_of((i & 256) != 0, i & 255);
    return result;
}();

inline Layout const& layout_in(unsigned others, unsigned points) {
    bool const point = (others & (0 - others) & points) != 0;
    return layouts[others | unsigned{point} << 8];
}

}  // namespace jixiao::engine::bulk
