// Span: a half-open range of bytes in one text. Bytes are the only unit of
// position in this program until a writer turns them into columns or cells.
#pragma once

#include <algorithm>
#include <cstdint>

namespace jixiao::grammar {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr bool empty() const { return begin == end; }
    constexpr std::uint32_t size() const { return end - begin; }
    friend constexpr bool operator==(Span, Span) = default;
};

/// The smallest span that covers both.
constexpr Span cover(Span a, Span b) { return {std::min(a.begin, b.begin), std::max(a.end, b.end)}; }

}  // namespace jixiao::grammar
