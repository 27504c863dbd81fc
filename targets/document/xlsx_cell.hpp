// A cell of a workbook: what the file keeps of it → the text that a person typed or sees.
#pragma once

#include <optional>
#include <string>

#include "targets/document/cell_value.hpp"
#include "targets/document/xlsx_workbook.hpp"

namespace jixiao::targets::document {

/// As it stands in the sheet.
struct RawCell {
    std::string type;  // of the value: "" or n, s, str, inlineStr, b, e, d
    std::size_t style = 0;
    bool has_formula = false;
    std::string formula;
    std::optional<std::string> value;
};

CellText cell_text(RawCell const& cell, Workbook const& workbook);

/// In a workbook _x000A_ stands for a line break: a text that has such letters, written so that it is read as it is.
std::string literal(std::string_view text);

}  // namespace jixiao::targets::document
