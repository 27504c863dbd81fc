// Tables of a word-processor document → grids.
#pragma once

#include "targets/document/docx_body.hpp"
#include "targets/document/draft.hpp"

namespace jixiao::targets::document {

/// Adds the grid of a table, then those of the tables in its cells. `number` counts the tables of the
/// document, as their places are named.
void add_grids(Table const& table, std::uint32_t& number, Draft& draft);

}  // namespace jixiao::targets::document
