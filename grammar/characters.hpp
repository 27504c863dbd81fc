// Characters: UTF-8, the few classes of characters that all layers know, and what is done with blanks.
//
// Owns what a blank is: is_blank(character) in what people write, is_ascii_blank() between the words of markup.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::grammar {

struct Decoded {
    char32_t character;
    std::uint32_t size;  // bytes
};

/// The first character of non-empty UTF-8. A text that is no UTF-8 has no meaning here, but an end.
Decoded decode(std::string_view text);

/// Adds a character; U+FFFD for a number that is none.
void append_utf8(std::string& text, char32_t character);

/// At most so many bytes of a text, cut between characters.
std::string_view whole_characters(std::string_view text, std::size_t most);

/// Blanks of all widths and line breaks.
bool is_blank(char32_t character);

/// Blank, tab, ends of lines and pages.
inline bool is_ascii_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

/// Zero-width and directional characters, soft hyphen, byte order mark.
bool is_invisible(char32_t character);

/// Latin, Greek or Cyrillic letters: what looks like a digit in a damaged number.
bool is_alphabetic(char32_t character);

/// Han characters, 〇 included.
bool is_han(char32_t character);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// True if there is nothing but blanks.
bool is_blank(std::string_view text);

/// The text without any blanks: how names are compared.
std::string without_blanks(std::string_view text);

/// The part of the text between the blanks at its ends; a part of it even if that is empty.
std::string_view trimmed(std::string_view text);

/// The same for other characters than blanks.
std::string_view trimmed(std::string_view text, bool (*is_cut)(char32_t));

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count_characters(std::string_view text);

/// Number of characters to insert, delete or replace to get from one text to the other.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace jixiao::grammar
