// Characters: decoding UTF-8 and the few classes of characters the grammar knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace jixiao::grammar {

struct Decoded {
    char32_t character;
    std::uint32_t size;  // bytes
};

/// The first character of non-empty UTF-8. A text that is no UTF-8 has no meaning here, but an end.
Decoded decode(std::string_view text);

/// Blanks of all widths and line breaks.
bool is_blank(char32_t character);

/// Zero-width and directional characters, soft hyphen, byte order mark.
bool is_invisible(char32_t character);

/// Latin, Greek or Cyrillic letters: what looks like a digit in a damaged number.
bool is_alphabetic(char32_t character);

/// Han characters, 〇 included.
bool is_han(char32_t character);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_characters(std::string_view text);

/// Number of characters to insert, delete or replace to get from one text to the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// Calls `visit` with each word of a list that is separated by single blanks.
void for_each_word(std::string_view words, std::function<void(std::string_view)> const& visit);

}  // namespace jixiao::grammar
