// Signs of plain targets, at the beginning of a padded text: >= ≥ <= ≤ = ＝ > <
#pragma once

#include <cstdint>

#include "grammar/syntax.hpp"

namespace jixiao::engine::bulk {

using grammar::syntax::Comparator;

struct PlainSign {
    Comparator comparator = Comparator::equal;
    std::uint8_t size = 0;  // bytes; 0: none of them
};

/// Which sign it is is hard to foretell, so that few branches depend on it.
inline PlainSign plain_sign(char const* text) {
    auto const byte = [&](int i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) {
        bool const more = byte(0) == '>', less = byte(0) == '<', equal = byte(0) == '=', doubled = byte(1) == '=';
        auto const comparator = more ? (doubled ? Comparator::at_least : Comparator::more_than)
                                : less ? (doubled ? Comparator::at_most : Comparator::less_than)
                                       : Comparator::equal;
        return {comparator, static_cast<std::uint8_t>(more | less ? 1 + doubled : equal)};
    }
    bool const is_bound = byte(0) == 0xe2 && byte(1) == 0x89 && (byte(2) | 1) == 0xa5;     // ≥ ≤
    bool const is_equal = byte(0) == 0xef && byte(1) == 0xbc && byte(2) == 0x9d;           // ＝
    auto const comparator = is_equal ? Comparator::equal : byte(2) == 0xa5 ? Comparator::at_least : Comparator::at_most;
    return {comparator, static_cast<std::uint8_t>(is_bound | is_equal ? 3 : 0)};
}

}  // namespace jixiao::engine::bulk
