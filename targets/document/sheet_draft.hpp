// SheetDraft: a sheet while it is read, whatever the format of its workbook: cells in any order → a grid with its
// merged areas, and what has to be told of cells: dates that were none, hidden rows, texts under merged cells.
#pragma once

#include <string>
#include <vector>

#include "targets/document/cell_notes.hpp"
#include "targets/document/cell_value.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/merges.hpp"

namespace jixiao::targets::document {

class SheetDraft {
public:
    SheetDraft(std::string name, Draft& draft);

    /// False if there is no room for more.
    bool add(CellPlace place, CellText shown);
    /// False if there are too many merged areas, which is told.
    bool merge(CellRange const& area);
    /// Merged areas that cannot be so: told with the place where they begin.
    void misplace(CellPlace place);
    void hide() { is_hidden_ = true; }
    /// From the first to the last, cut to the sheet.
    void hide_rows(std::uint32_t first, std::uint32_t last);
    void hide_columns(std::uint32_t first, std::uint32_t last);

    /// The grid; what there is to say of its cells is reported. Nothing may be added afterwards.
    Grid finish();

private:
    bool grow(CellPlace place);
    void note(CellText& shown, CellPlace place, Span span);
    Span named(CellPlace place);
    void sort();
    void spread();
    void add_empty(CellRange const& area, std::vector<Cell>& cells);
    void place(Cell cell, MergedAreas const& areas, std::vector<Cell>& cells);
    void report();
    void report_hidden();

    std::string name_;
    Draft& draft_;
    std::uint32_t begin_;
    Grid grid_;
    std::vector<CellRange> merges_;
    std::vector<bool> hidden_rows_, hidden_columns_;
    bool is_hidden_ = false;
    CellNotes dates_, lost_, uncomputed_, shown_, missing_, repeated_, covered_, misplaced_, far_;
};

/// The name of a sheet as places show it: one line, never too long for the names of many places.
std::string sheet_name(std::string_view written);

}  // namespace jixiao::targets::document
