#include <algorithm>

#include "targets/recognise/grid_body.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"

namespace jixiao::targets::recognise {
namespace {

/// The text in the tree's column of a row; "" if there is none.
std::string tree_text(Section const& section, Row const& row) {
    for (auto const* cell : row.cells) {
        auto const* field = section.columns.at(cell->column);
        if (field != nullptr && field->kind == Field::Kind::tree) return level_text(one_line(cell->text)).value;
    }
    return "";
}

/// 成本指标 is level 1 above 经济成本指标, and level 2 above an indicator.
int level_of(Section const& section, Rows const& rows, std::size_t index, std::string const& text) {
    bool const first = level1_of(text).has_value();
    bool const second = level2_of(text).has_value();
    if (!first || !second) return first ? 1 : second ? 2 : 0;
    auto const next = index + 1 < rows.size() ? tree_text(section, rows[index + 1]) : "";
    return level2_of(next) || !section.level1.given ? 1 : 2;
}

bool has_field(Section const& section, Row const& row, Field::Kind kind, Column column) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](Cell const* cell) {
        auto const* field = section.columns.at(cell->column);
        return field != nullptr && field->kind == kind && field->column == column;
    });
}

/// A name without a target is a project if levels begin below it, else an indicator left empty.
bool is_node(Section const& section, Rows const& rows, std::size_t index) {
    if (!section.level1.given) return true;
    constexpr std::size_t most_nodes = 4;
    bool has_budget = false;
    for (auto i = index; i < std::min(rows.size(), index + most_nodes); ++i) {
        if (has_field(section, rows[i], Field::Kind::column, Column::target)) return false;
        auto const text = tree_text(section, rows[i]);
        if (auto const level = level_of(section, rows, i, text); level != 0)
            return level == 1 && (has_budget || section.seen_levels.count(without_brackets(text)) > 0);
        has_budget = has_budget || has_field(section, rows[i], Field::Kind::budget, Column::remark);
    }
    return false;
}

void open_project(Section& section) {
    if (section.nodes.empty()) return;
    section.has_table = false;
    auto& table = current_table(section);
    table[Head::project] = section.nodes.back();
    if (section.nodes.size() > 1) section.department = section.nodes.front();
    if (section.department.given) table[Head::department] = section.department;
    if (section.node_budget.given) add_budget(section, section.node_budget);
    section.nodes.clear();
    section.node_budget = {};
    section.level1 = section.level2 = {};
}

}  // namespace

bool read_tree_row(Section& section, Rows const& rows, std::size_t index, RowCells& cells) {
    auto const text = level_text(cells.tree);
    if (cells.row[Column::target].given) {
        cells.row[Column::name] = text;
        if (text.given) cells.begun.insert(Column::name);
        return true;
    }
    auto const level = level_of(section, rows, index, text.value);
    if (level == 0 && !is_node(section, rows, index)) {
        cells.row[Column::name] = text;
        cells.begun.insert(Column::name);
        return true;
    }
    if (level == 0) {
        section.nodes.push_back(text);
        if (cells.budget.given) section.node_budget = cells.budget;
        return false;
    }
    open_project(section);
    cells.row[level == 1 ? Column::level1 : Column::level2] = text;
    return false;
}

}  // namespace jixiao::targets::recognise
