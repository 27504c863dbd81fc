#include "targets/batch/separator_masks.hpp"

#include <array>
#include <bit>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace jixiao::targets::batch {
namespace {

/// Bit i speaks of byte i.
struct Masks {
    std::uint64_t all = 0;
    std::uint64_t others = 0;  // quotes, line breaks, and returns that stand before none
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
    return {list<8>(masks.all, base, lists.places), list<2>(masks.others, base, lists.others)};
}

#ifdef __x86_64__

[[gnu::always_inline]] inline Masks masks_by_16(char const* bytes) {
    __m128i const comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"');
    __m128i const carriage_return = _mm_set1_epi8('\r'), line_break = _mm_set1_epi8('\n');
    Masks masks;
    for (std::size_t at = 0; at < bytes_in_mask; at += 16) {
        __m128i const some = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + at));
        __m128i const next = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes + at + 1));
        __m128i const returns =
            _mm_andnot_si128(_mm_cmpeq_epi8(next, line_break), _mm_cmpeq_epi8(some, carriage_return));
        __m128i const breaks = _mm_or_si128(returns, _mm_cmpeq_epi8(some, line_break));
        __m128i const others = _mm_or_si128(_mm_cmpeq_epi8(some, quote), breaks);
        __m128i const all = _mm_or_si128(_mm_cmpeq_epi8(some, comma), others);
        masks.all |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(all))} << at;
        masks.others |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(others))} << at;
    }
    return masks;
}

constexpr auto one_to_64 = [] {
    std::array<std::uint8_t, 64> result{};
    for (std::uint8_t i = 0; i < 64; ++i) result[i] = i + 1;
    return result;
}();

/// Sixteen places at once; more than that are few.
[[gnu::target("avx512bw,avx512vbmi2,popcnt"), gnu::always_inline]] inline std::uint32_t* list_by_sixteen(
    std::uint64_t bits, std::size_t base, std::uint32_t* next) {
    std::array<std::uint8_t, 64> places;
    _mm512_storeu_si512(places.data(), _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(one_to_64.data())));
    auto* const end = next + std::popcount(bits);
    auto const* some = places.data();
    do {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(some));
        auto const words = _mm512_maskz_cvtepu8_epi32(0xffff, bytes);
        _mm512_storeu_si512(next, _mm512_add_epi32(words, _mm512_set1_epi32(static_cast<int>(base))));
        some += 16;
        next += 16;
    } while (next < end);
    return end;
}

[[gnu::target("avx512bw,avx512vbmi2,popcnt")]] Lists list_by_64(char const* bytes, std::size_t from, std::size_t end,
                                                                Lists lists) {
    __m512i const comma = _mm512_set1_epi8(','), quote = _mm512_set1_epi8('"');
    __m512i const carriage_return = _mm512_set1_epi8('\r'), line_break = _mm512_set1_epi8('\n');
    for (; from < end; from += bytes_in_mask) {
        __m512i const some = _mm512_loadu_si512(bytes + from);
        std::uint64_t const returned = _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(bytes + from + 1), line_break);
        std::uint64_t const returns = _mm512_cmpeq_epi8_mask(some, carriage_return) & ~returned;
        std::uint64_t const others =
            returns | _mm512_cmpeq_epi8_mask(some, line_break) | _mm512_cmpeq_epi8_mask(some, quote);
        lists.places = list_by_sixteen(others | _mm512_cmpeq_epi8_mask(some, comma), from, lists.places);
        lists.others = list_by_sixteen(others, from, lists.others);
    }
    return lists;
}

/// The same as below, with quicker ways to count bits and to find the lowest one.
[[gnu::target("avx2,bmi,popcnt")]] Lists list_by_16_and_bits(char const* bytes, std::size_t from, std::size_t end,
                                                             Lists lists) {
    for (; from < end; from += bytes_in_mask) lists = list(masks_by_16(bytes + from), from, lists);
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
        bool const lone_return = bytes[at] == '\r' && bytes[at + 1] != '\n';
        bool const other = bytes[at] == '"' || bytes[at] == '\n' || lone_return;
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
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("popcnt"))
        result.push_back(list_by_64);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt"))
        result.push_back(list_by_16_and_bits);
    result.push_back(list_by_16);
#endif
    result.push_back(list_by_1);
    return result;
}

}  // namespace jixiao::targets::batch
