#include "drawn_grid.hpp"

#include <map>

#include "cases.hpp"
#include "targets/files.hpp"

namespace jixiao::targets::test {
namespace {

using document::Cell;
using document::Document;
using document::Grid;

struct Drawing {
    std::string bytes;
    Document document;
    std::vector<std::vector<std::string>> rows;  // of the grid that is being drawn
    std::string name;
};

Span write(Drawing& drawing, std::string const& text) {
    auto const begin = static_cast<std::uint32_t>(drawing.bytes.size());
    drawing.bytes += text + '\n';
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

std::vector<std::string> cells_in(std::string const& line) {
    std::vector<std::string> cells;
    for (auto begin = line.find('|') + 1;;) {
        auto const end = line.find('|', begin);
        if (end == std::string::npos) return cells;
        cells.push_back(tests::unescaped(tests::trimmed(line.substr(begin, end - begin))));
        begin = end + 1;
    }
}

/// The cell at the left of < and above ^ grows.
void add_cells(Drawing& drawing, Grid& grid) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> owner;
    for (std::size_t row = 0; row < drawing.rows.size(); ++row)
        for (std::size_t column = 0; column < drawing.rows[row].size(); ++column) {
            auto const& text = drawing.rows[row][column];
            auto const merged = text == "<" ? std::pair(row, column - 1) : std::pair(row - 1, column);
            if (text == "<" || text == "^") {
                auto& cell = grid.cells.at(owner.at(merged));
                cell.rows = std::max(cell.rows, static_cast<std::uint32_t>(row + 1) - cell.row);
                cell.columns = std::max(cell.columns, static_cast<std::uint32_t>(column + 1) - cell.column);
                owner[{row, column}] = owner.at(merged);
                continue;
            }
            owner[{row, column}] = grid.cells.size();
            Cell cell{static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), 1, 1, {}};
            cell.text.value = text;
            cell.text.span = write(drawing, text);
            cell.text.given = true;
            grid.cells.push_back(std::move(cell));
        }
}

void finish_grid(Drawing& drawing) {
    if (drawing.rows.empty()) return;
    Grid grid;
    grid.name = drawing.name;
    grid.at.begin = static_cast<std::uint32_t>(drawing.bytes.size());
    grid.rows = static_cast<std::uint32_t>(drawing.rows.size());
    for (auto const& row : drawing.rows) grid.columns = std::max(grid.columns, static_cast<std::uint32_t>(row.size()));
    add_cells(drawing, grid);
    std::erase_if(grid.cells,
                  [](Cell const& cell) { return cell.text.value.empty() && cell.rows == 1 && cell.columns == 1; });
    grid.at.end = static_cast<std::uint32_t>(drawing.bytes.size());
    drawing.document.parts.emplace_back(std::move(grid));
    drawing.rows.clear();
}

void add_text(Drawing& drawing, std::string const& line) {
    auto& parts = drawing.document.parts;
    auto const span = write(drawing, line);
    auto* passage = parts.empty() ? nullptr : std::get_if<document::Passage>(&parts.back());
    if (passage == nullptr) passage = &std::get<document::Passage>(parts.emplace_back(document::Passage{span}));
    passage->at.end = span.end + 1;
}

}  // namespace

Document drawn_document(std::vector<std::string> const& lines) {
    Drawing drawing;
    for (auto const& line : lines) {
        if (line.starts_with("|")) {
            drawing.rows.push_back(cells_in(line));
            continue;
        }
        finish_grid(drawing);
        if (line.starts_with("表格"))
            drawing.name = tests::trimmed(line.substr(std::string("表格").size()));
        else
            add_text(drawing, line);
    }
    finish_grid(drawing);
    drawing.document.source = make_source("文件", std::move(drawing.bytes));
    return std::move(drawing.document);
}

}  // namespace jixiao::targets::test
