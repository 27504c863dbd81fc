// Signs of plain targets, at the beginning of a padded text: >= ≥ <= ≤ = ＝ > <
#pragma once

#include <array>
#include <cstdint>

#include "engine/bulk/digits.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::engine::bulk {

using grammar::syntax::Comparator;

struct PlainSign {
    std::uint8_t number = 0;  // of the comparator
    std::uint8_t size = 0;    // bytes; 0: none of them
};

/// A sign as it lies in memory, where `mask` has ones.
struct alignas(16) SpelledSign {
    std::uint32_t bytes = 0;
    std::uint32_t mask = 0;
    PlainSign sign;
};

inline constexpr PlainSign sign_of(Comparator comparator, std::uint8_t size) {
    return {static_cast<std::uint8_t>(comparator), size};
}

/// What the first byte (two for each, by one more bit) leaves of the signs; no sign for most bytes.
inline constexpr SpelledSign spelled_signs[12] = {
    {},
    {},
    {0x3e, 0x00ff, sign_of(Comparator::more_than, 1)},
    {0x3d3e, 0xffff, sign_of(Comparator::at_least, 2)},
    {0x3c, 0x00ff, sign_of(Comparator::less_than, 1)},
    {0x3d3c, 0xffff, sign_of(Comparator::at_most, 2)},
    {0x3d, 0x00ff, sign_of(Comparator::equal, 1)},
    {0x3d, 0x00ff, sign_of(Comparator::equal, 1)},
    {0xa489e2, 0xffffff, sign_of(Comparator::at_most, 3)},
    {0xa589e2, 0xffffff, sign_of(Comparator::at_least, 3)},
    {0x9dbcef, 0xffffff, sign_of(Comparator::equal, 3)},
    {0x9dbcef, 0xffffff, sign_of(Comparator::equal, 3)},
};

inline constexpr auto sign_by_first_byte = [] {
    std::array<std::uint8_t, 256> row{};
    row['>'] = 2, row['<'] = 4, row['='] = 6, row[0xe2] = 8, row[0xef] = 10;
    return row;
}();

/// Which sign it is is anybody's guess, so that no branch depends on it.
inline PlainSign plain_sign(char const* text) {
    auto const bytes = static_cast<std::uint32_t>(eight_bytes(text));
    bool const second = (text[1] == '=') | (text[2] == '\xa5');
    auto const& [spelled, mask, sign] = spelled_signs[sign_by_first_byte[bytes & 0xff] + std::size_t{second}];
    return (bytes & mask) == spelled ? sign : PlainSign{};
}

}  // namespace jixiao::engine::bulk
