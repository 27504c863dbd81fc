#include "targets/document/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "targets/catalog.hpp"
#include "targets/document/form_sheet.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/merges.hpp"
#include "targets/document/xlsx_cell.hpp"
#include "targets/document/xlsx_notes.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

std::uint32_t number(std::optional<std::string> const& text) {
    std::uint32_t value = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

bool by_place(Cell const& a, Cell const& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); }
bool same_place(Cell const& a, Cell const& b) { return a.row == b.row && a.column == b.column; }

class SheetReader {
public:
    SheetReader(XmlReader& xml, SheetEntry const& sheet, Workbook const& workbook, Draft& draft)
        : xml_(xml), sheet_(sheet), workbook_(workbook), draft_(draft) {
        grid_.name = sheet.name;
    }

    Grid read() {
        std::uint32_t const begin = draft_.end();
        while (!stopped_) {
            auto const event = xml_.next();
            if (event == Event::end || event == Event::broken) break;
            if (event == Event::open) read_element();
        }
        sort();
        if (!merges_.empty()) merge();
        grid_.at = {begin, draft_.end()};
        report();
        return std::move(grid_);
    }

private:
    XmlReader& xml_;
    SheetEntry const& sheet_;
    Workbook const& workbook_;
    Draft& draft_;
    Grid grid_;
    std::vector<CellRange> merges_;
    std::vector<bool> hidden_columns_;
    std::vector<std::uint32_t> hidden_rows_with_text_;
    std::vector<bool> hidden_columns_with_text_;
    CellPlace next_;  // where a cell stands that does not say so
    std::uint32_t next_row_ = 0;
    bool row_is_hidden_ = false;
    bool stopped_ = false;
    CellNotes dates_, lost_, uncomputed_, shown_, missing_, repeated_, covered_, misplaced_, far_;

    void read_element() {
        auto const name = xml_.name();
        if (name == "c") return read_cell();
        if (name == "row") return read_row();
        if (name == "mergeCell") return read_merge();
        if (name == "col") return read_column();
        bool const leads_on = name == "worksheet" || name == "sheetData" || name == "mergeCells" || name == "cols";
        if (!leads_on) xml_.skip();
    }

    void read_row() {
        auto const row = number(xml_.attribute("r"));
        if (row > 0 && row <= max_sheet_rows) next_row_ = row - 1;
        next_ = {next_row_, 0};
        if (next_row_ + 1 < max_sheet_rows) ++next_row_;
        row_is_hidden_ = is_true(xml_.attribute("hidden"));
    }

    void read_column() {
        if (!is_true(xml_.attribute("hidden"))) return;
        auto const first = number(xml_.attribute("min"));
        auto const last = std::min(number(xml_.attribute("max")), max_sheet_columns);
        if (first == 0 || first > last) return;
        if (hidden_columns_.size() < last) hidden_columns_.resize(last);
        std::fill(hidden_columns_.begin() + (first - 1), hidden_columns_.begin() + last, true);
    }

    void read_merge() {
        auto const written = xml_.attribute("ref").value_or("");
        auto const area = parse_range(written);
        if (!area || merges_.size() >= max_merges) return misplaced_.add({}, here());
        merges_.push_back(*area);
        bool const leaves_sheet = !parse_reference(std::string_view(written).substr(written.find(':') + 1));
        if (leaves_sheet) misplaced_.add(area->first, here());
    }

    void read_cell() {
        auto const place = parse_reference(xml_.attribute("r").value_or("")).value_or(next_);
        next_ = {place.row, std::min(place.column + 1, max_sheet_columns - 1)};
        auto const raw = read_raw_cell();
        if (!raw.value && !raw.has_formula) return;
        auto shown = cell_text(raw, workbook_);
        bool const is_blank = tidy(shown.text).empty();
        if (is_blank && shown.trouble == CellTrouble::none) return;
        if (!grow(place)) return far_.add(place, far_.empty() ? named(place) : Span{});
        stopped_ = draft_.is_full();
        if (stopped_) return;
        auto located = draft_.add(shown.text, sheet_.name + "!" + to_string(place));
        note(shown, place, located.span);
        if (is_blank || !shown.is_seen) return;
        note_hidden(place);
        grid_.cells.push_back({place.row, place.column, 1, 1, std::move(located)});
    }

    RawCell read_raw_cell() {
        RawCell raw;
        raw.type = xml_.attribute("t").value_or("");
        raw.style = number(xml_.attribute("s"));
        std::size_t const outside = xml_.depth() - 1;
        std::string* target = nullptr;
        while (true) {
            auto const event = xml_.next();
            if (event == Event::end || event == Event::broken) return raw;
            if (event == Event::close && xml_.depth() == outside) return raw;
            if (event == Event::close) target = nullptr;
            if (event == Event::text && target && target->size() <= max_cell_size) *target += xml_.text();
            if (event == Event::open) target = target_of(raw);
        }
    }

    /// Where the text of an element of a cell goes.
    std::string* target_of(RawCell& raw) {
        if (xml_.name() == "v") return &raw.value.emplace();
        if (xml_.name() == "f") {
            raw.has_formula = true;
            return &raw.formula;
        }
        if (xml_.name() == "is")
            raw.value = read_rich_text(xml_);
        else
            xml_.skip();
        return nullptr;
    }

    /// Makes the grid so large that it holds the place; false if it would become too large.
    bool grow(CellPlace place) {
        auto const rows = std::max(grid_.rows, place.row + 1);
        auto const columns = std::max(grid_.columns, place.column + 1);
        if (std::uint64_t{rows} * columns > max_grid_area) return false;
        grid_.rows = rows;
        grid_.columns = columns;
        return true;
    }

    void note(CellText& shown, CellPlace place, Span span) {
        switch (shown.trouble) {
            case CellTrouble::none: break;
            case CellTrouble::became_a_date: dates_.add(place, span, std::move(shown.note)); break;
            case CellTrouble::digits_lost: lost_.add(place, span, std::move(shown.note)); break;
            case CellTrouble::not_computed: uncomputed_.add(place, span); break;
            case CellTrouble::digits_hidden: shown_.add(place, span, std::move(shown.note)); break;
            case CellTrouble::no_such_string: missing_.add(place, span); break;
        }
    }

    void note_hidden(CellPlace place) {
        auto& rows = hidden_rows_with_text_;
        if (row_is_hidden_ && (rows.empty() || rows.back() != place.row)) rows.push_back(place.row);
        if (place.column >= hidden_columns_.size() || !hidden_columns_[place.column]) return;
        hidden_columns_with_text_.resize(hidden_columns_.size());
        hidden_columns_with_text_[place.column] = true;
    }

    /// Where the text read so far ends: the place of what has no cell.
    Span here() const { return {draft_.end(), draft_.end()}; }

    /// The place of a cell that is not in the text.
    Span named(CellPlace place) { return draft_.add("", sheet_.name + "!" + to_string(place)).span; }

    /// Excel writes cells in order and once; what others repeat is not read.
    void sort() {
        auto& cells = grid_.cells;
        if (!std::is_sorted(cells.begin(), cells.end(), by_place))
            std::stable_sort(cells.begin(), cells.end(), by_place);
        std::vector<Cell> once;
        auto const repeats = [&](Cell const& cell) { return !once.empty() && same_place(once.back(), cell); };
        if (std::adjacent_find(cells.begin(), cells.end(), same_place) == cells.end()) return;
        for (auto& cell : cells) {
            if (repeats(cell))
                repeated_.add({cell.row, cell.column}, cell.text.span);
            else
                once.push_back(std::move(cell));
        }
        cells = std::move(once);
    }

    /// Spreads the cells over the merged areas; what lies under one is not seen.
    void merge() {
        auto const merges = sorted_merges(std::move(merges_), grid_.rows, grid_.columns);
        for (auto const place : merges.overlapping) misplaced_.add(place, misplaced_.empty() ? named(place) : Span{});
        MergedAreas areas;
        auto next = merges.areas.begin();
        std::vector<Cell> cells;
        auto const add_empty = [&](CellRange const& area) {
            LocatedText text;
            text.span = named(area.first);
            text.given = true;
            cells.push_back({area.first.row, area.first.column, area.last.row - area.first.row + 1,
                             area.last.column - area.first.column + 1, std::move(text)});
        };
        for (auto& cell : grid_.cells) {
            CellPlace const place{cell.row, cell.column};
            for (; next != merges.areas.end() && next->first <= place; ++next) {
                areas.add(*next);
                if (next->first != place) add_empty(*next);
            }
            auto const* area = areas.area_of(place);
            if (area && area->first != place) {
                covered_.add(place, cell.text.span);
                continue;
            }
            if (area) {
                cell.rows = area->last.row - place.row + 1;
                cell.columns = area->last.column - place.column + 1;
            }
            cells.push_back(std::move(cell));
        }
        for (; next != merges.areas.end(); ++next) add_empty(*next);
        grid_.cells = std::move(cells);
    }

    void report_hidden() {
        if (is_form_sheet(grid_) || is_remarks_sheet(grid_)) return;
        std::vector<std::uint32_t> columns;
        for (std::uint32_t i = 0; i < hidden_columns_with_text_.size(); ++i)
            if (hidden_columns_with_text_[i]) columns.push_back(i);
        auto& rows = hidden_rows_with_text_;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        grammar::Text const name{"工作表“" + sheet_.name + "”", "sheet “" + sheet_.name + "”"};
        auto const say = [&](std::string const& chinese, std::string const& english) {
            draft_.report(codes::hidden_content, {grid_.at.begin, grid_.at.begin},
                          {{"what", {name.chinese + chinese, name.english + english}}});
        };
        if (sheet_.hidden && !grid_.cells.empty()) say("是隐藏的", " is hidden");
        if (!rows.empty()) say("隐藏了第 " + rows_text(rows) + " 行", " hides rows " + rows_text(rows));
        if (!columns.empty()) say("隐藏了 " + columns_text(columns) + " 列", " hides columns " + columns_text(columns));
    }

    void report() {
        grammar::Argument const sheet{"sheet", sheet_.name};
        grammar::Argument const table{"table", {"工作表“" + sheet_.name + "”", "sheet “" + sheet_.name + "”"}};
        dates_.report(codes::became_a_date, sheet, draft_);
        lost_.report(codes::digits_lost, sheet, draft_);
        uncomputed_.report(codes::not_computed, sheet, draft_);
        shown_.report(codes::digits_hidden, sheet, draft_);
        covered_.report(codes::covered_by_merge, table, draft_);
        misplaced_.report(codes::merge_out_of_place, table, draft_);
        repeated_.report(codes::repeated_cell, sheet, draft_);
        missing_.report(codes::string_missing, sheet, draft_);
        far_.report(codes::too_far_off, sheet, draft_);
        report_hidden();
    }
};

}  // namespace

Grid read_sheet(Package const& package, SheetEntry const& sheet, Workbook const& workbook, Draft& draft) {
    auto stream = package.stream(sheet.part);
    auto xml = reader(stream);
    auto grid = SheetReader(xml, sheet, workbook, draft).read();
    if (auto problem = failure(stream, xml, sheet.part)) {
        problem->what.chinese += "（工作表“" + sheet.name + "”）";
        problem->what.english += " (sheet “" + sheet.name + "”)";
        draft.report(std::move(*problem));
    }
    return grid;
}

}  // namespace jixiao::targets::document
