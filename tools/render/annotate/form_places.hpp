// Where the parts of a table stand in its target form, for findings in files that cannot carry comments.
#pragma once

#include <string>

#include "targets/model/table.hpp"
#include "tools/render/forms/sheet.hpp"

namespace jixiao::render {

/// 项目!D12: the cell of a place in the table's own file; the title where the place is in no row.
std::string place_in_form(forms::Sheet const& form, targets::TargetTable const& table, grammar::Span at);

}  // namespace jixiao::render
