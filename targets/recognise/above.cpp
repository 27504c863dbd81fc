#include "targets/recognise/above.hpp"

#include <algorithm>
#include <span>

#include "targets/catalog.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_rows = 60;    // of grids above a table
constexpr std::size_t most_cells = 40;   // in a row of a head
constexpr std::size_t most_lines = 600;  // that wait for a table

std::string const& first_text(Row const& row) { return row.cells.front()->text.value; }

bool opens(Row const& row) { return row.cells.size() <= 2 && opens_table(first_text(row)); }

/// 金额 at the right of 项目名称 heads a column of some other table.
bool is_heading(LocatedText const& text) { return column_of(text.value) || fund_column_of(text.value); }

/// How many of the head's fields are there.
std::size_t fields_in(FoundTable const& table) {
    std::size_t count = table.funds.empty() ? 0 : 1;
    for (auto const field : {Head::title, Head::year, Head::department, Head::unit, Head::project, Head::goal})
        if (table[field].given) ++count;
    return count;
}

/// A title, a project or a goal, and something beside it: what a list of other things does not have.
bool is_head(FoundTable const& table) {
    bool const names = table[Head::goal].given || table[Head::title].given ||
                       (table[Head::project].given && !is_heading(table[Head::project]));
    return names && fields_in(table) >= 2;
}

std::string name_of(FoundTable const& table) {
    for (auto const field : {Head::project, Head::title, Head::department, Head::goal})
        if (table[field].given) return table[field].value;
    return "";
}

}  // namespace

void Above::add_line(LocatedText text) {
    auto& cell = cells_.emplace_back();
    cell.text = std::move(text);
    lines_.push_back({{0, {&cell}}, true});
}

void Above::add_rows(Rows const& rows) {
    if (lines_.size() > most_lines) release();
    auto const skipped = rows.size() > most_rows ? rows.size() - most_rows : 0;
    for (auto const& row : std::span(rows).subspan(skipped))
        if (row.cells.size() <= most_cells) lines_.push_back({row, false});
}

void Above::add_shared_rows(Rows const& rows) {
    for (auto const& row : rows) lines_.push_back({row, true});
}

std::size_t Above::behind_grids() const {
    auto at = lines_.size();
    while (at > 0 && lines_[at - 1].in_text) --at;
    return at;
}

std::vector<LocatedText const*> Above::lines() const {
    std::vector<LocatedText const*> texts;
    for (auto at = behind_grids(); at < lines_.size(); ++at) texts.push_back(&lines_[at].row.cells.front()->text);
    return texts;
}

bool Above::has_grids() const { return behind_grids() > 0; }

bool Above::holds_head() const { return has_grids() && is_head(grids_from(begin())); }

/// At the last title, or as many rows above as a head may have.
std::size_t Above::begin() const {
    std::size_t const first = lines_.size() > most_rows ? lines_.size() - most_rows : 0;
    for (auto at = lines_.size(); at > first; --at)
        if (opens(lines_[at - 1].row)) return at - 1;
    return first;
}

/// What the grids say, without a word about what is left over.
FoundTable Above::grids_from(std::size_t first) const {
    FoundTable table;
    Diagnostics ignored;
    HeadReading head{source_, ignored, table};
    for (auto at = first; at < lines_.size(); ++at)
        if (!lines_[at].in_text) read_head_row(head, lines_[at].row);
    return table;
}

/// The table has no head of its own that says otherwise.
bool Above::belongs(FoundTable const& above, FoundTable const& table) const {
    auto const agrees = [&](Head field) {
        return !above[field].given || !table[field].given || above[field].value == table[field].value;
    };
    bool const is_own = table[Head::title].given || (table[Head::project].given && !above[Head::project].given);
    return is_head(above) && !is_own && agrees(Head::project) && agrees(Head::year) && agrees(Head::goal);
}

void Above::read_into(HeadReading& head) {
    auto const first = begin();
    bool const are_its = belongs(grids_from(first), head.table);
    report_unclaimed(0, are_its ? first : lines_.size());
    begin_elsewhere(head);
    bool const was_quiet = head.quiet;
    for (auto at = are_its ? first : behind_grids(); at < lines_.size(); ++at) {
        head.quiet = lines_[at].in_text;
        read_head_row(head, lines_[at].row);
    }
    head.quiet = was_quiet;
    drop_grids();
}

void Above::read_into(FoundTable& table) {
    HeadReading head{source_, sink_, table};
    auto const place = table.at;
    read_into(head);
    finish_head(head);
    table.at = place;
}

void Above::report_unclaimed(std::size_t first, std::size_t last) const {
    FoundTable table;
    Diagnostics ignored;
    HeadReading head{source_, ignored, table};
    for (auto at = first; at < last; ++at)
        if (!lines_[at].in_text) read_head_row(head, lines_[at].row);
    bool const says = is_head(table) && (table[Head::goal].given || table[Head::project].given);
    if (says) report(sink_, codes::head_without_table, source_, table.at, {{"what", std::string_view(name_of(table))}});
}

void Above::drop_grids() {
    std::erase_if(lines_, [](Line const& line) { return !line.in_text; });
}

void Above::release() {
    report_unclaimed(0, lines_.size());
    lines_.clear();
    cells_.clear();
}

bool is_head_alone(Document const& document, Grid const& grid) {
    FoundTable table;
    Diagnostics ignored;
    HeadReading head{document.source, ignored, table};
    auto const rows = rows_of(grid);
    if (rows.size() > most_rows) return false;
    for (auto const& row : rows)
        if (row.cells.size() <= most_cells) read_head_row(head, row);
    return is_head(table);
}

}  // namespace jixiao::targets::recognise
