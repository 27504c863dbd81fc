// Underline: the rows of ^ and ~ with their labels below one line of a source.
#pragma once

#include <string>
#include <vector>

#include "tools/render/paint.hpp"
#include "tools/render/source_line.hpp"

namespace jixiao::render {

/// A mark on one line, in the cells of that line as printed.
struct LineMark {
    CellRange cells;
    bool primary = false;
    std::string text;
};

/// One row with all underlines and the label of the rightmost mark, then a row for every other
/// label, each joined to its mark by a column of |.
std::vector<std::string> underline_rows(std::vector<LineMark> marks, Paint primary, Style const& style);

}  // namespace jixiao::render
