#include "targets/document/html_table.hpp"

#include <algorithm>

namespace jixiao::targets::document {
namespace {

bool is_taken(HtmlTable const& table, std::uint32_t column) {
    return column < table.taken_until.size() && table.taken_until[column] >= table.rows;
}

/// How many columns from this one on are free in the row, up to what is wanted.
std::uint32_t free_columns(HtmlTable const& table, std::uint32_t column, std::uint32_t wanted) {
    std::uint32_t count = 1;
    while (count < wanted && !is_taken(table, column + count)) ++count;
    return count;
}

}  // namespace

void start_row(HtmlTable& table) {
    ++table.rows;
    table.next_column = 0;
}

bool start_cell(HtmlTable& table, std::uint32_t rows, std::uint32_t columns) {
    if (table.rows == 0) start_row(table);
    std::uint32_t column = table.next_column;
    while (is_taken(table, column)) ++column;
    if (column >= max_html_columns || table.rows > max_html_rows) return false;
    columns = free_columns(table, column, std::clamp(columns, 1u, max_html_columns - column));
    rows = rows == 0 ? max_html_rows : std::min(rows, max_html_rows);
    if (table.taken_until.size() < column + columns) table.taken_until.resize(column + columns);
    std::fill_n(table.taken_until.begin() + column, columns, table.rows - 1 + rows);
    table.next_column = column + columns;
    table.columns = std::max(table.columns, table.next_column);
    table.cells.push_back({table.rows - 1, column, rows, columns, {}});
    table.in_cell = true;
    return true;
}

void clip_to_grid(HtmlTable& table) {
    for (auto& cell : table.cells) cell.rows = std::min(cell.rows, table.rows - cell.row);
}

}  // namespace jixiao::targets::document
