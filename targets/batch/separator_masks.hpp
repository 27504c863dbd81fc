// Separators of 64 bytes at once, as bits, and the lists of their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jixiao::targets::batch {

inline constexpr std::size_t bytes_in_mask = 64;
/// So many places may be written (not used) beyond the last one.
inline constexpr std::size_t places_beyond = 16;

/// Where the next places go to.
struct Lists {
    std::uint32_t* places = nullptr;  // behind commas, quotes, line breaks, and returns that stand before none
    std::uint32_t* others = nullptr;  // the same without commas
};

/// Goes through bytes from `from` up to `end` and some behind it, which must not separate anything.
using Lister = Lists (*)(char const* bytes, std::size_t from, std::size_t end, Lists lists);

/// All that this processor can run, the fastest first.
std::vector<Lister> listers();

}  // namespace jixiao::targets::batch
