// Characters: UTF-8 text one code point at a time, made safe to show.
//
// Owns the replacement of what a terminal would obey or hide (control,
// bidirectional and zero-width characters, broken bytes) by visible pictures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::render {

struct Character {
    char32_t code = 0;
    std::uint32_t size = 1;  // bytes
    bool broken = false;     // no valid UTF-8: one byte, shown as U+FFFD
};

/// The character at a byte; `at` is less than the size.
Character character_at(std::string_view text, std::size_t at);

/// What is shown for a character: itself, a control picture (␛), <U+200B>, or U+FFFD.
/// A tab is four blanks, whatever its column.
std::string visible(Character const& character);

/// Text on one line: line breaks and tabs become blanks, everything else `visible`.
std::string visible_line(std::string_view text);

/// The same with line breaks kept.
std::string visible_text(std::string_view text);

}  // namespace jixiao::render
