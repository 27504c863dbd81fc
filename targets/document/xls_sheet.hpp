// A sheet of an old Excel workbook → a grid.
#pragma once

#include "targets/document/xls_workbook.hpp"

namespace jixiao::targets::document {

/// What cannot be read is reported, and the grid holds the rest. `budget`: how many bytes of records may still be read,
/// so that a file cannot name one place as the beginning of a thousand sheets.
Grid read_xls_sheet(std::string_view stream, XlsSheet const& sheet, XlsWorkbook const& workbook, Draft& draft,
                    std::size_t& budget);

}  // namespace jixiao::targets::document
