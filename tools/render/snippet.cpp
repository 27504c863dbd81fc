#include "tools/render/snippet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tools/render/underline.hpp"

namespace jixiao::render {
namespace {

using grammar::SourceText;
using grammar::Span;

constexpr std::string_view cut = "...";

struct ByteMark {
    Byte begin;
    Byte end;
    bool primary = false;
    std::string text;
};

using MarkedLines = std::map<std::uint32_t, std::vector<ByteMark>>;

std::uint32_t first_line(SourceText const& source, Mark const& mark) { return source.position(mark.span.begin).line; }

/// The line of the last byte: a span that ends with a line break stays on its line.
std::uint32_t last_line(SourceText const& source, Mark const& mark) {
    auto const last = mark.span.empty() ? mark.span.begin : mark.span.end - 1;
    return std::max(first_line(source, mark), source.position(last).line);
}

std::uint32_t first_text(SourceText const& source, Span line) {
    auto const blank = source.slice(line).find_first_not_of(" \t");
    return blank == std::string_view::npos ? line.begin : line.begin + static_cast<std::uint32_t>(blank);
}

/// A span over several lines is shown on its first and its last one.
void add_mark(SourceText const& source, Mark const& mark, MarkedLines& lines) {
    auto const first = first_line(source, mark);
    auto const last = last_line(source, mark);
    auto const add = [&](std::uint32_t number, std::uint32_t begin, std::uint32_t end, std::string const& text) {
        auto const line = source.line(number);
        auto const place = [&](std::uint32_t byte) {
            return Byte{std::clamp(byte, line.begin, line.end) - line.begin};
        };
        lines[number].push_back({place(begin), place(end), mark.primary, text});
    };
    if (first == last) return add(first, mark.span.begin, mark.span.end, mark.text);
    add(first, mark.span.begin, mark.span.end, "");
    add(last, first_text(source, source.line(last)), mark.span.end, mark.text);
}

/// The part of a line that is printed, and how far its cells move.
struct Window {
    CellRange shown;
    bool cut_before = false;
    bool cut_after = false;

    Cell printed(Cell cell) const {
        auto const inside = std::clamp(cell, shown.begin, Cell{shown.end.value + 1});
        auto const shift = cut_before ? static_cast<std::uint32_t>(cut.size()) : 0;
        return {inside.value - shown.begin.value + shift};
    }
};

/// The whole line if there is room for it, else the part around the first primary mark.
Window window_of(SourceLine const& line, std::vector<ByteMark> const& marks, std::uint32_t room) {
    auto const width = line.width().value;
    if (width <= room) return {{{0}, line.width()}};
    auto const primary = std::find_if(marks.begin(), marks.end(), [](ByteMark const& mark) { return mark.primary; });
    auto const& focus = primary == marks.end() ? marks.front() : *primary;
    auto const inner = room - 2 * static_cast<std::uint32_t>(cut.size());
    auto const at = line.cells(focus.begin, focus.end).begin.value;
    auto const start = std::min(at > inner / 3 ? at - inner / 3 : 0, width - inner);
    auto const begin = line.at_or_after({start});
    auto const end = line.at_or_before({start + inner});
    return {{begin, end}, begin.value > 0, end < line.width()};
}

std::string shown_text(SourceLine const& line, Window const& window) {
    return fmt::format("{}{}{}", window.cut_before ? cut : "", line.slice(window.shown), window.cut_after ? cut : "");
}

void write_gutter(std::string_view number, std::uint32_t width, Style const& style, std::ostream& out) {
    out << painted(fmt::format("{:>{}} |", number, width), Paint::blue, style);
}

void write_marked_line(SourceText const& source, std::uint32_t number, std::vector<ByteMark> const& marks,
                       std::uint32_t gutter, Paint paint, Style const& style, std::ostream& out) {
    SourceLine const line(source.slice(source.line(number)), style.ambiguous);
    auto const room = std::max(style.columns, gutter + 33) - gutter - 3;
    auto const window = window_of(line, marks, room);
    std::vector<LineMark> printed;
    for (auto const& mark : marks) {
        auto const cells = line.cells(mark.begin, mark.end);
        printed.push_back({{window.printed(cells.begin), window.printed(cells.end)}, mark.primary, mark.text});
    }
    auto const* place = source.place(source.line(number).begin);
    write_gutter(place ? "" : std::to_string(number), gutter, style, out);
    auto const text = shown_text(line, window);
    out << (text.empty() ? "" : " ") << text << '\n';
    for (auto const& row : underline_rows(std::move(printed), paint, style)) {
        write_gutter("", gutter, style, out);
        out << ' ' << row << '\n';
    }
}

}  // namespace

std::uint32_t gutter_width(SourceText const& source, std::vector<Mark> const& marks) {
    std::uint32_t last = 1;
    for (auto const& mark : marks) last = std::max(last, last_line(source, mark));
    return static_cast<std::uint32_t>(std::to_string(last).size());
}

void write_snippet(SourceText const& source, std::vector<Mark> const& marks, Paint paint, Style const& style,
                   std::ostream& out) {
    auto const gutter = gutter_width(source, marks);
    MarkedLines lines;
    for (auto const& mark : marks) add_mark(source, mark, lines);
    std::uint32_t before = 0;
    for (auto const& [number, line_marks] : lines) {
        if (before != 0 && number > before + 1) out << std::string(gutter, '.') << '\n';
        write_marked_line(source, number, line_marks, gutter, paint, style, out);
        before = number;
    }
}

}  // namespace jixiao::render
