// Writer for imported tables, as one JSON object; what the document does not print is null.
#pragma once

#include <ostream>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "targets/recognise/complete.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

void write_json(std::vector<targets::recognise::CompletedTable> const& tables, grammar::Diagnostics const& diagnostics,
                Style const& style, std::ostream& out);

}  // namespace jixiao::render
