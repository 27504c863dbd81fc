// Tables of the review's cases: drawn in tests/cases as a few lines each, read and reviewed like files.
#pragma once

#include <string>
#include <vector>

#include "support.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets::test {

struct DrawnRow {
    std::string level2, name, target;
    std::string more;  // what a folder adds: the codes that have to be found here
    std::string was;   // the name before it was spoilt
};

struct DrawnTable {
    std::string place, project, department, total, goal;
    std::string more;     // the codes that have to be found in the heading
    std::string verdict;  // 可通过, 修改完善后通过, 退回修改
    std::vector<DrawnRow> rows;
};

/// The tables of tests/cases/`folder`; with codes where the folder says what must be found.
std::vector<DrawnTable> drawn_tables(char const* folder, bool with_codes);

struct Reviewed {
    TargetTable table;
    Diagnostics findings;
};

/// The table as a file of 2024, its points shared out evenly as the form provides, and what is found in it.
Reviewed reviewed(DrawnTable const& drawn);

/// Codes and wordings of what is at least so severe, one a line.
std::string shown(Diagnostics const& findings, grammar::Severity least);

}  // namespace jixiao::targets::test
