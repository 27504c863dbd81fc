// Separators: which of 64 bytes are commas, quotes or line breaks.
#pragma once

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jixiao::targets::batch {

/// Bit i speaks of byte i.
inline std::uint64_t separators_in(char const* bytes) {
    std::uint64_t bits = 0;
#ifdef __SSE2__
    __m128i const comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"'), line_break = _mm_set1_epi8('\n');
    for (int part = 0; part < 4; ++part) {
        __m128i const some = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + 16 * part));
        __m128i const found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(some, comma), _mm_cmpeq_epi8(some, quote)),
                                           _mm_cmpeq_epi8(some, line_break));
        bits |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found))) << (16 * part);
    }
#else
    for (int i = 0; i < 64; ++i)
        bits |= static_cast<std::uint64_t>(bytes[i] == ',' || bytes[i] == '"' || bytes[i] == '\n') << i;
#endif
    return bits;
}

}  // namespace jixiao::targets::batch
