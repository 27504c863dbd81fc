// A sheet of a workbook → a grid, read as a stream: empty cells cost no memory.
#pragma once

#include "targets/document/draft.hpp"
#include "targets/document/xlsx_workbook.hpp"

namespace jixiao::targets::document {

/// What cannot be read is reported, and the grid holds the rest.
Grid read_sheet(Package const& package, SheetEntry const& sheet, Workbook const& workbook, Draft& draft);

}  // namespace jixiao::targets::document
