// The rows of indicators below one heading.
#pragma once

#include <map>
#include <set>
#include <string>

#include "targets/recognise/grid_columns.hpp"

namespace jixiao::targets::recognise {

/// What is read below one heading: a table, or the tables of a flat list.
struct Section {
    Source source;
    Diagnostics& sink;
    std::vector<FoundTable>& tables;
    Columns columns;
    FoundTable blank;          // what stood above the heading; every table begins with it
    LocatedText money_unit{};  // of amounts that name none
    std::size_t current = 0;   // index of the table the rows go to
    bool has_table = false;
    bool closed = false;     // a total or a signature was read
    bool is_signed = false;  // a signature: nothing below belongs to the table
    LocatedText level1{};
    LocatedText level2{};
    std::set<std::string> seen_levels{};
    std::map<std::string, std::size_t> by_project{};  // of flat lists
    LocatedText department{};
    LocatedText unit{};
    std::set<std::uint32_t> reported_columns{};
    std::vector<LocatedText> nodes{};  // of trees: names above the levels
    LocatedText node_budget{};
    bool apart = false;  // the next row follows a page break
    std::size_t rows_read = 0;
};

/// Reads rows[from, to); returns the first row that belongs to something else.
std::size_t read_body(Section& section, Rows const& rows, std::size_t from, std::size_t to);

/// True if the levels begin anew below a heading that is repeated: then it is another table's.
bool restarts(Section const& section, Rows const& rows, Columns const& columns);

/// What one row holds, by columns (grid_cells.cpp).
struct RowCells {
    FoundRow row;
    std::set<Column> begun;  // columns with a cell of this row, not a merge from above
    std::array<LocatedText, head_count> heads;
    std::array<bool, head_count> head_begun{};
    LocatedText budget;
    LocatedText tree;
    std::vector<LocatedText> left_over;
    std::vector<Field const*> unknown;  // columns nobody knows that hold something here
};
RowCells cells_of(Columns const& columns, Row const& row, Covering const& covering);

/// Rows of trees and lists (grid_tree.cpp, grid_flat.cpp). True if the row is an indicator.
bool read_tree_row(Section& section, Rows const& rows, std::size_t index, RowCells& cells);
void choose_project(Section& section, RowCells& cells);
void add_budget(Section& section, LocatedText const& amount);

/// The table that rows go to; the first use makes it.
FoundTable& current_table(Section& section);

/// （必填） and the like behind the name of a level.
LocatedText level_text(LocatedText const& text);

}  // namespace jixiao::targets::recognise
