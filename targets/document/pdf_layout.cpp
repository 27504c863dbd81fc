#include "targets/document/pdf_layout.hpp"

#include <algorithm>

#include "targets/document/pdf_open.hpp"

namespace jixiao::targets::document {
namespace {

bool holds(Box const& box, Length x, Length y) {
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

/// The cell at a place; past the last if there is none.
std::size_t cell_at(Frame const& frame, Length x, Length y) {
    if (!holds(frame.box, x, y)) return frame.cells.size();
    auto const column = std::upper_bound(frame.xs.begin(), frame.xs.end(), x) - frame.xs.begin() - 1;
    auto const row = std::upper_bound(frame.ys.begin(), frame.ys.end(), y) - frame.ys.begin() - 1;
    auto const columns = static_cast<std::ptrdiff_t>(frame.xs.size()) - 1;
    return frame.owners[static_cast<std::size_t>(row * columns + column)];
}

/// A word in its characters, each as wide as it is in print: Latin ones are half as wide.
std::vector<PdfWord> characters(PdfWord const& word) {
    std::vector<PdfWord> result;
    std::vector<int> widths;
    for (char const c : word.text) {
        auto const byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) == 0x80 && !result.empty()) {
            result.back().text += c;
            continue;
        }
        result.push_back({word.box, std::string(1, c)});
        widths.push_back(byte < 0xE0 ? 1 : 2);
    }
    std::int64_t total = 0, done = 0;
    for (int const width : widths) total += width;
    Length const all = word.box.right - word.box.left;
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].box.left = word.box.left + static_cast<Length>(all * done / total);
        done += widths[i];
        result[i].box.right = word.box.left + static_cast<Length>(all * done / total);
    }
    return result;
}

/// Puts a word into its cell; one that was read across a ruled line is cut there.
void put(PdfWord const& word, Frame const& frame, std::vector<std::vector<PdfWord>>& texts) {
    Length const y = word.box.middle(), margin = word.box.height() / 4;
    std::size_t const first = cell_at(frame, word.box.left + margin, y);
    if (first == cell_at(frame, word.box.right - margin, y) || word.box.right - word.box.left < 3 * margin) {
        std::size_t const cell =
            first < frame.cells.size() ? first : cell_at(frame, word.box.left / 2 + word.box.right / 2, y);
        if (cell < texts.size()) texts[cell].push_back(word);
        return;
    }
    for (std::size_t last = frame.cells.size(); auto const& each : characters(word)) {
        std::size_t const cell = std::min(cell_at(frame, each.box.left / 2 + each.box.right / 2, y), texts.size() - 1);
        if (cell == last) {
            texts[cell].back().text += each.text;
            texts[cell].back().box.right = each.box.right;
        } else
            texts[cell].push_back(each);
        last = cell;
    }
}

/// The number of the line at a height, by the lines of the page from top to bottom.
std::uint32_t number_at(std::vector<PageLine> const& lines, Length y) {
    auto const next = std::upper_bound(lines.begin(), lines.end(), y,
                                       [](Length height, PageLine const& line) { return height < line.box.middle(); });
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(next - lines.begin(), 1));
}

/// True if one character more, and what cells keep free at their sides, is wider than the cell.
bool is_full(PageLine const& line, Box const& cell) {
    constexpr Length sides = 12 * point;
    return line.box.right - line.box.left + line.size + sides >= cell.right - cell.left;
}

PageTable table_of(Frame const& frame, std::vector<std::vector<PdfWord>> texts, std::vector<PageLine> const& lines,
                   std::uint32_t page) {
    PageTable table{frame.box, frame.rows, {}};
    for (std::size_t i = 0; i < frame.cells.size(); ++i) {
        auto const& cell = frame.cells[i];
        PageCell result{cell.box.left, cell.box.right, cell.row, cell.rows, "", page, 0, false};
        auto const own = lines_of(std::move(texts[i]));
        for (auto const& line : own) result.text += (result.text.empty() ? "" : "\n") + line.text;
        result.is_full = !own.empty() && is_full(own.back(), cell.box);
        result.number = number_at(lines, own.empty() ? cell.box.top : own.front().box.middle());
        table.cells.push_back(std::move(result));
    }
    return table;
}

/// A table without lines, with the texts of its cells.
PageTable table_of(OpenTable const& open, std::vector<PageLine> const& lines, std::uint32_t page) {
    PageTable table{open.box, open.rows, {}};
    for (auto const& cell : open.cells) {
        PageCell result{cell.left, cell.right, cell.row, cell.rows, "", page, 0, false};
        auto const own = lines_of(cell.words);
        for (auto const& line : own) result.text += (result.text.empty() ? "" : "\n") + line.text;
        result.is_full = !own.empty() && is_full(own.back(), {cell.left, 0, cell.right, 0});
        result.number = number_at(lines, own.empty() ? open.box.top : own.front().box.middle());
        table.cells.push_back(std::move(result));
    }
    return table;
}

}  // namespace

PageLayout layout_of(PdfPage const& page, std::vector<Frame> const& frames, std::uint32_t page_number,
                     PageLayout const* before) {
    std::vector<std::vector<std::vector<PdfWord>>> texts(frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) texts[i].resize(frames[i].cells.size());
    std::vector<PdfWord> outside;
    for (auto const& word : page.words) {
        Length const x = word.box.left / 2 + word.box.right / 2;
        auto const frame = std::find_if(frames.begin(), frames.end(),
                                        [&](Frame const& each) { return holds(each.box, x, word.box.middle()); });
        if (frame == frames.end())
            outside.push_back(word);
        else if (!word.text.empty())
            put(word, *frame, texts[static_cast<std::size_t>(frame - frames.begin())]);
    }
    auto const all = lines_of(page.words);
    PageLayout layout;
    for (std::size_t i = 0; i < frames.size(); ++i)
        layout.tables.push_back(table_of(frames[i], std::move(texts[i]), all, page_number));
    if (frames.empty())
        for (auto const& table : open_tables(outside, before && before->open ? &*before->open : nullptr)) {
            layout.tables.push_back(table_of(table, all, page_number));
            layout.open = table.columns;
        }
    bool const ends_page =
        layout.open && std::none_of(outside.begin(), outside.end(), [&](PdfWord const& word) {
            return word.box.top > layout.tables.back().box.bottom && word.box.bottom < page.height - page.height / 12;
        });
    if (!ends_page) layout.open.reset();
    layout.lines = lines_of(std::move(outside));
    for (auto& line : layout.lines) {
        line.page = page_number;
        line.number = number_at(all, line.box.middle());
    }
    return layout;
}

}  // namespace jixiao::targets::document
