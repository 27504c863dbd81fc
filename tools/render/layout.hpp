// Layout: padding, cutting and wrapping of text by cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/render/width.hpp"

namespace jixiao::render {

enum class Align { left, right };

/// `text` with blanks up to `width` cells; longer text is left as it is.
std::string pad(std::string_view text, std::uint32_t width, Align align, Ambiguous ambiguous);

/// Lines of at most `width` cells (at least one character each). Breaks at blanks where there
/// are any, between Chinese characters anywhere, and never before a closing mark. Blanks at the
/// beginning indent every line.
std::vector<std::string> wrap(std::string_view text, std::uint32_t width, Ambiguous ambiguous);

/// wrap() with `first` before the first line and as many blanks before the others.
std::string hang(std::string_view first, std::string_view text, Style const& style);

}  // namespace jixiao::render
