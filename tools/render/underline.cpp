#include "tools/render/underline.hpp"

#include <algorithm>

namespace jixiao::render {
namespace {

void put(std::string& row, std::size_t at, std::string_view text) {
    if (row.size() < at + text.size()) row.resize(at + text.size(), ' ');
    row.replace(at, text.size(), text);
}

std::string marks_row(std::vector<LineMark> const& marks) {
    std::string row;
    for (bool const primary : {false, true})
        for (auto const& mark : marks)
            if (mark.primary == primary)
                put(row, mark.cells.begin.value,
                    std::string(mark.cells.end.value - mark.cells.begin.value, primary ? '^' : '~'));
    return row;
}

Paint paint_of(char c, Paint primary) {
    if (c == '^') return primary;
    return c == ' ' ? Paint::plain : Paint::blue;
}

std::string painted_row(std::string const& row, Paint primary, Style const& style) {
    std::string result;
    for (std::size_t at = 0; at < row.size();) {
        auto const end = std::min(row.find_first_not_of(row[at], at), row.size());
        result += painted(row.substr(at, end - at), paint_of(row[at], primary), style);
        at = end;
    }
    return result;
}

/// A | below the first `count` marks.
std::string connectors(std::vector<LineMark> const& marks, std::size_t count) {
    std::string row;
    for (std::size_t i = 0; i < count; ++i) put(row, marks[i].cells.begin.value, "|");
    return row;
}

std::string labelled(std::string row, std::size_t at, LineMark const& mark, Paint primary, Style const& style) {
    row.resize(std::max(row.size(), at), ' ');
    auto const paint = mark.primary ? primary : Paint::blue;
    return painted_row(row, primary, style) + painted(mark.text, paint, style);
}

}  // namespace

std::vector<std::string> underline_rows(std::vector<LineMark> marks, Paint primary, Style const& style) {
    auto const row = marks_row(marks);
    std::erase_if(marks, [](LineMark const& mark) { return mark.text.empty(); });
    std::stable_sort(marks.begin(), marks.end(),
                     [](LineMark const& a, LineMark const& b) { return a.cells.begin < b.cells.begin; });
    if (marks.empty()) return {painted_row(row, primary, style)};
    std::vector<std::string> rows{labelled(row, row.size() + 1, marks.back(), primary, style)};
    if (marks.size() > 1) rows.push_back(painted_row(connectors(marks, marks.size() - 1), primary, style));
    for (std::size_t i = marks.size() - 1; i-- > 0;)
        rows.push_back(labelled(connectors(marks, i), marks[i].cells.begin.value, marks[i], primary, style));
    return rows;
}

}  // namespace jixiao::render
