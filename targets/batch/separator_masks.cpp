#include "targets/batch/separator_masks.hpp"

#include <bit>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace jixiao::targets::batch {
namespace {

/// Bit i speaks of byte i.
struct Masks {
    std::uint64_t all = 0;
    std::uint64_t others = 0;  // quotes, returns and line breaks
};

/// So many places are written whether they are there or not: a branch would be anybody's guess.
template <std::size_t usual>
[[gnu::always_inline]] inline std::uint32_t* list(std::uint64_t bits, std::size_t base, std::uint32_t* next) {
    auto* const end = next + std::popcount(bits);
    auto const add = [&] {
        *next++ = static_cast<std::uint32_t>(base + static_cast<std::size_t>(std::countr_zero(bits)) + 1);
        bits &= bits - 1;
    };
#pragma GCC unroll 8
    for (std::size_t i = 0; i < usual; ++i) add();
    while (next < end) add();
    return end;
}

[[gnu::always_inline]] inline Lists list(Masks const& masks, std::size_t base, Lists lists) {
    return {list<places_beyond>(masks.all, base, lists.places), list<2>(masks.others, base, lists.others)};
}

#ifdef __x86_64__

[[gnu::always_inline]] inline Masks masks_by_16(char const* bytes) {
    __m128i const comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"');
    __m128i const carriage_return = _mm_set1_epi8('\r'), line_break = _mm_set1_epi8('\n');
    Masks masks;
    for (std::size_t at = 0; at < bytes_in_mask; at += 16) {
        __m128i const some = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + at));
        __m128i const breaks = _mm_or_si128(_mm_cmpeq_epi8(some, carriage_return), _mm_cmpeq_epi8(some, line_break));
        __m128i const others = _mm_or_si128(_mm_cmpeq_epi8(some, quote), breaks);
        __m128i const all = _mm_or_si128(_mm_cmpeq_epi8(some, comma), others);
        masks.all |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(all))} << at;
        masks.others |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(others))} << at;
    }
    return masks;
}

[[gnu::target("avx2"), gnu::always_inline]] inline Masks masks_by_32(char const* bytes) {
    __m256i const comma = _mm256_set1_epi8(','), quote = _mm256_set1_epi8('"');
    __m256i const carriage_return = _mm256_set1_epi8('\r'), line_break = _mm256_set1_epi8('\n');
    Masks masks;
    for (std::size_t at = 0; at < bytes_in_mask; at += 32) {
        __m256i const some = _mm256_loadu_si256(reinterpret_cast<__m256i const*>(bytes + at));
        __m256i const breaks = _mm256_or_si256(_mm256_cmpeq_epi8(some, carriage_return), _mm256_cmpeq_epi8(some, line_break));
        __m256i const others = _mm256_or_si256(_mm256_cmpeq_epi8(some, quote), breaks);
        __m256i const all = _mm256_or_si256(_mm256_cmpeq_epi8(some, comma), others);
        masks.all |= std::uint64_t{static_cast<unsigned>(_mm256_movemask_epi8(all))} << at;
        masks.others |= std::uint64_t{static_cast<unsigned>(_mm256_movemask_epi8(others))} << at;
    }
    return masks;
}

[[gnu::target("avx2,bmi,popcnt")]] Lists list_by_32(char const* bytes, std::size_t from, std::size_t end, Lists lists) {
    for (; from < end; from += bytes_in_mask) lists = list(masks_by_32(bytes + from), from, lists);
    return lists;
}

Lists list_by_16(char const* bytes, std::size_t from, std::size_t end, Lists lists) {
    for (; from < end; from += bytes_in_mask) lists = list(masks_by_16(bytes + from), from, lists);
    return lists;
}

#endif

Masks masks_by_1(char const* bytes) {
    Masks masks;
    for (std::size_t at = 0; at < bytes_in_mask; ++at) {
        bool const other = bytes[at] == '"' || bytes[at] == '\r' || bytes[at] == '\n';
        masks.others |= std::uint64_t{other} << at;
        masks.all |= std::uint64_t{other || bytes[at] == ','} << at;
    }
    return masks;
}

Lists list_by_1(char const* bytes, std::size_t from, std::size_t end, Lists lists) {
    for (; from < end; from += bytes_in_mask) lists = list(masks_by_1(bytes + from), from, lists);
    return lists;
}

}  // namespace

std::vector<Lister> listers() {
    std::vector<Lister> result;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt")) result.push_back(list_by_32);
    result.push_back(list_by_16);
#endif
    result.push_back(list_by_1);
    return result;
}

}  // namespace jixiao::targets::batch
