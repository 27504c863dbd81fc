#include <algorithm>

#include "grammar/unit.hpp"
#include "targets/model/actual_fields.hpp"
#include "targets/read/values.hpp"
#include "targets/recognise/grid_body.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/grid_words.hpp"
#include "targets/recognise/levels.hpp"

namespace jixiao::targets::recognise {
namespace {

using Kind = Field::Kind;

bool is(Field const& field, Column column) { return field.kind == Kind::column && field.column == column; }

/// The columns a cell lies over, from left to right; those it only touches if it lies over none.
std::vector<Field const*> fields_under(Columns const& columns, Cell const& cell) {
    std::vector<Field const*> touched;
    std::vector<Field const*> covered;
    for (auto const& field : columns.fields) {
        if (field.first > last_column(cell) || cell.column > field.last) continue;
        touched.push_back(&field);
        if (cell.column <= field.first && field.last <= last_column(cell)) covered.push_back(&field);
    }
    return covered.empty() ? touched : covered;
}

/// A cell merged over several columns holds what the most important of them says; none over all.
Field const* owner_of(std::vector<Field const*> const& fields) {
    if (fields.size() <= 1) return fields.empty() ? nullptr : fields.front();
    auto const find = [&](Column column) {
        auto const found =
            std::find_if(fields.begin(), fields.end(), [&](auto const* field) { return is(*field, column); });
        return found == fields.end() ? nullptr : *found;
    };
    if (find(Column::name) != nullptr && find(Column::target) != nullptr) return nullptr;
    for (Column const column :
         {Column::name, Column::target, Column::actual, Column::weight, Column::score, Column::level1})
        if (auto const* field = find(column)) return field;
    return fields.front();
}

/// A tick under 确定能 says 确定能, at the place of the tick.
LocatedText choice_text(Field const& field, LocatedText const& text) {
    if (!is_tick(text.value)) return text;
    LocatedText chosen = field.heading;
    chosen.span = text.span;
    chosen.offsets.assign(chosen.value.size(), text.span.begin);
    chosen.offsets.push_back(text.span.end);
    return chosen;
}

/// 经费保障, 人员保障 … below 偏差原因分析.
bool is_cause(Field const& field) {
    return field.column == Column::remark && read::find_word(plain(field.heading.value), cause_words) != nullptr;
}

void add(LocatedText& place, LocatedText const& text) {
    place = place.given ? document::joined_lines(joined(place, "\n", text)) : text;
}

void put(RowCells& cells, Field const& field, LocatedText const& text) {
    switch (field.kind) {
        case Kind::column:
            if (is_cause(field) && is_tick(text.value)) cells.row.causes.push_back(choice_text(field, text));
            add(cells.row[field.column], text);
            cells.begun.insert(field.column);
            return;
        case Kind::choice:
            add(cells.row[field.column], choice_text(field, text));
            cells.begun.insert(field.column);
            return;
        case Kind::head:
            add(cells.heads[static_cast<std::size_t>(field.head)], text);
            cells.head_begun[static_cast<std::size_t>(field.head)] = true;
            return;
        case Kind::budget: add(cells.budget, text); return;
        case Kind::tree: add(cells.tree, text); return;
        case Kind::caption:
            if (!is_caption(text.value)) cells.left_over.push_back(text);
            return;
        case Kind::unknown: cells.unknown.push_back(&field); return;
    }
}

/// Levels of one cell over both columns: 满意度指标 is either.
void put_levels(RowCells& cells, std::vector<Field const*> const& fields, LocatedText const& text) {
    for (auto const* field : fields)
        if (is(*field, Column::level2) && !cells.row[Column::level2].given && level2_of(text.value))
            put(cells, *field, text);
}

/// What one merged cell says to all the rows beside it. Points are said once.
bool goes_on_below(Field const& field) {
    if (field.kind == Kind::head) return true;
    if (field.kind != Kind::column) return false;
    switch (field.column) {
        case Column::weight:
        case Column::score:
        case Column::deduction:
        case Column::review_score:
        case Column::actual:
        case Column::remark: return false;
        default: return true;
    }
}

bool is_empty(RowCells const& cells, Field const& field) {
    if (field.kind == Kind::head) return !cells.heads[static_cast<std::size_t>(field.head)].given;
    return !cells.row[field.column].given;
}

void take_merges(RowCells& cells, Columns const& columns, Row const& row, Covering const& covering) {
    for (auto const& field : columns.fields) {
        if (!goes_on_below(field) || !is_empty(cells, field)) continue;
        auto const* cell = covering.at(field.first);
        if (cell == nullptr || cell->row >= row.number) continue;
        auto const fields = fields_under(columns, *cell);
        auto const text = one_line(cell->text);
        if (owner_of(fields) == &field) {
            if (field.kind == Kind::head)
                add(cells.heads[static_cast<std::size_t>(field.head)], text);
            else
                add(cells.row[field.column], text);
        } else if (is(field, Column::level2) && level2_of(text.value)) {
            add(cells.row[Column::level2], text);
        }
    }
}

/// Between two columns a cell belongs to the one that has none yet.
void leave_taken(RowCells const& cells, std::vector<Field const*>& fields) {
    auto const is_taken = [&](Field const* field) {
        return field->kind == Kind::column && cells.begun.count(field->column) > 0;
    };
    if (!std::all_of(fields.begin(), fields.end(), is_taken)) std::erase_if(fields, is_taken);
}

bool ends_in_number(std::string_view target) {
    auto const text = plain(target);
    return !text.empty() && text.back() >= '0' && text.back() <= '9';
}

/// 指标值（%）: the unit of every number in the column that has none.
void take_unit_of_heading(RowCells& cells, Columns const& columns) {
    auto const* target = columns.find(Column::target);
    if (target == nullptr || cells.row[Column::unit].given || !ends_in_number(cells.row[Column::target].value)) return;
    auto const& heading = target->heading;
    for (std::string_view const opening : {"（", "("})
        for (std::string_view const closing : {"）", ")"}) {
            auto const begin = heading.value.find(opening);
            auto const end = heading.value.find(closing);
            if (begin == std::string::npos || end == std::string::npos || end < begin + opening.size()) continue;
            auto const unit = part(heading, begin + opening.size(), end);
            if (unit.given && !grammar::parse_unit(unit.value).is_none()) cells.row[Column::unit] = unit;
        }
}

}  // namespace

RowCells cells_of(Columns const& columns, Row const& row, Covering const& covering) {
    RowCells cells;
    for (auto const* cell : row.cells) {
        auto const text = one_line(cell->text);
        if (!text.given) continue;
        auto fields = fields_under(columns, *cell);
        leave_taken(cells, fields);
        auto const* owner = owner_of(fields);
        if (owner == nullptr)
            cells.left_over.push_back(text);
        else
            put(cells, *owner, owner->kind == Kind::head && owner->head == Head::goal ? paragraphs(cell->text) : text);
        if (owner != nullptr && fields.size() > 1) put_levels(cells, fields, text);
    }
    take_merges(cells, columns, row, covering);
    take_unit_of_heading(cells, columns);
    cells.row.at = place_of(row);
    return cells;
}

LocatedText level_text(LocatedText const& text) {
    auto level = text;
    for (std::string_view const mark : {"（必填）", "(必填)", "*", "＊"}) {
        if (level.value.ends_with(mark)) level = part(level, 0, level.value.size() - mark.size());
        if (level.value.starts_with(mark)) level = part(level, mark.size(), level.value.size());
    }
    return level;
}

}  // namespace jixiao::targets::recognise
