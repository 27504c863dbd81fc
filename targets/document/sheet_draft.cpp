#include "targets/document/sheet_draft.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/form_sheet.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::size_t max_name_size = 200;  // Excel takes 31 characters

constexpr std::size_t max_far_cells = 10'000;  // a repeated cell of a few bytes is as many as one likes

bool by_place(Cell const& a, Cell const& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); }
bool same_place(Cell const& a, Cell const& b) { return a.row == b.row && a.column == b.column; }

void mark(std::vector<bool>& marks, std::uint32_t first, std::uint32_t last, std::uint32_t limit) {
    last = std::min(last, limit - 1);
    if (first > last) return;
    if (marks.size() <= last) marks.resize(last + 1);
    std::fill(marks.begin() + first, marks.begin() + last + 1, true);
}

/// Those of the marked numbers that a cell has, sorted, each once.
std::vector<std::uint32_t> marked(std::vector<bool> const& marks, std::vector<Cell> const& cells,
                                  std::uint32_t Cell::*number) {
    std::vector<std::uint32_t> result;
    for (auto const& cell : cells)
        if (cell.*number < marks.size() && marks[cell.*number]) result.push_back(cell.*number);
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

}  // namespace

std::string sheet_name(std::string_view written) {
    auto name = tidy(written);
    std::replace(name.begin(), name.end(), '\n', ' ');
    if (name.size() > max_name_size) name = tidy(std::string_view(name).substr(0, max_name_size));
    return name;
}

SheetDraft::SheetDraft(std::string name, Draft& draft) : name_(std::move(name)), draft_(draft), begin_(draft.end()) {
    grid_.name = name_;
}

bool SheetDraft::add(CellPlace place, CellText shown) {
    bool const is_blank = tidy(shown.text).empty();
    if (is_blank && shown.trouble == CellTrouble::none) return true;
    if (!grow(place)) {
        far_.add(place, far_.empty() ? named(place) : Span{});
        return far_.size() < max_far_cells;
    }
    if (draft_.is_full()) return false;
    auto located = draft_.add(shown.text, name_ + "!" + to_string(place));
    note(shown, place, located.span);
    if (!is_blank && shown.is_seen) grid_.cells.push_back({place.row, place.column, 1, 1, std::move(located)});
    return true;
}

bool SheetDraft::merge(CellRange const& area) {
    bool const has_room = merges_.size() < max_merges;
    if (has_room)
        merges_.push_back(area);
    else
        misplace(area.first);
    return has_room;
}

void SheetDraft::misplace(CellPlace place) { misplaced_.add(place, {draft_.end(), draft_.end()}); }

void SheetDraft::hide_rows(std::uint32_t first, std::uint32_t last) { mark(hidden_rows_, first, last, max_sheet_rows); }

void SheetDraft::hide_columns(std::uint32_t first, std::uint32_t last) {
    mark(hidden_columns_, first, last, max_sheet_columns);
}

/// Makes the grid so large that it holds the place; false if it would become too large.
bool SheetDraft::grow(CellPlace place) {
    auto const rows = std::max(grid_.rows, place.row + 1);
    auto const columns = std::max(grid_.columns, place.column + 1);
    if (std::uint64_t{rows} * columns > max_grid_area) return false;
    grid_.rows = rows;
    grid_.columns = columns;
    return true;
}

void SheetDraft::note(CellText& shown, CellPlace place, Span span) {
    switch (shown.trouble) {
        case CellTrouble::none: break;
        case CellTrouble::became_a_date: dates_.add(place, span, std::move(shown.note)); break;
        case CellTrouble::digits_lost: lost_.add(place, span, std::move(shown.note)); break;
        case CellTrouble::not_computed: uncomputed_.add(place, span); break;
        case CellTrouble::digits_hidden: shown_.add(place, span, std::move(shown.note)); break;
        case CellTrouble::no_such_string: missing_.add(place, span); break;
    }
}

/// The place of a cell that is not in the text.
Span SheetDraft::named(CellPlace place) { return draft_.add("", name_ + "!" + to_string(place)).span; }

/// Programs write cells in order and once; what others repeat is not read.
void SheetDraft::sort() {
    auto& cells = grid_.cells;
    if (!std::is_sorted(cells.begin(), cells.end(), by_place)) std::stable_sort(cells.begin(), cells.end(), by_place);
    if (std::adjacent_find(cells.begin(), cells.end(), same_place) == cells.end()) return;
    std::vector<Cell> once;
    for (auto& cell : cells) {
        if (!once.empty() && same_place(once.back(), cell))
            repeated_.add({cell.row, cell.column}, cell.text.span);
        else
            once.push_back(std::move(cell));
    }
    cells = std::move(once);
}

void SheetDraft::add_empty(CellRange const& area, std::vector<Cell>& cells) {
    LocatedText text;
    text.span = named(area.first);
    text.given = true;
    cells.push_back({area.first.row, area.first.column, area.last.row - area.first.row + 1,
                     area.last.column - area.first.column + 1, std::move(text)});
}

/// As large as its merged area; what lies under one is not seen.
void SheetDraft::place(Cell cell, MergedAreas const& areas, std::vector<Cell>& cells) {
    CellPlace const at{cell.row, cell.column};
    auto const* area = areas.area_of(at);
    if (area && area->first != at) return covered_.add(at, cell.text.span);
    if (area) {
        cell.rows = area->last.row - at.row + 1;
        cell.columns = area->last.column - at.column + 1;
    }
    cells.push_back(std::move(cell));
}

/// Spreads the cells over the merged areas.
void SheetDraft::spread() {
    auto const merges = sorted_merges(std::move(merges_), grid_.rows, grid_.columns);
    for (auto const at : merges.overlapping) misplaced_.add(at, misplaced_.empty() ? named(at) : Span{});
    MergedAreas areas;
    auto next = merges.areas.begin();
    std::vector<Cell> cells;
    for (auto& cell : grid_.cells) {
        CellPlace const at{cell.row, cell.column};
        for (; next != merges.areas.end() && next->first <= at; ++next) {
            areas.add(*next);
            if (next->first != at) add_empty(*next, cells);
        }
        place(std::move(cell), areas, cells);
    }
    for (; next != merges.areas.end(); ++next) add_empty(*next, cells);
    grid_.cells = std::move(cells);
}

void SheetDraft::report_hidden() {
    if (is_form_sheet(grid_) || is_remarks_sheet(grid_)) return;
    auto const rows = marked(hidden_rows_, grid_.cells, &Cell::row);
    auto const columns = marked(hidden_columns_, grid_.cells, &Cell::column);
    grammar::Text const name{"工作表“" + name_ + "”", "sheet “" + name_ + "”"};
    auto const say = [&](std::string const& chinese, std::string const& english) {
        draft_.report(codes::hidden_content, {begin_, begin_},
                      {{"what", {name.chinese + chinese, name.english + english}}});
    };
    if (is_hidden_ && !grid_.cells.empty()) say("是隐藏的", " is hidden");
    if (!rows.empty()) say("隐藏了第 " + rows_text(rows) + " 行", " hides rows " + rows_text(rows));
    if (!columns.empty()) say("隐藏了 " + columns_text(columns) + " 列", " hides columns " + columns_text(columns));
}

void SheetDraft::report() {
    grammar::Argument const sheet{"sheet", name_};
    grammar::Argument const table{"table", {"工作表“" + name_ + "”", "sheet “" + name_ + "”"}};
    dates_.report(codes::became_a_date, sheet, draft_);
    lost_.report(codes::digits_lost, sheet, draft_);
    uncomputed_.report(codes::not_computed, sheet, draft_);
    shown_.report(codes::digits_hidden, sheet, draft_);
    covered_.report(codes::covered_by_merge, table, draft_);
    misplaced_.report(codes::merge_out_of_place, table, draft_);
    repeated_.report(codes::repeated_cell, sheet, draft_);
    missing_.report(codes::string_missing, sheet, draft_);
    far_.report(codes::too_far_off, sheet, draft_);
}

Grid SheetDraft::finish() {
    sort();
    if (!merges_.empty()) spread();
    grid_.at = {begin_, draft_.end()};
    report();
    report_hidden();
    return std::move(grid_);
}

}  // namespace jixiao::targets::document
