#include "targets/recognise/grid_columns.hpp"

#include <algorithm>

#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/grid_words.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_heading = 90;  // bytes
constexpr std::size_t most_headings = 200;

/// Numbers and texts of many words are no headings.
std::optional<Column> known_column(Cell const& cell) {
    auto const& text = cell.text.value;
    bool const is_short = text.size() >= 3 && text.size() <= longest_heading;
    return is_short ? column_of(text) : std::nullopt;
}

std::set<Column> columns_in(Row const& row) {
    std::set<Column> found;
    for (auto const* cell : row.cells)
        if (auto const column = known_column(*cell)) found.insert(*column);
    return found;
}

bool names_indicators(std::set<Column> const& found) {
    auto const has = [&](Column column) { return found.count(column) > 0; };
    bool const has_levels = has(Column::level1) || has(Column::level2);
    if (has(Column::name)) return has(Column::target) || has_levels;
    return has_levels && (has(Column::target) || (has(Column::level1) && has(Column::level2)));
}

bool begins_under(Row const& row, Cell const& above) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](Cell const* cell) {
        return above.column <= cell->column && cell->column <= last_column(above);
    });
}

/// 项目名称 and 预算数 head columns of a list if nothing stands below them.
bool heads_list_column(Cell const& cell, Row const& row) {
    auto const head = head_of(cell.text.value);
    bool const names = head == Head::project || head == Head::department;
    return (names || fund_column_of(cell.text.value) == FundColumn::budget) && !begins_under(row, cell);
}

/// The line above belongs to the heading if it names columns that this line does not.
bool belongs_above(Row const& above, Row const& row) {
    if (above.cells.size() > most_headings) return false;
    auto const own = columns_in(row);
    bool adds = false;
    for (auto const* cell : above.cells) {
        auto const column = known_column(*cell);
        auto const role = role_of(cell->text.value);
        bool const is_parent = last_column(*cell) > cell->column && begins_under(row, *cell);
        bool const is_list = heads_list_column(*cell, row);
        bool const is_field = role == Role::head && !column && !is_caption(cell->text.value) && !is_list;
        if (is_number(cell->text.value) || is_field ||
            (!column && !is_list && !is_parent && role == Role::value && !probable_column(cell->text.value)))
            return false;
        adds = adds || is_list || (column && own.count(*column) == 0);
    }
    return adds && (above.number + 1 == row.number || last_row(*above.cells.back()) >= row.number);
}

struct Heading {
    Cell const* cell = nullptr;
    Cell const* above = nullptr;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

std::vector<Heading> headings_of(Row const& row) {
    std::vector<Heading> headings;
    for (auto const* cell : row.cells) headings.push_back({cell, nullptr, cell->column, last_column(*cell)});
    return headings;
}

/// Where the heading before this one could reach to the right: up to the next.
std::uint32_t reach(std::vector<Heading> const& headings, std::size_t index) {
    return index + 1 < headings.size() ? headings[index + 1].first - 1 : headings[index].last;
}

/// Two lines of headings as one: what stands below is more exact than what stands above.
std::vector<Heading> merged(std::vector<Heading> const& above, std::vector<Heading> const& below) {
    std::vector<Heading> result;
    auto child = below.begin();
    for (std::size_t i = 0; i < above.size(); ++i) {
        while (child != below.end() && child->first < above[i].first) result.push_back(*child++);
        auto parent = above[i];
        auto const end = reach(above, i);
        if (child != below.end() && child->first <= end && parent.first < child->first) {
            parent.last = child->first - 1;
            result.push_back(parent);
        } else if (child == below.end() || child->first > end) {
            result.push_back(parent);
        }
        for (; child != below.end() && child->first <= end; ++child) {
            result.push_back(*child);
            result.back().above = above[i].cell;
        }
    }
    result.insert(result.end(), child, below.end());
    return result;
}

/// The line below belongs to the heading if it divides wide columns and leaves names and levels alone.
bool belongs_below(std::vector<Heading> const& headings, Row const& row, Row const& below) {
    if (below.number != row.number + 1 || below.cells.size() > most_headings) return false;
    std::size_t known = 0;
    for (auto const* cell : below.cells) {
        auto const after =
            std::find_if(headings.begin(), headings.end(), [&](auto const& one) { return one.first > cell->column; });
        if (after == headings.begin() || is_number(cell->text.value)) return false;
        auto const index = static_cast<std::size_t>(after - headings.begin()) - 1;
        auto const& parent = headings[index];
        auto const meaning = known_column(*parent.cell);
        bool const is_wide = reach(headings, index) > parent.first || last_column(*cell) > parent.first;
        bool const names_row = meaning == Column::name || meaning == Column::level1 || meaning == Column::level2;
        if (!is_wide || names_row) return false;
        bool const is_group = meaning == Column::reason || meaning == Column::likelihood;
        if (known_column(*cell) || probable_column(cell->text.value) || is_group) ++known;
    }
    return known * 2 > below.cells.size();
}

/// What a column means whose heading has another heading above it.
std::optional<Column> column_below(LocatedText const& above, LocatedText const& text) {
    auto const group = column_of(above.value);
    auto const own = column_of(text.value);
    bool const keeps_meaning = group == Column::previous || group == Column::initial_target ||
                               group == Column::actual || group == Column::forecast;
    if (keeps_meaning && (!own || own == Column::target)) return group;
    if (own) return own;
    if (auto const together = column_of(above.value + text.value)) return together;
    if (auto const probable = probable_column(above.value + text.value)) return probable;
    return group;
}

void set_column(Field& field, std::optional<Column> column) {
    if (!column) return;
    field.kind = Field::Kind::column;
    field.column = *column;
}

void set_head(Field& field, LocatedText const& text) {
    auto const head = head_of(text.value);
    bool const names_list = head == Head::project || head == Head::department || head == Head::unit ||
                            head == Head::goal || head == Head::year || head == Head::attribute;
    if (names_list) {
        field.kind = Field::Kind::head;
        field.head = *head;
    } else if (fund_column_of(text.value) == FundColumn::budget) {
        field.kind = Field::Kind::budget;
    }
}

Field field_of(Heading const& heading) {
    Field field;
    field.first = heading.first;
    field.last = heading.last;
    field.heading = one_line(heading.cell->text);
    if (heading.above != nullptr) {
        field.group = plain(heading.above->text.value);
        auto const group = column_of(heading.above->text.value);
        auto const own = column_of(field.heading.value);
        bool const is_choice = group == Column::likelihood && !own;
        set_column(field, is_choice ? group : column_below(heading.above->text, field.heading));
        if (is_choice) field.kind = Field::Kind::choice;
        if (group == Column::reason && !own) field.column = Column::remark;
    } else {
        set_column(field, column_of(field.heading.value));
    }
    bool const may_be_budget = field.kind == Field::Kind::column && field.column == Column::remark;
    if (field.kind == Field::Kind::unknown || may_be_budget) set_head(field, field.heading);
    return field;
}

/// A list of projects names them in a column; otherwise 绩效目标 beside the levels is a caption.
void settle_heads(Columns& columns) {
    bool const is_list = std::any_of(columns.fields.begin(), columns.fields.end(), [](Field const& field) {
        return field.kind == Field::Kind::head && (field.head == Head::project || field.head == Head::department);
    });
    for (auto& field : columns.fields) {
        bool const of_list = field.kind == Field::Kind::head || field.kind == Field::Kind::budget;
        bool const is_goal = field.kind == Field::Kind::head && field.head == Head::goal;
        bool const is_known = column_of(field.heading.value).has_value();
        if (of_list && !is_list)
            field.kind = is_goal ? Field::Kind::caption : is_known ? Field::Kind::column : Field::Kind::unknown;
        if (field.kind == Field::Kind::unknown && is_caption(field.heading.value)) field.kind = Field::Kind::caption;
    }
}

/// 主管部门 | 实施单位 | …: of two columns of organisations one supervises, the other is the unit.
void settle_organisations(Columns& columns) {
    std::vector<Field*> found;
    for (auto& field : columns.fields)
        if (field.kind == Field::Kind::head && field.head == Head::department) found.push_back(&field);
    if (found.size() < 2) return;
    auto const above = std::find_if(found.begin(), found.end(), [](Field const* field) {
        return field->heading.value.find("主管") != std::string::npos;
    });
    auto* const department = above == found.end() ? found.front() : *above;
    for (auto* field : found)
        if (field != department) field->head = Head::unit;
}

/// 单位 to the left of the names is who, not in what.
void settle_unit(Columns& columns) {
    auto const* name = columns.find(Column::name);
    for (auto& field : columns.fields) {
        bool const is_unit = field.kind == Field::Kind::column && field.column == Column::unit;
        if (!is_unit || name == nullptr || field.first > name->first || plain(field.heading.value) != "单位") continue;
        field.kind = Field::Kind::head;
        field.head = Head::department;
    }
}

void settle_probable(Columns& columns) {
    for (auto& field : columns.fields) {
        if (field.kind != Field::Kind::unknown) continue;
        auto const probable = probable_column(field.heading.value);
        if (probable && !columns.has(*probable)) set_column(field, probable);
    }
}

/// 年初目标值 is the target where no other column is.
void settle_only_target(Columns& columns) {
    if (columns.has(Column::target)) return;
    for (auto& field : columns.fields)
        if (field.kind == Field::Kind::column && field.column == Column::initial_target) field.column = Column::target;
}

/// 绩效指标完成情况 at the left of the levels says what they are, not what was achieved.
void settle_captions(Columns& columns) {
    auto const* level1 = columns.find(Column::level1);
    for (auto& field : columns.fields)
        if (level1 != nullptr && field.first < level1->first && is_caption(field.heading.value))
            field.kind = Field::Kind::caption;
}

}  // namespace

bool Columns::is_flat() const {
    return std::any_of(fields.begin(), fields.end(),
                       [](Field const& field) { return field.kind == Field::Kind::head; });
}

bool Columns::is_tree() const {
    return std::any_of(fields.begin(), fields.end(),
                       [](Field const& field) { return field.kind == Field::Kind::tree; });
}

bool Columns::has(Column column) const { return find(column) != nullptr; }

Field const* Columns::find(Column column) const {
    auto const found = std::find_if(fields.begin(), fields.end(), [&](Field const& field) {
        return field.kind == Field::Kind::column && field.column == column;
    });
    return found == fields.end() ? nullptr : &*found;
}

Field const* Columns::at(std::uint32_t column) const {
    auto const after = std::upper_bound(fields.begin(), fields.end(), column,
                                        [](std::uint32_t at, Field const& field) { return at < field.first; });
    if (after == fields.begin()) return nullptr;
    auto const& field = *std::prev(after);
    return column <= field.last ? &field : nullptr;
}

bool may_be_heading(Row const& row) {
    if (row.cells.size() > most_headings) return false;
    return std::any_of(row.cells.begin(), row.cells.end(), [](Cell const* cell) {
        std::string_view const text = cell->text.value;
        bool const is_short = text.size() <= longest_heading;
        bool const says = is_short && (text.find("指") != text.npos || text.find("级") != text.npos ||
                                       text.find("值") != text.npos || text.find("标") != text.npos);
        auto const column = says ? known_column(*cell) : std::nullopt;
        return column == Column::name || column == Column::target || column == Column::level1 ||
               column == Column::level2;
    });
}

std::optional<Columns> columns_at(Rows const& rows, std::size_t index) {
    auto const& row = rows[index];
    if (row.cells.size() > most_headings) return std::nullopt;
    auto const own = columns_in(row);
    bool const only_target = own.count(Column::target) > 0;
    if (!names_indicators(own) && !only_target) return std::nullopt;
    auto headings = headings_of(row);
    Columns columns;
    columns.first_row = index;
    columns.next_row = index + 1;
    if (index > 0 && belongs_above(rows[index - 1], row)) {
        headings = merged(headings_of(rows[index - 1]), headings);
        --columns.first_row;
    } else if (index + 1 < rows.size() && belongs_below(headings, row, rows[index + 1])) {
        headings = merged(headings, headings_of(rows[index + 1]));
        ++columns.next_row;
    }
    for (auto const& heading : headings) columns.fields.push_back(field_of(heading));
    settle_unit(columns);
    settle_organisations(columns);
    settle_heads(columns);
    settle_captions(columns);
    settle_doubles(columns);
    settle_probable(columns);
    settle_only_target(columns);
    complete_by_levels(columns, rows);
    bool const is_complete = columns.is_tree() || columns.has(Column::name);
    return is_complete ? std::optional(columns) : std::nullopt;
}

}  // namespace jixiao::targets::recognise
