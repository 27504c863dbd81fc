#include <algorithm>

#include "targets/recognise/grid_body.hpp"
#include "targets/recognise/grid_head.hpp"
#include "targets/recognise/grid_text.hpp"

namespace jixiao::targets::recognise {
namespace {

LocatedText& head_of(RowCells& cells, Head head) { return cells.heads[static_cast<std::size_t>(head)]; }

/// Which table a row belongs to; "" if it does not say.
std::string key_of(Section& section, RowCells& cells) {
    auto const& project = head_of(cells, Head::project);
    auto const& department = head_of(cells, Head::department);
    auto const& unit = head_of(cells, Head::unit);
    if (department.given && department.value != section.department.value) section.unit = {};
    if (department.given) section.department = department;
    if (unit.given) section.unit = unit;
    bool const has_projects =
        std::any_of(section.columns.fields.begin(), section.columns.fields.end(),
                    [](Field const& field) { return field.kind == Field::Kind::head && field.head == Head::project; });
    if (has_projects)
        return project.given ? section.department.value + '\n' + section.unit.value + '\n' + project.value : "";
    return department.value;
}

void open_table(Section& section, std::string const& key) {
    auto const known = section.by_project.find(key);
    if (known != section.by_project.end()) {
        section.current = known->second;
        return;
    }
    section.has_table = false;
    current_table(section);
    section.by_project[key] = section.current;
    section.level1 = section.level2 = {};
}

void take_heads(Section& section, RowCells& cells) {
    auto& table = current_table(section);
    for (std::size_t i = 0; i < head_count; ++i) {
        auto const& text = cells.heads[i];
        auto& place = table.head[i];
        if (!text.given) continue;
        if (!place.given || place.value == section.blank.head[i].value)
            place = text;
        else if (place.value != text.value && cells.head_begun[i])
            cells.left_over.push_back(text);
    }
    auto& department = table[Head::department];
    if (!department.given) department = section.department;
    auto& unit = table[Head::unit];
    if (!unit.given) unit = section.unit;
}

/// 预算数 of a project stands in its first row, or in all of them.
void take_budget(Section& section, RowCells& cells) {
    if (!cells.budget.given) return;
    auto& table = current_table(section);
    if (!table.funds.empty()) {
        if (table.funds.front().budget.value != cells.budget.value) cells.left_over.push_back(cells.budget);
        return;
    }
    add_budget(section, cells.budget);
}

}  // namespace

void add_budget(Section& section, LocatedText const& amount) {
    FundLine line;
    for (auto const& field : section.columns.fields)
        if (field.kind == Field::Kind::budget) line.name = field.heading;
    line.budget = amount;
    line.money_unit = money_unit_of(line.name);
    if (!line.money_unit.given) line.money_unit = section.money_unit;
    current_table(section).funds.push_back(std::move(line));
}

void choose_project(Section& section, RowCells& cells) {
    if (!section.columns.is_flat()) return;
    auto const key = key_of(section, cells);
    if (!key.empty()) open_table(section, key);
    take_heads(section, cells);
    take_budget(section, cells);
}

}  // namespace jixiao::targets::recognise
