// Separators: which of 64 bytes are commas, quotes, returns or line breaks.
#pragma once

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jixiao::targets::batch {

/// Bit i speaks of byte i.
struct Separators {
    std::uint64_t commas = 0;
    std::uint64_t others = 0;  // quotes, returns and line breaks
};

/// The place of the lowest bit; there must be one.
inline std::size_t first_of(std::uint64_t bits) { return static_cast<std::size_t>(__builtin_ctzll(bits)); }

inline Separators separators_in(char const* bytes) {
    Separators found;
#ifdef __SSE2__
    __m128i const comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"');
    __m128i const carriage_return = _mm_set1_epi8('\r'), line_break = _mm_set1_epi8('\n');
    auto const bits = [](__m128i matches) { return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(matches))}; };
    for (int at = 0; at < 64; at += 16) {
        __m128i const some = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + at));
        found.commas |= bits(_mm_cmpeq_epi8(some, comma)) << at;
        __m128i const breaks = _mm_or_si128(_mm_cmpeq_epi8(some, carriage_return), _mm_cmpeq_epi8(some, line_break));
        found.others |= bits(_mm_or_si128(_mm_cmpeq_epi8(some, quote), breaks)) << at;
    }
#else
    for (int at = 0; at < 64; ++at) {
        found.commas |= std::uint64_t{bytes[at] == ','} << at;
        found.others |= std::uint64_t{bytes[at] == '"' || bytes[at] == '\r' || bytes[at] == '\n'} << at;
    }
#endif
    return found;
}

}  // namespace jixiao::targets::batch
