#include <algorithm>

#include "targets/recognise/grid_columns.hpp"

namespace jixiao::targets::recognise {
namespace {

/// Which of two headings of one meaning is the more exact one.
int preference(Column column, std::string const& heading) {
    auto const says = [&](std::string_view word) { return heading.find(word) != std::string::npos; };
    switch (column) {
        case Column::name: return says("三级") ? 2 : says("名称") ? 1 : 0;
        case Column::target: return says("调整") ? 3 : says("本年") ? 2 : says("年度") ? 1 : 0;
        case Column::weight: return says("分值") ? 1 : 0;
        case Column::score: return says("自评") ? 1 : 0;
        case Column::unit: return heading == "单位" ? 0 : 1;
        case Column::actual: return says("值") ? 2 : says("实际") || says("全年") ? 1 : 0;
        case Column::reason: return says("原因说明") ? 1 : 0;
        default: return 0;
    }
}

std::vector<Field*> fields_of(Columns& columns, Column column) {
    std::vector<Field*> found;
    for (auto& field : columns.fields)
        if (field.kind == Field::Kind::column && field.column == column) found.push_back(&field);
    return found;
}

/// The weights of levels stand at the left of the names.
bool is_of_level(Columns const& columns, Field const& field) {
    auto const* name = columns.find(Column::name);
    return field.column == Column::weight && name != nullptr && field.first < name->first;
}

Field* best(Columns const& columns, std::vector<Field*> const& doubles) {
    return *std::max_element(doubles.begin(), doubles.end(), [&](Field const* a, Field const* b) {
        bool const a_of_level = is_of_level(columns, *a);
        if (a_of_level != is_of_level(columns, *b)) return a_of_level;
        return preference(a->column, a->heading.value) < preference(b->column, b->heading.value);
    });
}

}  // namespace

void settle_doubles(Columns& columns) {
    // Names and values twice for one level 1: those of several years, then those of this year.
    bool const two_sets = fields_of(columns, Column::name).size() > 1 && fields_of(columns, Column::target).size() > 1;
    for (std::size_t i = 0; i < column_count; ++i) {
        auto const column = static_cast<Column>(i);
        auto const doubles = fields_of(columns, column);
        if (column == Column::remark || doubles.size() < 2) continue;
        auto const* kept = two_sets ? doubles.back() : best(columns, doubles);
        for (auto* field : doubles)
            if (field != kept) field->kind = Field::Kind::unknown;
    }
}

std::optional<std::uint32_t> second_table(Rows const& rows, std::size_t index) {
    auto const& cells = rows[index].cells;
    auto const is = [&](std::size_t i, Column column) { return column_of(cells[i]->text.value) == column; };
    std::size_t names = 0;
    std::size_t levels = 0;
    std::size_t second = 0;
    constexpr std::size_t most_headings = 200;
    for (std::size_t i = 0; i < cells.size() && cells.size() <= most_headings; ++i) {
        if (is(i, Column::name)) ++names;
        if (is(i, Column::level1) && ++levels == 2) second = i;
    }
    if (names < 2 || levels < 2) return std::nullopt;
    auto const opens = [&](Cell const& cell) {
        auto const text = plain(cell.text.value);
        return text == "序号" || text.find("绩效指标") != std::string::npos || head_of(text).has_value();
    };
    while (opens(*cells[second - 1])) --second;
    return cells[second]->column;
}

}  // namespace jixiao::targets::recognise
