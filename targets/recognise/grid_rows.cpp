#include "targets/recognise/grid_rows.hpp"

#include <algorithm>

namespace jixiao::targets::recognise {

Rows rows_of(Grid const& grid) {
    Rows rows;
    for (auto const& cell : grid.cells) {
        if (cell.text.value.empty()) continue;
        if (rows.empty() || rows.back().number != cell.row) rows.push_back({cell.row, {}});
        rows.back().cells.push_back(&cell);
    }
    return rows;
}

Rows columns_of(Rows const& rows, std::uint32_t first, std::uint32_t last) {
    Rows result;
    for (auto const& row : rows) {
        Row kept{row.number, {}};
        for (auto const* cell : row.cells)
            if (cell->column >= first && cell->column <= last) kept.cells.push_back(cell);
        if (!kept.cells.empty()) result.push_back(std::move(kept));
    }
    return result;
}

Span place_of(Row const& row) {
    Span place = row.cells.front()->text.span;
    for (auto const* cell : row.cells) place = grammar::cover(place, cell->text.span);
    return place;
}

void Covering::enter(Row const& row) {
    row_ = row.number;
    after_gap_ = covered_to_ > 0 && row_ > covered_to_;
    for (auto const* cell : row.cells) {
        cells_.erase(cells_.lower_bound(cell->column), cells_.lower_bound(cell->column + cell->columns));
        cells_[cell->column] = cell;
        covered_to_ = std::max(covered_to_, cell->row + cell->rows);
    }
}

Cell const* Covering::at(std::uint32_t column) const {
    auto const after = cells_.upper_bound(column);
    if (after == cells_.begin()) return nullptr;
    auto const* cell = std::prev(after)->second;
    return row_ <= last_row(*cell) && column <= last_column(*cell) ? cell : nullptr;
}

}  // namespace jixiao::targets::recognise
