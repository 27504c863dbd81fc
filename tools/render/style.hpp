// Style: how text is shown: language, colour, and what the terminal can hold.
#pragma once

#include <cstdint>

#include "grammar/text.hpp"

namespace jixiao::render {

using grammar::Language;
using grammar::Text;

/// Cells of a character of East-Asian width Ambiguous (≥ ≤ ‰ ℃ “ ” —): most terminals draw one,
/// those set up for Chinese draw two.
enum class Ambiguous : std::uint8_t { narrow = 1, wide = 2 };

struct Style {
    Language language = Language::chinese;
    bool color = false;
    Ambiguous ambiguous = Ambiguous::narrow;
    std::uint32_t columns = 100;  // cells of a line
};

/// The one of two wordings that the style's language asks for.
inline char const* say(Style const& style, char const* chinese, char const* english) {
    return style.language == Language::chinese ? chinese : english;
}

}  // namespace jixiao::render
