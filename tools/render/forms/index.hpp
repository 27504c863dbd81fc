// Index: the hidden sheet that says which row of which form belongs to which indicator.
//
// A help for programs that read a filled form; whoever reads the visible cells alone finds everything, too.
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

inline constexpr std::string_view index_name = "jixiao";

/// One line per form ("form", sheet, kind of form, kind of table, year, department, project, ruleset),
/// and below it one per indicator ("row", sheet, row counted from 1, id, level 1, level 2, name).
Sheet index_sheet(std::vector<ScoredTable> const& tables, std::vector<Sheet> const& forms, FormRequest const& request);

}  // namespace jixiao::render::forms
