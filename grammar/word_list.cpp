#include "grammar/word_list.hpp"

#include <cstdint>

namespace jixiao::grammar {
namespace {

/// Which bytes occur, with some that share a bit: most words of a list can be ruled out by one look.
std::uint64_t bytes_of(std::string_view text) {
    std::uint64_t bytes = 0;
    for (char const c : text) bytes |= std::uint64_t{1} << (static_cast<unsigned char>(c) & 63);
    return bytes;
}

/// The bytes that tell characters apart are their last ones.
bool may_occur(std::string_view word, std::uint64_t bytes) {
    auto const has = [&](char c) { return (bytes >> (static_cast<unsigned char>(c) & 63) & 1) != 0; };
    return has(word.back()) && has(word[word.size() > 2 ? 2 : 0]);
}

bool has_same_end(std::string_view word, std::string_view text) { return !text.empty() && word.back() == text.back(); }

bool has_same_begin(std::string_view word, std::string_view text) {
    std::size_t const tells = word.size() > 2 ? 2 : 0;
    return tells < text.size() && word[tells] == text[tells];
}

}  // namespace

bool is_word_of(std::string_view words, std::string_view text) {
    bool found = false;
    for_each_word(words, [&](std::string_view word) { found |= word == text; });
    return found;
}

std::string_view word_in(std::string_view words, std::string_view text) {
    std::string_view found;
    auto const bytes = bytes_of(text);
    for_each_word(words, [&](std::string_view word) {
        if (found.empty() && may_occur(word, bytes) && text.find(word) != std::string_view::npos) found = word;
    });
    return found;
}

std::string_view beginning_of(std::string_view words, std::string_view text) {
    std::string_view found;
    for_each_word(words, [&](std::string_view word) {
        if (has_same_begin(word, text) && word.size() > found.size() && text.starts_with(word)) found = word;
    });
    return found;
}

std::string_view ending_of(std::string_view words, std::string_view text) {
    std::string_view found;
    for_each_word(words, [&](std::string_view word) {
        if (has_same_end(word, text) && word.size() > found.size() && text.ends_with(word)) found = word;
    });
    return found;
}

bool drop_any(std::string_view& text, std::span<std::string_view const> words) {
    for (auto const word : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}

}  // namespace jixiao::grammar
