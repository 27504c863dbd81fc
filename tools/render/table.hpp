// Table: rows and columns in a terminal, aligned for Chinese.
//
// Owns column widths, wrapping of long cells and ASCII rules. Knows nothing of
// scores: cells are text with an alignment and a colour.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "tools/render/layout.hpp"
#include "tools/render/paint.hpp"

namespace jixiao::render {

struct TableColumn {
    std::string title;
    Align align = Align::left;
    std::uint32_t least = 0;  // narrowest width when room is short; 0: never narrowed
};

struct TableCell {
    std::string text;
    Paint paint = Paint::plain;

    TableCell() = default;
    TableCell(std::string content, Paint colour = Paint::plain) : text(std::move(content)), paint(colour) {}
    TableCell(char const* content) : text(content) {}
};

struct TableRow {
    std::vector<TableCell> cells;  // fewer than columns: the rest is empty
    bool rule_before = false;
    bool spans = false;  // the first cell may run over the empty cells after it
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::uint32_t indent = 0;
};

/// Prints the table within the style's columns as far as the narrowest widths allow.
void write(Table const& table, Style const& style, std::ostream& out);

}  // namespace jixiao::render
