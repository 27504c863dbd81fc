// Workbook: sheets written as an xlsx file, the only place that knows the library for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/text.hpp"
#include "tools/render/forms/sheet.hpp"

namespace jixiao::render::forms {

struct Workbook {
    std::string bytes;     // the whole file; empty: it could not be made
    grammar::Text reason;  // then, why
};

/// The same sheets give the same bytes. Texts stay texts, whatever they begin with: nothing becomes
/// a formula.
Workbook workbook(std::vector<Sheet> const& sheets);

}  // namespace jixiao::render::forms
