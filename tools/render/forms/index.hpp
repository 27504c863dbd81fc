// Index: the hidden sheet (targets/document/form_sheet.hpp) that says which row of which form belongs
// to which indicator, and what the form has no column for: rules, ids, the ruleset.
//
// Whoever reads the visible cells alone finds everything else, too.
#pragma once

#include "tools/render/forms/forms.hpp"

namespace jixiao::render::forms {

/// That of a report without forms: what the program wrote for people is never read as a table.
Sheet report_mark_sheet();

Sheet index_sheet(std::vector<ScoredTable> const& tables, std::vector<Sheet> const& forms, FormRequest const& request);

}  // namespace jixiao::render::forms
