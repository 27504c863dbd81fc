// Style: how text is shown: language, colour, and what the terminal can hold; and say(), which picks a wording of two.
#pragma once

#include <fmt/core.h>

#include <cstdint>
#include <string>

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

/// The one of two wordings that the language asks for.
inline char const* say(Language language, char const* chinese, char const* english) {
    return language == Language::chinese ? chinese : english;
}

inline char const* say(Style const& style, char const* chinese, char const* english) {
    return say(style.language, chinese, english);
}

/// The same with values in the places of {}; both wordings are held against the values when compiled.
template <class... Values>
requires(sizeof...(Values) > 0) std::string say(Language language, fmt::format_string<Values const&...> chinese,
                                                fmt::format_string<Values const&...> english, Values const&... values) {
    return fmt::vformat(language == Language::chinese ? chinese : english, fmt::make_format_args(values...));
}

template <class... Values>
requires(sizeof...(Values) > 0) std::string say(Style const& style, fmt::format_string<Values const&...> chinese,
                                                fmt::format_string<Values const&...> english, Values const&... values) {
    return say(style.language, chinese, english, values...);
}

/// A wording with one place for a number of things.
using Counted = fmt::format_string<std::size_t const&>;

}  // namespace jixiao::render
