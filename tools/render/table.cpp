#include "tools/render/table.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao::render {
namespace {

using Widths = std::vector<std::uint32_t>;

constexpr std::uint32_t gap = 2;

std::uint32_t total(Widths const& widths, std::uint32_t indent) {
    auto const gaps = widths.empty() ? 0 : gap * static_cast<std::uint32_t>(widths.size() - 1);
    return std::accumulate(widths.begin(), widths.end(), indent + gaps);
}

Widths natural_widths(Table const& table, Style const& style) {
    Widths widths;
    for (auto const& column : table.columns) widths.push_back(width_of(column.title, style.ambiguous));
    for (auto const& row : table.rows)
        for (std::size_t i = row.spans ? 1 : 0; i < row.cells.size(); ++i)
            widths[i] = std::max(widths[i], width_of(row.cells[i].text, style.ambiguous));
    return widths;
}

/// Takes cells from the widest column that may still shrink, one by one, until the table fits.
Widths fitted_widths(Table const& table, Style const& style) {
    auto widths = natural_widths(table, style);
    auto const spare = [&](std::size_t i) {
        auto const least = table.columns[i].least;
        return least != 0 && widths[i] > least ? widths[i] : 0u;
    };
    while (total(widths, table.indent) > style.columns) {
        std::size_t widest = 0;
        for (std::size_t i = 1; i < widths.size(); ++i)
            if (spare(i) > spare(widest)) widest = i;
        if (widths.empty() || spare(widest) == 0) break;
        --widths[widest];
    }
    return widths;
}

/// A cell made ready: its lines, its width, and how many columns it covers.
struct Block {
    std::vector<std::string> lines;
    std::uint32_t width = 0;
    Align align = Align::left;
    Paint paint = Paint::plain;
};

std::size_t columns_covered(TableRow const& row, std::size_t first, std::size_t count) {
    if (!row.spans || first != 0) return 1;
    std::size_t covered = 1;
    while (covered < count && (covered >= row.cells.size() || row.cells[covered].text.empty())) ++covered;
    return covered;
}

std::vector<Block> blocks_of(Table const& table, TableRow const& row, Widths const& widths, Style const& style) {
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < widths.size();) {
        auto const covered = columns_covered(row, i, widths.size());
        auto const begin = widths.begin() + static_cast<std::ptrdiff_t>(i);
        Widths const own(begin, begin + static_cast<std::ptrdiff_t>(covered));
        TableCell const cell = i < row.cells.size() ? row.cells[i] : TableCell();
        blocks.push_back({wrap(cell.text, total(own, 0), style.ambiguous), total(own, 0),
                          covered > 1 ? Align::left : table.columns[i].align, cell.paint});
        i += covered;
    }
    return blocks;
}

/// One printed line; blanks are written only when text follows.
void write_line(std::vector<Block> const& blocks, std::size_t line, std::uint32_t indent, Style const& style,
                std::ostream& out) {
    std::uint32_t pending = indent;
    for (auto const& block : blocks) {
        std::string const text = line < block.lines.size() ? block.lines[line] : "";
        auto const cells = width_of(text, style.ambiguous);
        auto const free = block.width - std::min(block.width, cells);
        if (block.align == Align::right) pending += free;
        if (!text.empty()) {
            out << std::string(pending, ' ') << painted(text, block.paint, style);
            pending = 0;
        }
        pending += gap + (block.align == Align::left ? free : 0) + (text.empty() ? cells : 0);
    }
    out << '\n';
}

void write_row(Table const& table, TableRow const& row, Widths const& widths, Style const& style, std::ostream& out) {
    auto const blocks = blocks_of(table, row, widths, style);
    std::size_t lines = 1;
    for (auto const& block : blocks) lines = std::max(lines, block.lines.size());
    for (std::size_t line = 0; line < lines; ++line) write_line(blocks, line, table.indent, style, out);
}

void write_rule(Table const& table, Widths const& widths, std::ostream& out) {
    std::string line(table.indent, ' ');
    for (auto const width : widths) {
        if (line.size() > table.indent) line.append(gap, ' ');
        line.append(width, '-');
    }
    out << line << '\n';
}

TableRow heading(Table const& table) {
    TableRow row;
    for (auto const& column : table.columns) row.cells.emplace_back(column.title, Paint::bold);
    return row;
}

}  // namespace

void write(Table const& table, Style const& style, std::ostream& out) {
    auto const widths = fitted_widths(table, style);
    write_row(table, heading(table), widths, style, out);
    write_rule(table, widths, out);
    for (auto const& row : table.rows) {
        if (row.rule_before) write_rule(table, widths, out);
        write_row(table, row, widths, style, out);
    }
}

}  // namespace jixiao::render
