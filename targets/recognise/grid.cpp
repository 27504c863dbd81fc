#include "targets/recognise/grid.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/recognise/grid_head.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_head_rows = 60;
constexpr std::size_t most_failures = 1000;  // rows that looked like headings

/// The next heading, not before `from`.
std::optional<Columns> next_heading(Rows const& rows, std::size_t from) {
    std::size_t failures = 0;
    for (auto i = from; i < rows.size() && failures < most_failures; ++i) {
        if (!may_be_heading(rows[i])) continue;
        auto columns = columns_at(rows, i);
        if (!columns) {
            ++failures;
            continue;
        }
        columns->first_row = std::max(columns->first_row, from);
        return columns;
    }
    return std::nullopt;
}

/// Where the rows above a heading begin to belong to it: at the last title, if there is one.
std::size_t head_begin(Rows const& rows, std::size_t from, std::size_t heading) {
    auto const first = heading > from + most_head_rows ? heading - most_head_rows : from;
    for (auto i = heading; i > first; --i) {
        auto const& cells = rows[i - 1].cells;
        if (cells.size() <= 2 && opens_table(cells.front()->text.value)) return i - 1;
    }
    return first;
}

bool measures_progress(Columns const& columns) {
    return columns.has(Column::forecast) ||
           std::any_of(columns.fields.begin(), columns.fields.end(), [](Field const& field) {
               bool const has_meaning = field.kind == Field::Kind::column || field.kind == Field::Kind::choice;
               return has_meaning && field.column == Column::likelihood;
           });
}

void set_form(FoundTable& table, Columns const& columns, std::string const& sheet) {
    auto title = title_of(table[Head::title].value);
    if (!title) title = title_of(sheet);
    table.whole_department = title && title->whole_department;
    table.form = title ? title->form : Form::targets;
    if (measures_progress(columns)) table.form = Form::monitoring;
    bool const is_done = columns.has(Column::score) || columns.has(Column::actual);
    if (table.form == Form::targets && is_done) table.form = Form::self_evaluation;
}

void read_heading_place(FoundTable& table, Rows const& rows, Columns const& columns) {
    for (auto i = columns.first_row; i < columns.next_row; ++i)
        table.at = table.at.empty() ? place_of(rows[i]) : grammar::cover(table.at, place_of(rows[i]));
}

struct Lead {
    Above& above;
    std::string const& sheet;
};

void open_section(GridReading& reading, Rows const& rows, std::size_t from, Columns columns, Lead const& lead) {
    FoundTable blank;
    HeadReading head{reading.document.source, reading.sink, blank};
    for (auto i = head_begin(rows, from, columns.first_row); i < columns.first_row; ++i) read_head_row(head, rows[i]);
    lead.above.read_into(head);
    finish_head(head);
    set_form(blank, columns, lead.sheet);
    if (auto const* actual = columns.find(Column::actual); actual != nullptr && blank.form == Form::monitoring)
        blank.months = actual->heading;
    read_heading_place(blank, rows, columns);
    bool const several = columns.is_flat() || columns.is_tree();
    reading.section.emplace(Section{reading.document.source, reading.sink, reading.tables, std::move(columns),
                                    std::move(blank), head.money_unit});
    if (!several) current_table(*reading.section);
}

/// The rows around a heading over which two tables stand side by side: nothing lies over both.
Range rows_apart(Rows const& rows, std::size_t from, std::size_t heading, std::uint32_t second) {
    auto const crosses = [&](Row const& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [&](Cell const* cell) { return cell->column < second && last_column(*cell) >= second; });
    };
    Range range{heading, heading};
    while (range.begin > from && !crosses(rows[range.begin - 1])) --range.begin;
    while (range.end < rows.size() && !crosses(rows[range.end])) ++range.end;
    return range;
}

std::size_t read_rows(GridReading& reading, Rows const& rows, Lead const& lead);

/// Two tables side by side are read one after the other; what stands above both belongs to both.
std::size_t read_beside(GridReading& reading, Rows const& rows, std::size_t from, Columns const& columns,
                        std::uint32_t second, Lead const& lead) {
    auto const range = rows_apart(rows, from, columns.first_row, second);
    auto const at = [&](std::size_t index) { return rows.begin() + static_cast<std::ptrdiff_t>(index); };
    Above shared = lead.above;
    shared.add_shared_rows(Rows(at(head_begin(rows, from, range.begin)), at(range.begin)));
    Rows const both(at(range.begin), at(range.end));
    for (auto const& side : {columns_of(both, 0, second - 1), columns_of(both, second, UINT32_MAX)}) {
        reading.section.reset();
        Above above = shared;
        read_rows(reading, side, {above, lead.sheet});
    }
    lead.above.drop_grids();
    reading.section.reset();
    return range.end;
}

std::optional<std::uint32_t> second_table(Rows const& rows, Columns const& columns) {
    for (auto i = columns.first_row; i < columns.next_row; ++i)
        if (auto const second = second_table(rows, i)) return second;
    return std::nullopt;
}

/// Rows without any heading, of a table whose levels tell its columns. Returns the first row that is not read.
std::size_t read_without_heading(GridReading& reading, Rows const& rows, Lead const& lead) {
    auto columns = columns_by_levels(rows);
    if (!columns) return 0;
    auto const first = columns->first_row;
    report(reading.sink, codes::columns_guessed, reading.document.source, place_of(rows[first]));
    open_section(reading, rows, 0, std::move(*columns), lead);
    return read_body(*reading.section, rows, first, rows.size());
}

/// The rows at the top of a page that only repeat the title of the table before.
std::size_t repeated_rows(GridReading const& reading, Rows const& rows) {
    std::size_t count = 0;
    auto const repeats = [&](Row const& row) {
        return row.cells.size() == 1 && is_repeated(reading, row.cells.front()->text.value);
    };
    while (reading.section && count < rows.size() && repeats(rows[count])) ++count;
    return count;
}

/// Returns the first row that is not read.
std::size_t read_rows(GridReading& reading, Rows const& rows, Lead const& lead) {
    std::size_t position = 0;
    bool found = false;
    bool is_joined = reading.section.has_value();
    auto const repeated = repeated_rows(reading, rows);
    while (auto columns = next_heading(rows, position)) {
        if (is_joined && columns->first_row == repeated) position = repeated;
        if (is_joined && !reading.same_columns && columns->first_row != position) reading.section.reset();
        if (reading.section) position = read_body(*reading.section, rows, position, columns->first_row);
        if (position > columns->first_row) return rows.size();  // past the limit
        if (auto const second = second_table(rows, *columns)) {
            position = read_beside(reading, rows, position, *columns, *second, lead);
        } else {
            bool const goes_on = reading.section && position == columns->first_row && !reading.section->closed &&
                                 !restarts(*reading.section, rows, *columns);
            auto const next = columns->next_row;
            if (goes_on)
                reading.section->columns = std::move(*columns);
            else
                open_section(reading, rows, position, std::move(*columns), lead);
            position = next;
        }
        found = true;
        is_joined = false;
    }
    if (is_joined && !reading.same_columns) reading.section.reset();
    auto const end = reading.section ? read_body(*reading.section, rows, position, rows.size()) : position;
    bool const is_left = is_joined && end == 0;
    if (is_left) reading.section.reset();
    return found || reading.section ? end : read_without_heading(reading, rows, lead);
}

/// What no table of the grid read stands above the next one.
void keep_rest(Above& above, Rows const& rows, std::size_t first) {
    if (first > 0) above.release();
    above.add_rows(Rows(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end()));
}

}  // namespace

bool is_repeated(GridReading const& reading, std::string const& text) {
    if (is_margin(text)) return true;
    if (!reading.section) return false;
    auto const& blank = reading.section->blank;
    auto const year = year_in(text);
    bool const is_same_year =
        is_year(text) && plain(text.substr(year->begin, year->end - year->begin)) == plain(blank[Head::year].value);
    return is_same_year || (blank[Head::title].given && plain(text) == plain(blank[Head::title].value));
}

bool has_heading(Grid const& grid) { return next_heading(rows_of(grid), 0).has_value(); }

void read_grid(GridReading& reading, Grid const& grid) {
    auto const lines = reading.above.lines();
    bool const says_nothing_new = std::all_of(
        lines.begin(), lines.end(), [&](LocatedText const* line) { return is_repeated(reading, line->value); });
    if (!says_nothing_new || !grid.name.empty() || reading.above.holds_head()) reading.section.reset();
    reading.same_columns = reading.columns == grid.columns;
    if (reading.section) {
        reading.section->apart = true;
        reading.section->columns.first_row = reading.section->columns.next_row = 0;
    }
    auto const rows = rows_of(grid);
    keep_rest(reading.above, rows, read_rows(reading, rows, {reading.above, grid.name}));
    reading.columns = grid.columns;
    if (!grid.name.empty()) reading.section.reset();
}

void finish(FoundTable& table) {
    bool const says = table[Head::title].given || table[Head::project].given;
    if (says) return;
    for (auto const& row : table.rows)
        for (std::string_view const level : {"履职效能", "管理效率", "运行成本", "社会效应", "可持续发展能力"})
            if (without_brackets(row[Column::level1].value).starts_with(level)) table.whole_department = true;
}

}  // namespace jixiao::targets::recognise
