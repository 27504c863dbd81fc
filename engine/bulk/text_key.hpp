// Short texts as whole words of memory: compared and hashed without a loop.
//
// The text must be followed by `slack` readable bytes; what stands behind it does not count.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/bulk/digits.hpp"

namespace jixiao::engine::bulk {

/// The bytes of a text of at most 8·words bytes, the rest 0.
template <std::size_t words>
struct Key {
    std::array<std::uint64_t, words> word{};

    friend bool operator==(Key const& a, Key const& b) {
        std::uint64_t differences = 0;
        for (std::size_t i = 0; i < words; ++i) differences |= a.word[i] ^ b.word[i];
        return differences == 0;
    }
};

using UnitKey = Key<2>;
using WeightKey = Key<1>;

inline constexpr std::size_t longest_key = 8 * 4;

/// As many ones as the longest key has bytes, then as many zeros.
inline constexpr auto key_mask = [] {
    std::array<char, 2 * longest_key> mask{};
    for (std::size_t i = 0; i < longest_key; ++i) mask[i] = static_cast<char>(0xff);
    return mask;
}();

template <std::size_t words>
Key<words> key_of(char const* text, std::size_t size) {
    Key<words> key;
    char const* const mask = key_mask.data() + longest_key - size;
    for (std::size_t i = 0; i < words; ++i) key.word[i] = eight_bytes(text + 8 * i) & eight_bytes(mask + 8 * i);
    return key;
}

/// The same with the size in the highest byte, so that zeros at a text's end count: of texts shorter than 8·words bytes.
template <std::size_t words>
Key<words> sized_key_of(char const* text, std::size_t size) {
    Key<words> key = key_of<words>(text, size);
    key.word[words - 1] |= std::uint64_t{size} << 56;
    return key;
}

/// Whether two texts of one size are the same.
inline bool is_same(char const* a, char const* b, std::size_t size) {
    for (; size > 8; a += 8, b += 8, size -= 8)
        if (eight_bytes(a) != eight_bytes(b)) return false;
    auto const half = static_cast<unsigned>(32 - 4 * size);  // twice, for none of 64 bits is a shift
    return (eight_bytes(a) ^ eight_bytes(b)) << half << half == 0;
}

__extension__ typedef unsigned __int128 WideWord;

/// Two words to one, every bit depending on all (multiplication to 128 bits, folded).
inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    auto const product = static_cast<WideWord>(a ^ 0x9e3779b97f4a7c15) * (b ^ 0xd6e8feb86659fd93);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

inline std::uint64_t hash_of(Key<4> const& key) {
    auto const& word = key.word;
    return mixed(word[0] ^ std::rotl(word[2], 23), word[1] ^ std::rotl(word[3], 41));
}
inline std::uint64_t hash_of(UnitKey const& key) { return (key.word[0] ^ key.word[1] * 3) * 0x9e3779b97f4a7c15 >> 32; }
inline std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    char const* at = text.data();
    auto left = text.size();
    auto hash = seed ^ left;
    for (; left > 16; at += 16, left -= 16) hash = mixed(eight_bytes(at) ^ hash, eight_bytes(at + 8));
    auto const last = key_of<2>(at, left);
    return mixed(last.word[0] ^ hash, last.word[1]);
}
inline std::uint64_t hash_of(WeightKey const& key) { return key.word[0] * 0x9e3779b97f4a7c15 >> 32; }

}  // namespace jixiao::engine::bulk
