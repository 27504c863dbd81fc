// Signs of plain targets, at the beginning of a padded text: >= ≥ <= ≤ = ＝ > <
#pragma once

#include <array>
#include <cstdint>

#include "engine/bulk/digits.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::engine::bulk {

using grammar::syntax::Comparator;

struct PlainSign {
    Comparator comparator = Comparator::equal;
    std::uint8_t size = 0;  // bytes; 0: none of them
};

/// A sign as it lies in memory, where `mask` has ones.
struct SpelledSign {
    std::uint32_t bytes = 0;
    std::uint32_t mask = 0;
    PlainSign sign;
};

/// What the first byte and one more bit leave of the signs; none of them (size 0) for most bytes.
inline constexpr SpelledSign spelled_signs[6][2] = {
    {},
    {{0x3e, 0x00ff, {Comparator::more_than, 1}}, {0x3d3e, 0xffff, {Comparator::at_least, 2}}},
    {{0x3c, 0x00ff, {Comparator::less_than, 1}}, {0x3d3c, 0xffff, {Comparator::at_most, 2}}},
    {{0x3d, 0x00ff, {Comparator::equal, 1}}, {0x3d, 0x00ff, {Comparator::equal, 1}}},
    {{0xa489e2, 0xffffff, {Comparator::at_most, 3}}, {0xa589e2, 0xffffff, {Comparator::at_least, 3}}},
    {{0x9dbcef, 0xffffff, {Comparator::equal, 3}}, {0x9dbcef, 0xffffff, {Comparator::equal, 3}}},
};

inline constexpr auto sign_by_first_byte = [] {
    std::array<std::uint8_t, 256> row{};
    row['>'] = 1, row['<'] = 2, row['='] = 3, row[0xe2] = 4, row[0xef] = 5;
    return row;
}();

/// Which sign it is is anybody's guess, so that no branch depends on it.
inline PlainSign plain_sign(char const* text) {
    auto const bytes = static_cast<std::uint32_t>(eight_bytes(text));
    bool const second = ((bytes >> 8 & 0xff) == '=') | ((bytes >> 16 & 0xff) == 0xa5);
    auto const& [spelled, mask, sign] = spelled_signs[sign_by_first_byte[bytes & 0xff]][second];
    auto const size = static_cast<std::uint8_t>((bytes & mask) == spelled ? sign.size : 0);
    return {sign.comparator, size};
}

}  // namespace jixiao::engine::bulk
