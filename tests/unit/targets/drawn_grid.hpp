// Grids drawn as text: cells between |, < merged with the left, ^ merged with the above.
#pragma once

#include <string>
#include <vector>

#include "targets/document/document.hpp"

namespace jixiao::targets::test {

/// Lines of one document. `| a | b |` is a row of a grid, `表格 NAME` begins a grid (a sheet, if it is
/// named), other lines are running text. "\n" in a cell is a line break.
document::Document drawn_document(std::vector<std::string> const& lines);

}  // namespace jixiao::targets::test
