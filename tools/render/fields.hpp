// Fields: lines of a name and its value, aligned below each other.
#pragma once

#include <ostream>
#include <string_view>

#include "tools/render/style.hpp"

namespace jixiao::render {

/// "  名称:   值", wrapped to the style's columns; `width` is the cells up to the value.
void write_field(Text const& name, std::string_view value, std::uint32_t width, Style const& style, std::ostream& out);

}  // namespace jixiao::render
