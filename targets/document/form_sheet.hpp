// The hidden sheet that jixiao puts into the workbooks of its forms: for programs, never a table.
//
// Its first line is the mark, and beside it “output” where the workbook is a report, no form to be handed in. Then a
// line for each form and, below it, one for each of its indicators:
//   form | sheet | kind of form | kind of table | year | department | project | ruleset | code of the
//        unit | code of the project
//   row  | sheet | row of the sheet | id | level 1 | level 2 | name, and what the form has no column for:
//        | rule | direction | weight | basis | previous | evidence | initial target | accumulate | plan, with | between
#pragma once

#include <string_view>

#include "targets/document/document.hpp"

namespace jixiao::targets::document {

inline constexpr std::string_view form_sheet_name = "jixiao";
inline constexpr std::string_view form_sheet_mark = "jixiao/form/1";
inline constexpr std::string_view output_mark = "output";

inline bool is_form_sheet(Grid const& grid) {
    return !grid.cells.empty() && grid.cells.front().text.value == form_sheet_mark;
}

/// In the first cell of the sheet with remarks that `check --annotate` puts before the others: for people, never a table.
inline constexpr std::string_view remarks_sheet_mark = "jixiao/remarks/1";

inline bool is_remarks_sheet(Grid const& grid) {
    return !grid.cells.empty() && grid.cells.front().text.value == remarks_sheet_mark;
}

}  // namespace jixiao::targets::document
