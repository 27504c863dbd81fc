// Beginnings: the first characters of some words, a quick no for most texts.
#pragma once

#include <bitset>
#include <string_view>

#include "grammar/lexicon.hpp"

namespace jixiao::grammar {

class Beginnings {
public:
    template <class... Lists>
    explicit Beginnings(Lists... lists) {
        (add(lists), ...);
    }

    /// False if none of the words begins the text; true says only that one may.
    bool fits(std::string_view text) const { return !text.empty() && hashes_[hash(text)]; }

private:
    void add(lexicon::Words words) {
        for (std::string_view const word : words) hashes_.set(hash(word));
    }
    template <class Value>
    void add(std::span<lexicon::Word<Value> const> words) {
        for (auto const& word : words) hashes_.set(hash(word.spelling));
    }

    static constexpr std::size_t size = 4096;

    /// Of the first character: three bytes for Han, one for ASCII.
    static std::size_t hash(std::string_view text) {
        auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        if (byte(0) < 0x80 || text.size() < 3) return byte(0);
        return (byte(0) * 61U + byte(1) * 67U + byte(2) * 79U) % size;
    }

    std::bitset<size> hashes_;
};

}  // namespace jixiao::grammar
