// What the hidden sheet of jixiao's own forms knows of the tables in them (document/form_sheet.hpp).
#pragma once

#include <vector>

#include "targets/document/document.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// Gives self-evaluation and monitoring tables what their form has no column for: rules, ids, the
/// ruleset. What the form itself says stays; without the hidden sheet nothing happens.
void complete_from_form_sheet(document::Document const& document, std::vector<FoundTable>& tables);

}  // namespace jixiao::targets::recognise
