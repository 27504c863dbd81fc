// Paint: ANSI colours, only where the style asks for them.
#pragma once

#include <string>
#include <string_view>

#include "tools/render/style.hpp"

namespace jixiao::render {

enum class Paint : std::uint8_t { plain, bold, dim, red, yellow, green, blue, cyan };

/// `text` in a colour, or as it is where the style has none.
std::string painted(std::string_view text, Paint paint, Style const& style);

}  // namespace jixiao::render
