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

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The last character of non-empty UTF-8.
Decoded decode_last(std::string_view text) {
    std::size_t size = 1;
    while (size < std::min<std::size_t>(text.size(), 4) && is_continuation(text[text.size() - size])) ++size;
    auto const last = decode(text.substr(text.size() - size));
    return {last.character, static_cast<std::uint32_t>(size)};
}

/// No blank begins or ends with such a byte.
bool is_plain(char c) { return c > ' ' && c < 0x7F; }

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

void append_utf8(std::string& text, char32_t character) {
    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = 0xFFFD;
    auto const put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (character < 0x80) return put(character);
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put(0x80 | (character >> 6 & 0x3F));
    } else {
        put(0xF0 | character >> 18);
        put(0x80 | (character >> 12 & 0x3F));
        put(0x80 | (character >> 6 & 0x3F));
    }
    put(0x80 | (character & 0x3F));
}

std::string_view whole_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_continuation(text[most])) --most;
    return text.substr(0, most);
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

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::string without_blanks(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
    std::string result;
    while (!text.empty()) {
        auto const [character, size] = decode(text);
        if (!is_blank(character)) result.append(text.substr(0, size));
        text.remove_prefix(size);
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    if (!text.empty() && is_plain(text.front()) && is_plain(text.back())) return text;
    return trimmed(text, is_blank);
}

std::string_view trimmed(std::string_view text, bool (*is_cut)(char32_t)) {
    while (!text.empty()) {
        auto const first = decode(text);
        if (!is_cut(first.character)) break;
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        auto const last = decode_last(text);
        if (!is_cut(last.character)) break;
        text.remove_suffix(last.size);
    }
    return text;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
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

}  // namespace jixiao::grammar
