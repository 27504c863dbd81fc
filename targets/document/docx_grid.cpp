#include "targets/document/docx_grid.hpp"

#include <algorithm>
#include <map>

#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
namespace {

class GridMaker {
public:
    GridMaker(std::uint32_t number, Draft& draft) : number_(std::to_string(number)), draft_(draft) {}

    Grid make(Table const& table) {
        std::uint32_t const begin = draft_.end();
        for (auto const& row : table.rows) {
            if (draft_.is_full()) break;
            add_row(row);
        }
        grid_.at = {begin, draft_.end()};
        grid_.cells.erase(std::remove_if(grid_.cells.begin(), grid_.cells.end(), is_nothing), grid_.cells.end());
        report();
        return std::move(grid_);
    }

private:
    /// Cells that have the same trouble.
    struct Notes {
        std::size_t count = 0;
        grammar::Text places;
        Span first;
    };

    std::string number_;
    Draft& draft_;
    Grid grid_;
    std::map<std::uint32_t, std::size_t> above_;  // column → the cell that ends in the row above
    std::map<std::uint32_t, std::size_t> here_;   // the same of this row
    std::uint32_t column_ = 0;
    Notes covered_;
    Notes misplaced_;

    static bool is_nothing(Cell const& cell) { return cell.text.value.empty() && cell.rows == 1 && cell.columns == 1; }

    void add_row(TableRow const& row) {
        column_ = row.columns_before;
        std::uint32_t ordinal = 0;
        here_.clear();
        for (auto const& cell : row.cells) add_cell(cell, ++ordinal);
        std::swap(above_, here_);
        grid_.columns = std::max(grid_.columns, column_);
        ++grid_.rows;
    }

    grammar::Text place(std::uint32_t ordinal) const {
        auto const row = std::to_string(grid_.rows + 1);
        auto const cell = std::to_string(ordinal);
        return {"第 " + number_ + " 表第 " + row + " 行第 " + cell + " 格",
                "table " + number_ + ", row " + row + ", cell " + cell};
    }

    void add_cell(TableCell const& cell, std::uint32_t ordinal) {
        auto columns = std::min(cell.columns, max_table_columns - std::min(column_, max_table_columns));
        if (columns < cell.columns) note(misplaced_, ordinal, {draft_.end(), draft_.end()});
        if (columns == 0) return;
        if (continues(cell, columns)) {
            bool const has_text = !tidy(cell.text).empty();
            if (has_text) note(covered_, ordinal, draft_.add(cell.text, place(ordinal)).span);
        } else {
            if (cell.continues_above) note(misplaced_, ordinal, {draft_.end(), draft_.end()});
            add_own(cell, columns, ordinal);
        }
        column_ += columns;
    }

    /// Spreads the cell that this one goes on; false if there is none.
    bool continues(TableCell const& cell, std::uint32_t columns) {
        if (cell.continues_left && !here_.empty()) {
            auto const left = std::prev(here_.end())->second;
            auto& merged = grid_.cells[left];
            if (merged.row != grid_.rows || merged.column + merged.columns != column_) return false;
            merged.columns += columns;
            return true;
        }
        if (!cell.continues_above) return false;
        auto const found = above_.find(column_);
        if (found == above_.end()) return false;
        auto& merged = grid_.cells[found->second];
        if (merged.columns != columns) return false;
        ++merged.rows;
        here_.emplace(column_, found->second);
        return true;
    }

    void add_own(TableCell const& cell, std::uint32_t columns, std::uint32_t ordinal) {
        draft_.anchor(cell.at);
        auto text = draft_.add(cell.text, place(ordinal));
        here_.emplace(column_, grid_.cells.size());
        grid_.cells.push_back({grid_.rows, column_, 1, columns, std::move(text)});
    }

    void note(Notes& notes, std::uint32_t ordinal, Span span) {
        constexpr std::size_t most = 2'000;
        if (notes.count == 0) notes.first = span;
        auto const row = std::to_string(grid_.rows + 1);
        auto const cell = std::to_string(ordinal);
        bool const is_first = notes.count++ == 0;
        if (notes.count > most) return;
        notes.places.chinese += (is_first ? "" : "、") + ("第 " + row + " 行第 " + cell + " 格");
        notes.places.english += (is_first ? "" : "; ") + ("row " + row + ", cell " + cell);
    }

    void report() {
        grammar::Argument const table{"table", {"第 " + number_ + " 表", "table " + number_}};
        auto const say = [&](grammar::CodeInfo const& code, Notes const& notes) {
            if (notes.count == 0) return;
            draft_.report(code, notes.first, {table, {"count", std::to_string(notes.count)}, {"cells", notes.places}});
        };
        say(codes::covered_by_merge, covered_);
        say(codes::merge_out_of_place, misplaced_);
    }
};

}  // namespace

void add_grids(Table const& table, std::uint32_t& number, Draft& draft) {
    std::uint32_t const own = ++number;
    auto const begin = draft.end();
    draft.add_grid(GridMaker(own, draft).make(table));
    std::size_t count = 0;
    for (auto const& row : table.rows)
        for (auto const& cell : row.cells) count += cell.tables.size();
    if (count == 0) return;
    draft.report(codes::nested_table, {begin, begin},
                 {{"table", {"第 " + std::to_string(own) + " 表", "table " + std::to_string(own)}},
                  {"count", std::to_string(count)}});
    for (auto const& row : table.rows)
        for (auto const& cell : row.cells)
            for (auto const& inner : cell.tables) add_grids(inner, number, draft);
}

}  // namespace jixiao::targets::document
