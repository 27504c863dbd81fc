// Grid: units by quarter, each with its worst light.
#pragma once

#include "tools/render/page/track/digest.hpp"

namespace jixiao::render::page::track {

/// Departments by the lights of their tables, in the order of `departments`; where there is but one
/// department, its tables by the lights of their rows. A quarter shows the last period that ends in it.
std::vector<GridRow> grid_of(TrackReport const& report,
                             std::unordered_map<std::string, std::size_t> const& departments);

}  // namespace jixiao::render::page::track
