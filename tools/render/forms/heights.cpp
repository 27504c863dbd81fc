#include "tools/render/forms/heights.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "grammar/characters.hpp"
#include "tools/render/width.hpp"

namespace jixiao::render::forms {
namespace {

constexpr double line_height = 14.5;  // of 10 point text, in points; the widest of the usual fonts
constexpr double margin = 6;          // above and below, together
constexpr double least_height = 22;
constexpr double title_height = 34;
constexpr double most_height = 400;  // Excel's limit is 409

/// A place where a line may break lies before and after each Chinese character and after blanks.
struct Word {
    std::uint32_t cells = 0;
    bool ends_line = false;
};

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool open = false;  // the last word may grow
    while (!text.empty()) {
        auto const [character, size] = grammar::decode(text);
        text.remove_prefix(size);
        if (character == U'\n') {
            words.push_back({0, true});
            open = false;
            continue;
        }
        auto const cells = width_of(character, Ambiguous::wide);
        bool const joins = cells < 2 && character != U' ';
        if (open && joins)
            words.back().cells += cells;
        else
            words.push_back({cells, false});
        open = joins;
    }
    return words;
}

std::string_view text_of(Content const& content) {
    auto const* text = std::get_if<std::string>(&content);
    return text ? std::string_view(*text) : std::string_view();
}

double needed_height(Cell const& cell, Sheet const& sheet) {
    if (cell.look == Look::title) return title_height;
    auto const first = sheet.widths.begin() + cell.area.column;
    auto const width = std::accumulate(first, first + cell.area.columns, 0);
    // A digit of the column's width is 5.25 points, a cell of 10 point text 5; the rest is padding.
    int const cells = std::max(2, (width * 21 - 5) / 20);
    return std::max(least_height, count_lines(text_of(cell.content), cells) * line_height + margin);
}

double height_of(Sheet const& sheet, Area const& area) {
    auto const first = sheet.heights.begin() + area.row;
    return std::accumulate(first, first + area.rows, 0.0);
}

/// Rows that a cell spans grow together where it needs more than they have.
void stretch(Sheet& sheet, Cell const& cell) {
    double const lacking = needed_height(cell, sheet) - height_of(sheet, cell.area);
    if (lacking <= 0) return;
    for (int i = 0; i < cell.area.rows; ++i)
        sheet.heights[static_cast<std::size_t>(cell.area.row + i)] += lacking / cell.area.rows;
}

int after_splitting(int row, int split, int more) { return row > split ? row + more : row; }

void split(Sheet& sheet, int row) {
    auto const at = sheet.heights.begin() + row;
    int const parts = static_cast<int>(std::ceil(*at / most_height));
    *at /= parts;
    sheet.heights.insert(at, static_cast<std::size_t>(parts - 1), *at);
    for (auto& cell : sheet.cells) {
        auto& area = cell.area;
        if (area.row <= row && row < area.row + area.rows)
            area.rows += parts - 1;
        else
            area.row = after_splitting(area.row, row, parts - 1);
    }
    if (sheet.repeated) {
        sheet.repeated->first = after_splitting(sheet.repeated->first, row, parts - 1);
        sheet.repeated->second = after_splitting(sheet.repeated->second, row, parts - 1);
    }
    sheet.printed_rows = after_splitting(sheet.printed_rows, row, parts - 1);
}

// A4 within the margins, in points.
constexpr double short_side = 540;
constexpr double long_side = 785;
constexpr double page_ends = 94;        // margins above and below
constexpr double most_shrinking = 1.3;  // a form that is longer by this is still legible on one page

bool fits_one_page(Sheet const& sheet) {
    double width = 0;
    for (int const digits : sheet.widths) width += digits * 5.25 + 3.75;
    double const page_width = sheet.landscape ? long_side : short_side;
    double const page_height = (sheet.landscape ? short_side + 57 : long_side + 57) - page_ends;
    double const scale = std::min(1.0, page_width / width);
    return height_of(sheet, {0, 0, 1, sheet.printed_rows}) * scale <= page_height * most_shrinking;
}

}  // namespace

int count_lines(std::string_view text, int cells) {
    auto const width = static_cast<std::uint32_t>(std::max(cells, 2));
    std::uint32_t used = 0;
    int lines = 1;
    for (auto const& word : words_of(text)) {
        if (word.ends_line || (used > 0 && used + word.cells > width)) {
            ++lines;
            used = 0;
        }
        lines += static_cast<int>(word.cells > width ? (word.cells - 1) / width : 0);
        used += word.cells > width ? (word.cells - 1) % width + 1 : word.cells;
    }
    return lines;
}

void set_heights(Sheet& sheet) {
    sheet.heights.assign(static_cast<std::size_t>(sheet.rows()), least_height);
    for (auto const& cell : sheet.cells)
        if (cell.area.rows == 1) stretch(sheet, cell);
    for (auto const& cell : sheet.cells)
        if (cell.area.rows > 1) stretch(sheet, cell);
    for (auto row = static_cast<int>(sheet.heights.size()); row-- > 0;)
        if (sheet.heights[static_cast<std::size_t>(row)] > most_height) split(sheet, row);
    sheet.one_page = fits_one_page(sheet);
}

}  // namespace jixiao::render::forms
