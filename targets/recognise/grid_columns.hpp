// Columns: the heading of the indicators, of one line or two, and what each column of the grid holds.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "targets/recognise/grid_rows.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {

struct Field {
    enum class Kind {
        column,   // of the indicators
        head,     // of a flat list: 项目名称, 年度目标
        budget,   // of a flat list: 预算数
        choice,   // one of several columns in which a tick says it: 确定能
        tree,     // levels and names one below the other
        caption,  // 绩效指标 beside the levels
        unknown,
    };
    Kind kind = Kind::unknown;
    Column column = Column::remark;  // of columns and choices
    Head head = Head::title;
    std::uint32_t first = 0;  // columns of the grid
    std::uint32_t last = 0;
    LocatedText heading;
    std::string group;  // the heading above this heading
};

struct Columns {
    std::vector<Field> fields;  // from left to right
    std::size_t first_row = 0;  // of Rows: where the heading begins
    std::size_t next_row = 0;   // and the indicators

    bool is_flat() const;  // several projects in one list
    bool is_tree() const;
    bool has(Column column) const;
    Field const* at(std::uint32_t column) const;
    Field const* find(Column column) const;
};

/// True for rows that are worth a look: cheap, for sheets of a million cells.
bool may_be_heading(Row const& row);

/// The heading whose line with the names (or levels) of columns is this row; nothing if it is none.
std::optional<Columns> columns_at(Rows const& rows, std::size_t row);

/// The column where a second table begins beside the first, each with levels of its own.
std::optional<std::uint32_t> second_table(Rows const& rows, std::size_t row);

/// The columns of rows without a heading, by the names of levels in them; nothing if there are too few.
std::optional<Columns> columns_by_levels(Rows const& rows);

/// Gives columns that the heading does not name to levels and names, by what stands below.
void complete_by_levels(Columns& columns, Rows const& rows);

/// Where two columns say the same, one is kept and the other is unknown.
void settle_doubles(Columns& columns);

}  // namespace jixiao::targets::recognise
