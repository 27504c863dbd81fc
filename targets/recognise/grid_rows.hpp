// Rows of a grid: its cells by row, without those that hold nothing, and what covers a place.
//
// A grid may have a million cells and merges as large as itself; nothing here looks at a cell twice.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "targets/document/document.hpp"

namespace jixiao::targets::recognise {

using document::Cell;
using document::Document;
using document::Grid;

struct Row {
    std::uint32_t number = 0;        // in the grid
    std::vector<Cell const*> cells;  // that begin in this row and hold text, by column
};

using Rows = std::vector<Row>;

/// The rows in which some text begins.
Rows rows_of(Grid const& grid);

/// The rows' cells that begin in these columns; rows that hold none of them are left out.
Rows columns_of(Rows const& rows, std::uint32_t first, std::uint32_t last);

inline std::uint32_t last_column(Cell const& cell) { return cell.column + cell.columns - 1; }
inline std::uint32_t last_row(Cell const& cell) { return cell.row + cell.rows - 1; }

/// The place of everything in a row.
Span place_of(Row const& row);

/// What covers a place of the row that was entered last: its own cells and merges from above.
class Covering {
public:
    /// Rows are entered from the top.
    void enter(Row const& row);
    Cell const* at(std::uint32_t column) const;
    /// True if blank rows that nothing covers stood above the row entered last.
    bool after_gap() const { return after_gap_; }

private:
    std::map<std::uint32_t, Cell const*> cells_;  // by first column; some have ended
    std::uint32_t row_ = 0;
    std::uint32_t covered_to_ = 0;
    bool after_gap_ = false;
};

}  // namespace jixiao::targets::recognise
