// Plain numbers in padded text, as whole counts of 10^-7.
//
// Owns nothing but the reading of 12, 0.5 and 28.40 as grammar/plain reads them, two at a time where they stand in one row;
// whatever is longer or looks different is none. The text must be followed by `slack` readable bytes.
#pragma once

#include <bit>
#include <cstdint>

#include "engine/bulk/layout.hpp"

#ifdef __x86_64__
#include <emmintrin.h>
#endif

namespace jixiao::engine::bulk {

struct Number {
    std::int64_t count = -1;  // below 0: no plain number
    std::uint8_t size = 0;    // bytes
};

/// Up to 7 bytes; leading zeros are not looked for. Whether there is a point, and where, is anybody's guess, so that no branch
/// depends on it: the point is taken out, and all digits are read at once.
inline Number short_number(char const* text) {
    std::uint64_t const values = eight_bytes(text) ^ eight_zeros;
    auto const others = static_cast<unsigned>((no_digits(values) >> 7) * 0x0102040810204080 >> 56);
    auto const whole = static_cast<unsigned>(std::countr_zero(others | 256));
    Layout const& layout = layout_in(others, unsigned{text[whole] == '.'} << whole);
    auto const value = joined_value((values & layout.whole) | (values >> 8 & layout.part));
    return {static_cast<std::int64_t>(value * layout.unit), layout.size};
}

/// The digits behind a point; size 0 if there are none or too many of them.
inline Number behind_point(char const* text) {
    std::uint64_t const bytes = eight_bytes(text);
    unsigned const decimals = leading_digits(bytes);
    if (decimals == 0 || decimals > number_places) return {};
    auto const count = digits_value(bytes, decimals) * powers_of_ten[number_places - decimals];
    return {static_cast<std::int64_t>(count), static_cast<std::uint8_t>(decimals)};
}

/// Up to 11 digits before the point, 15 in all.
[[gnu::noinline]] inline Number long_number(char const* text) {
    std::uint64_t const bytes = eight_bytes(text);
    unsigned size = leading_digits(bytes);
    if (size == 0 || has_leading_zero(text)) return {};
    std::uint64_t whole = digits_value(bytes, size);
    if (size == 8) {
        std::uint64_t const rest = eight_bytes(text + 8);
        unsigned const more = leading_digits(rest);
        if (more > 3) return {};
        whole = whole * powers_of_ten[more] + digits_value(rest, more);
        size += more;
    }
    auto const count = static_cast<std::int64_t>(whole * powers_of_ten[number_places]);
    if (text[size] != '.') return {count, static_cast<std::uint8_t>(size)};
    Number const part = behind_point(text + size + 1);
    if (part.size == 0 || size + part.size > 15) return {};
    return {count + part.count, static_cast<std::uint8_t>(size + 1 + part.size)};
}

/// What was read as a short number, if it is one; else a long one.
inline Number settled(Number number, char const* text) {
    return number.size == 0 || has_leading_zero(text) ? long_number(text) : number;
}

/// A plain number at the beginning of the text.
inline Number plain_number(char const* text) { return settled(short_number(text), text); }

struct TwoNumbers {
    Number first;
    Number second;
};

/// Both as short_number reads them, and whether one of them has a leading zero.
struct TwoShortNumbers {
    TwoNumbers numbers;
    bool leading_zeros = false;
};

inline TwoShortNumbers two_short_numbers(char const* a, char const* b) {
#ifdef __x86_64__
    auto const eight = [](void const* bytes) { return _mm_loadl_epi64(static_cast<__m128i const*>(bytes)); };
    auto const both = [&](void const* first, void const* second) {
        return _mm_unpacklo_epi64(eight(first), eight(second));
    };
    auto const bits = [](__m128i matches) { return static_cast<unsigned>(_mm_movemask_epi8(matches)); };
    __m128i const values = _mm_xor_si128(both(a, b), _mm_set1_epi8('0'));
    unsigned const digits = bits(_mm_cmpeq_epi8(_mm_subs_epu8(values, _mm_set1_epi8(9)), _mm_setzero_si128()));
    unsigned const points = bits(_mm_cmpeq_epi8(values, _mm_set1_epi8('.' ^ '0')));
    unsigned const zeros = bits(_mm_cmpeq_epi8(values, _mm_setzero_si128()));
    Layout const& first = layout_in(~digits & 255, points);
    Layout const& second = layout_in(~digits >> 8 & 255, points >> 8);
    __m128i const whole = _mm_and_si128(values, both(&first.whole, &second.whole));
    __m128i const part = _mm_and_si128(_mm_srli_epi64(values, 8), both(&first.part, &second.part));
    __m128i const pairs = _mm_srli_epi16(_mm_mullo_epi16(_mm_or_si128(whole, part), _mm_set1_epi16(2561)), 8);
    __m128i const fours = _mm_madd_epi16(pairs, _mm_set1_epi32(1 << 16 | 100));
    __m128i const eights = _mm_madd_epi16(_mm_packs_epi32(fours, fours), _mm_set1_epi32(1 << 16 | 10000));
    auto const values_of_both = static_cast<std::uint64_t>(_mm_cvtsi128_si64(eights));
    return {{{static_cast<std::int64_t>((values_of_both & 0xffffffff) * first.unit), first.size},
             {static_cast<std::int64_t>((values_of_both >> 32) * second.unit), second.size}},
            (zeros & digits >> 1 & 0x0101) != 0};
#else
    return {{short_number(a), short_number(b)}, has_leading_zero(a) || has_leading_zero(b)};
#endif
}

/// Plain numbers at the beginning of two texts.
[[gnu::always_inline]] inline TwoNumbers two_plain_numbers(char const* a, char const* b) {
    auto const both = two_short_numbers(a, b);
    auto [first, second] = both.numbers;
    if (both.leading_zeros || first.size == 0 || second.size == 0) [[unlikely]] {
        // One member after the other: as wholes they would lie in memory.
        auto const settled_first = settled(first, a), settled_second = settled(second, b);
        first.count = settled_first.count, first.size = settled_first.size;
        second.count = settled_second.count, second.size = settled_second.size;
    }
    return {first, second};
}

}  // namespace jixiao::engine::bulk
