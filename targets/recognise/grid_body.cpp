#include "targets/recognise/grid_body.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/recognise/grid_head.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/rows.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_rows = 10'000;  // below one heading

std::string const& first_text(Row const& row) { return row.cells.front()->text.value; }

bool all_texts(Row const& row, bool (*is)(std::string_view)) {
    return std::all_of(row.cells.begin(), row.cells.end(), [&](Cell const* cell) { return is(cell->text.value); });
}

/// A page number stands alone, and not where points or values stand.
bool is_page_number(Columns const& columns, Row const& row) {
    auto const* field = columns.at(row.cells.front()->column);
    bool const among_values =
        field != nullptr && field->kind == Field::Kind::column && field->column >= Column::comparator;
    return row.cells.size() == 1 && !among_values && is_margin(first_text(row));
}

bool is_decoration(Columns const& columns, Row const& row) {
    bool const is_note_row = row.cells.size() == 1 && is_note(first_text(row));
    bool const is_year_row = row.cells.size() == 1 && is_year(first_text(row));
    return is_page_number(columns, row) || is_note_row || is_year_row || all_texts(row, is_filler);
}

/// The first label says what the row is: 项目名称 opens another table.
bool opens_head(Section const& section, Row const& row, bool apart) {
    auto const& text = first_text(row);
    if (text.size() > 240) return false;
    if (row.cells.size() <= 2 && opens_table(text)) return true;
    auto const found = labelled(row.cells.front()->text);
    auto const label = found ? found->label.value : text;
    auto const head = plain(label) == "项目" ? std::nullopt : head_of(label);
    if (head == Head::project) return !section.columns.is_flat() || found.has_value() || row.cells.size() > 1;
    return apart && (head == Head::department || head == Head::year);
}

/// 总分 | 100 | 94.5
bool is_total(Row const& row) {
    auto const found = labelled(row.cells.front()->text);
    return head_of(found ? found->label.value : first_text(row)) == Head::total_score;
}

/// 优 beside 评价等级.
bool is_grade_word(std::string_view text) {
    auto const word = plain(text);
    return word == "优" || word == "良" || word == "中" || word == "差" || word == "优秀" || word == "良好";
}

constexpr std::string_view grade_labels[] = {"评价等级", "自评等级", "绩效等级", "自评结论等级", "等级:"};

/// 评价等级：优; 未定，可能的总分 … beside a total that is open.
bool is_grade(std::string_view text) {
    auto const word = plain(text.substr(0, std::min<std::size_t>(text.size(), 60)));
    for (std::string_view const opening : grade_labels)
        if (word.starts_with(opening)) return true;
    return word.starts_with("未定,");
}

/// 优 of 评价等级：优; not given where nothing stands behind the colon.
LocatedText behind_colon(LocatedText const& text) {
    for (std::string_view const colon : {"：", ":"})
        if (auto const at = text.value.find(colon); at != std::string::npos && at + colon.size() < text.value.size())
            return part(text, at + colon.size(), text.value.size());
    return {};
}

/// 优 of 评价等级：优, or of the cell beside it.
void take_grade(FoundTable& table, Row const& row) {
    for (std::size_t i = 0; i < row.cells.size() && !table.grade.given; ++i) {
        if (!is_grade(row.cells[i]->text.value) || plain(row.cells[i]->text.value).starts_with("未定")) continue;
        if (auto const word = behind_colon(one_line(row.cells[i]->text)); word.given)
            table.grade = word;
        else if (i + 1 < row.cells.size())
            table.grade = one_line(row.cells[i + 1]->text);
    }
}

/// What stands in one of the columns.
LocatedText in_column(Section const& section, Row const& row, Column column) {
    for (auto const* cell : row.cells) {
        auto const* field = section.columns.at(cell->column);
        if (field != nullptr && field->kind == Field::Kind::column && field->column == column)
            return one_line(cell->text);
    }
    return {};
}

void take_subtotal(Section& section, Row const& row) {
    auto const score = in_column(section, row, Column::score);
    if (section.columns.is_flat() || !is_number(score.value)) return;
    current_table(section).subtotals.push_back({one_line(row.cells.front()->text), section.level1,
                                                in_column(section, row, Column::weight), score, place_of(row)});
}

void take_total(Section& section, Row const& row) {
    auto& table = current_table(section);
    auto const* score = section.columns.find(Column::score);
    std::vector<LocatedText> left_over;
    LocatedText total;
    if (auto const found = labelled(row.cells.front()->text); found && is_number(found->value.value))
        total = found->value;
    for (auto const* cell : row.cells) {
        if (cell == row.cells.front()) continue;
        auto const text = one_line(cell->text);
        bool const is_score = is_number(text.value);
        auto const* field = section.columns.at(cell->column);
        bool const is_weight =
            field != nullptr && field->kind == Field::Kind::column && field->column == Column::weight;
        if (is_score && !is_weight && score != nullptr && (!total.given || cell->column <= score->last)) total = text;
        bool const is_known = is_caption(text.value) || is_grade(text.value) || is_grade_word(text.value);
        if (!is_score && !is_filler(text.value) && !is_known) left_over.push_back(text);
    }
    take_grade(table, row);
    bool const is_own = score != nullptr && !section.columns.is_flat();
    if (is_own && total.given && !table[Head::total_score].given) table[Head::total_score] = total;
    report_left_over(section.sink, section.source, left_over);
}

bool is_subtotal(Row const& row) {
    auto const word = without_brackets(first_text(row));
    return word.ends_with("小计") || word == "合计得分";
}

/// 评价等级 | 良 in a row of its own.
bool is_grade_row(Row const& row) {
    bool const has_word = row.cells.size() == 2 || behind_colon(one_line(row.cells.front()->text)).given;
    return row.cells.size() <= 2 && is_grade(first_text(row)) && has_word;
}

/// After a total, a signature or blank rows only what plainly is an indicator goes on.
bool goes_on(Section const& section, RowCells const& cells) {
    auto const begins_level = [&](Column column, auto level_of) {
        return cells.begun.count(column) > 0 && level_of(cells.row[column].value).has_value();
    };
    if (begins_level(Column::level1, level1_of) || begins_level(Column::level2, level2_of)) return true;
    if (section.columns.is_tree())
        return level1_of(cells.tree.value) || level2_of(cells.tree.value) || cells.row[Column::target].given;
    bool const is_whole = cells.row[Column::name].given && cells.row[Column::target].given && cells.left_over.empty();
    return is_whole && !section.closed && cells.begun.count(Column::level1) == 0;
}

void take_levels(Section& section, RowCells& cells) {
    auto& level1 = cells.row[Column::level1];
    auto& level2 = cells.row[Column::level2];
    level1 = level_text(level1);
    level2 = level_text(level2);
    if (level1.given && level1.value != section.level1.value) section.level2 = {};
    if (level1.given) section.level1 = level1;
    if (level2.given) section.level2 = level2;
    level1 = section.level1;
    level2 = section.level2;
    if (level1.given) section.seen_levels.insert(without_brackets(level1.value));
}

/// 二、效益指标 in a row of its own.
bool is_level_row(Section& section, Row const& row, RowCells& cells) {
    if (section.columns.is_tree() || row.cells.size() != 1 || cells.row[Column::name].given ||
        cells.row[Column::target].given)
        return false;
    auto const text = one_line(row.cells.front()->text);
    bool const is_first =
        level1_of(text.value).has_value() && (!level2_of(text.value) || section.level1.value != text.value);
    if (!is_first && !level2_of(text.value)) return false;
    cells.left_over.clear();
    cells.row[is_first ? Column::level1 : Column::level2] = text;
    return true;
}

void strip_name(RowCells& cells) {
    auto& name = cells.row[Column::name];
    name = part(name, numbering_size(name.value), name.value.size());
    if (is_filler(name.value)) name = {};
}

bool has_any(RowCells const& cells, std::initializer_list<Column> columns) {
    return std::any_of(columns.begin(), columns.end(), [&](Column column) {
        return cells.begun.count(column) > 0 && !is_filler(cells.row[column].value);
    });
}

void report_unknown(Section& section, RowCells& cells, Row const& row) {
    for (auto const* field : cells.unknown) {
        if (!field->heading.given) {
            for (auto const* cell : row.cells)
                if (field->first <= cell->column && cell->column <= field->last) cells.left_over.push_back(cell->text);
        } else if (section.reported_columns.insert(field->first).second) {
            report(section.sink, codes::unknown_column, section.source, field->heading.span,
                   {{"heading", field->heading.value}});
        }
    }
    std::erase_if(cells.left_over,
                  [](LocatedText const& text) { return is_filler(text.value) || is_caption(text.value); });
    report_left_over(section.sink, section.source, cells.left_over);
}

/// What a row without a name and a target still holds.
void report_rest(RowCells& cells) {
    for (Column const column :
         {Column::weight, Column::actual, Column::score, Column::previous, Column::initial_target, Column::deduction,
          Column::review_score, Column::review_opinion, Column::reason, Column::forecast})
        if (cells.begun.count(column) > 0) cells.left_over.push_back(cells.row[column]);
}

void add_row(Section& section, RowCells& cells) {
    auto& row = cells.row;
    if (is_filler(row[Column::target].value)) row[Column::target] = {};
    if (!row[Column::name].given && !is_execution(row))
        report(section.sink, codes::indicator_without_name, section.source, row[Column::target].span,
               {{"target", row[Column::target].value}});
    auto& table = current_table(section);
    table.at = table.at.empty() ? row.at : grammar::cover(table.at, row.at);
    table.rows.push_back(std::move(row));
}

void read_row(Section& section, Rows const& rows, std::size_t index, RowCells& cells) {
    auto const& row = rows[index];
    bool is_indicator = true;
    bool const is_level = is_level_row(section, row, cells);
    if (section.columns.is_tree())
        is_indicator = read_tree_row(section, rows, index, cells);
    else
        choose_project(section, cells);
    take_levels(section, cells);
    strip_name(cells);
    bool const has_values = has_any(cells, {Column::target, Column::actual, Column::score});
    bool const has_name = cells.row[Column::name].given && (cells.begun.count(Column::name) > 0 || has_values);
    bool const has_target = has_any(cells, {Column::target});
    if (is_indicator && !is_level && !has_name && !has_target) report_rest(cells);
    report_unknown(section, cells, row);
    if (is_indicator && !is_level && (has_name || has_target)) add_row(section, cells);
}

}  // namespace

FoundTable& current_table(Section& section) {
    if (!section.has_table) {
        section.tables.push_back(section.blank);
        section.current = section.tables.size() - 1;
        section.has_table = true;
    }
    return section.tables[section.current];
}

namespace {

/// Totals and signatures end a table, unless levels go on below them.
bool is_closing(Section& section, Row const& row) {
    if (is_signature(first_text(row))) return section.is_signed = section.closed = true;
    if (is_grade_row(row) && section.has_table) return take_grade(current_table(section), row), true;
    if (is_subtotal(row)) return take_subtotal(section, row), true;
    if (!is_total(row)) return false;
    if (!section.closed) take_total(section, row);
    section.closed = section.closed || !section.columns.is_flat();
    return true;
}

std::vector<LocatedText> texts_of(Row const& row) {
    std::vector<LocatedText> texts;
    for (auto const* cell : row.cells) texts.push_back(cell->text);
    return texts;
}

}  // namespace

std::size_t read_body(Section& section, Rows const& rows, std::size_t from, std::size_t to) {
    Covering covering;
    for (auto i = section.columns.first_row; i < from; ++i) covering.enter(rows[i]);
    for (auto i = from; i < to; ++i) {
        auto const& row = rows[i];
        covering.enter(row);
        bool const apart = section.closed || section.apart || covering.after_gap();
        if (++section.rows_read > most_rows) {
            report(section.sink, codes::over_limit, section.source, row.cells.front()->text.span,
                   {{"what", Text{"一张表的行数", "rows of a table"}}, {"limit", std::to_string(most_rows)}});
            return rows.size();
        }
        if (opens_head(section, row, apart)) return i;
        if (is_decoration(section.columns, row)) continue;
        if (is_closing(section, row)) continue;
        auto cells = cells_of(section.columns, row, covering);
        if (apart && !goes_on(section, cells)) {
            bool const is_below_total = section.closed && !section.is_signed && !section.apart && !covering.after_gap();
            if (is_below_total) report_left_over(section.sink, section.source, texts_of(row));
            return i;
        }
        section.apart = false;
        read_row(section, rows, i, cells);
    }
    return to;
}

bool restarts(Section const& section, Rows const& rows, Columns const& columns) {
    auto const* level1 = columns.find(Column::level1);
    if (level1 == nullptr || section.columns.is_flat() || columns.next_row >= rows.size()) return section.closed;
    for (auto const* cell : rows[columns.next_row].cells) {
        if (columns.at(cell->column) != level1) continue;
        auto const text = without_brackets(one_line(cell->text).value);
        return text != without_brackets(section.level1.value) && section.seen_levels.count(text) > 0;
    }
    return false;
}

}  // namespace jixiao::targets::recognise
