#include "grammar/characters.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace jixiao::grammar {
namespace {

std::u32string characters_of(std::string_view text) {
    std::u32string result;
    while (!text.empty()) {
        auto const [character, size] = decode(text);
        result.push_back(character);
        text.remove_prefix(size);
    }
    return result;
}

}  // namespace

Decoded decode(std::string_view text) {
    auto const byte = [&](std::size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) & 0x3Fu : 0u;
    };
    auto const at_most = [&](std::uint32_t size) {
        return size <= text.size() ? size : static_cast<std::uint32_t>(text.size());
    };
    auto const lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | byte(1), at_most(2)};
    if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | byte(1) << 6 | byte(2), at_most(3)};
    return {(lead & 0x07u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), at_most(4)};
}

bool is_blank(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x3000 || c == 0x85 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF || c == 0xAD || c == 0x180E || (c < 0x20 && !is_blank(c)) ||
           (c >= 0x7F && c < 0xA0 && c != 0x85) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_alphabetic(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
           (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F);
}

bool is_han(char32_t c) {
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::u32string const left = characters_of(a);
    std::u32string const right = characters_of(b);
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t k = 0; k < right.size(); ++k) {
            std::size_t const replaced = diagonal + (left[i] == right[k] ? 0 : 1);
            diagonal = row[k + 1];
            row[k + 1] = std::min({replaced, row[k + 1] + 1, row[k] + 1});
        }
    }
    return row.back();
}

void for_each_word(std::string_view words, std::function<void(std::string_view)> const& visit) {
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (end > 0) visit(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

}  // namespace jixiao::grammar
