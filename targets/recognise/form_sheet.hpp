// What the hidden sheet of jixiao's own forms knows of the tables in them (document/form_sheet.hpp).
#pragma once

#include <vector>

#include "targets/document/document.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// Gives tables what their form has no column for: ids, 累计方式, plans, the ruleset; self-evaluation and
/// monitoring tables their rules and initial targets, too. What the form itself says stays; without the
/// hidden sheet nothing happens.
void complete_from_form_sheet(document::Document const& document, std::vector<FoundTable>& tables);

/// True for a workbook that jixiao wrote for people and that holds no form: a working paper.
bool is_report(document::Document const& document);

}  // namespace jixiao::targets::recognise
