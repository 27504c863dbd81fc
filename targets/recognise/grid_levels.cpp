#include <algorithm>
#include <map>

#include "targets/recognise/grid_columns.hpp"
#include "targets/recognise/grid_words.hpp"
#include "targets/recognise/levels.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_rows = 40;  // as many are looked at to tell the columns
constexpr std::size_t most_cells = 400;

struct Tally {
    std::size_t level1 = 0;
    std::size_t level2 = 0;  // only level 2
    std::size_t texts = 0;
    std::size_t numbers = 0;
};

using Tallies = std::map<std::uint32_t, Tally>;

void count(Tally& tally, std::string const& text) {
    if (level1_of(text))
        ++tally.level1;
    else if (level2_of(text))
        ++tally.level2;
    else if (is_number(text))
        ++tally.numbers;
    else if (!is_caption(text))
        ++tally.texts;
}

Tallies tallies_of(Rows const& rows, std::size_t from, std::uint32_t before) {
    Tallies tallies;
    std::size_t cells = 0;
    for (auto i = from; i < std::min(rows.size(), from + most_rows) && cells < most_cells; ++i)
        for (auto const* cell : rows[i].cells) {
            if (cell->column >= before || ++cells > most_cells) break;
            count(tallies[cell->column], cell->text.value);
        }
    return tallies;
}

void put(Columns& columns, Field::Kind kind, Column column, std::uint32_t at) {
    Field field;
    field.kind = kind;
    field.column = column;
    field.first = field.last = at;
    std::vector<Field> fields;
    for (auto& other : columns.fields) {
        bool const gives_way = other.first <= at && at <= other.last;
        if (gives_way && !field.heading.given) field.heading = other.heading;
        if (gives_way && other.last > at)
            other.first = at + 1;
        else if (gives_way)
            continue;
        fields.push_back(std::move(other));
    }
    fields.push_back(std::move(field));
    std::sort(fields.begin(), fields.end(), [](Field const& a, Field const& b) { return a.first < b.first; });
    columns.fields = std::move(fields);
}

bool is_free(Columns const& columns, std::uint32_t at) {
    auto const* field = columns.at(at);
    return field == nullptr || field->kind == Field::Kind::caption || field->kind == Field::Kind::unknown ||
           field->kind == Field::Kind::head;
}

void put_level(Columns& columns, Tallies& tallies, Column column, std::size_t Tally::*tally,
               std::size_t Tally::*other) {
    if (columns.has(column)) return;
    for (auto const& [at, found] : tallies) {
        if (found.*tally == 0 || found.*other > found.*tally || !is_free(columns, at)) continue;
        put(columns, Field::Kind::column, column, at);
        tallies.erase(at);
        return;
    }
}

bool put_tree(Columns& columns, Tallies const& tallies) {
    std::size_t with_levels = 0;
    for (auto const& [at, tally] : tallies) with_levels += tally.level1 + tally.level2 > 0 ? 1 : 0;
    for (auto const& [at, tally] : tallies) {
        if (with_levels != 1 || tally.level1 == 0 || tally.level2 == 0 || tally.texts == 0) continue;
        put(columns, Field::Kind::tree, Column::name, at);
        return true;
    }
    return false;
}

void put_name(Columns& columns, Tallies const& tallies) {
    if (columns.has(Column::name)) return;
    auto const* level = columns.find(columns.has(Column::level2) ? Column::level2 : Column::level1);
    if (level == nullptr) return;
    auto const after = level->first;
    for (auto const& [at, tally] : tallies) {
        if (at <= after || tally.texts == 0 || !is_free(columns, at)) continue;
        put(columns, Field::Kind::column, Column::name, at);
        return;
    }
}

/// Cells without a heading belong to the column at their left.
void widen(Columns& columns) {
    for (std::size_t i = 0; i + 1 < columns.fields.size(); ++i)
        columns.fields[i].last = std::max(columns.fields[i].last, columns.fields[i + 1].first - 1);
}

}  // namespace

void complete_by_levels(Columns& columns, Rows const& rows) {
    bool const is_named = columns.has(Column::name) && columns.has(Column::level1) && columns.has(Column::level2);
    auto const* target = columns.find(Column::target);
    if (!is_named && target != nullptr) {
        auto tallies = tallies_of(rows, columns.next_row, target->first);
        bool const is_tree = !columns.has(Column::name) && !columns.has(Column::level1) && put_tree(columns, tallies);
        if (!is_tree) {
            put_level(columns, tallies, Column::level1, &Tally::level1, &Tally::level2);
            put_level(columns, tallies, Column::level2, &Tally::level2, &Tally::level1);
            put_name(columns, tallies);
        }
    }
    widen(columns);
}

std::optional<Columns> columns_by_levels(Rows const& rows) {
    auto const has_both = [](Row const& row) {
        return row.cells.size() >= 4 && level1_of(row.cells[0]->text.value) && level2_of(row.cells[1]->text.value);
    };
    auto const first = std::find_if(rows.begin(), rows.end(), has_both);
    if (first == rows.end()) return std::nullopt;
    Columns columns;
    columns.first_row = columns.next_row = static_cast<std::size_t>(first - rows.begin());
    put(columns, Field::Kind::column, Column::level1, first->cells[0]->column);
    put(columns, Field::Kind::column, Column::level2, first->cells[1]->column);
    auto const tallies = tallies_of(rows, columns.next_row, UINT32_MAX);
    put_name(columns, tallies);
    auto const* name = columns.find(Column::name);
    if (name == nullptr) return std::nullopt;
    auto const after_name = tallies.upper_bound(name->first);
    if (after_name == tallies.end()) return std::nullopt;
    put(columns, Field::Kind::column, Column::target, after_name->first);
    auto const after_target = std::next(after_name);
    bool const is_weight = after_target != tallies.end() && after_target->second.texts == 0;
    if (is_weight) put(columns, Field::Kind::column, Column::weight, after_target->first);
    return columns;
}

}  // namespace jixiao::targets::recognise
