// Width: how many cells a terminal draws for text.
//
// Owns the width of characters, by Unicode 14's East_Asian_Width and general
// categories, without asking the locale. Knows nothing of what is shown.
#pragma once

#include <cstdint>
#include <string_view>

#include "tools/render/style.hpp"

namespace jixiao::render {

/// 0 for combining and invisible characters, 2 for Wide and Fullwidth, 1 otherwise.
std::uint32_t width_of(char32_t character, Ambiguous ambiguous);

/// Cells of UTF-8 text as `visible_line` would show it.
std::uint32_t width_of(std::string_view text, Ambiguous ambiguous);

}  // namespace jixiao::render
