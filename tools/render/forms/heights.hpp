// Heights: how tall rows must be for their wrapped text.
#pragma once

#include <string_view>

#include "tools/render/forms/sheet.hpp"

namespace jixiao::render::forms {

/// Lines of a text in a column of this many cells, a Chinese character taking two. Words of Latin
/// letters and digits are kept together, as spreadsheet programs do.
int count_lines(std::string_view text, int cells);

/// Fills `sheet.heights` from the texts. A row taller than programs allow becomes several rows under
/// cells that span them. Finds out whether the form can be printed on one page.
void set_heights(Sheet& sheet);

}  // namespace jixiao::render::forms
