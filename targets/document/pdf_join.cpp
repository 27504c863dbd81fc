#include <algorithm>
#include <map>

#include "targets/document/pdf_layout.hpp"

namespace jixiao::targets::document {
namespace {

constexpr Length same_edge = 3 * point;
constexpr std::uint32_t header_rows = 32;  // a header stands in the first rows of a page
constexpr int margin_share = 12;           // headers and footers stand in the first and last twelfth of a page

bool agree(Length a, Length b) { return std::abs(a - b) <= same_edge; }
bool have_same_edges(PageCell const& a, PageCell const& b) { return agree(a.left, b.left) && agree(a.right, b.right); }

/// A text with every number as #: 第 3 页 共 8 页 is 第 # 页 共 # 页.
std::string without_numbers(std::string_view text) {
    std::string result;
    for (char const c : text) {
        bool const is_digit = c >= '0' && c <= '9';
        if (!is_digit)
            result += c;
        else if (result.empty() || result.back() != '#')
            result += '#';
    }
    return result;
}

bool is_page_number(std::string_view text) {
    std::string plain = without_numbers(text);
    for (std::string_view const sign : {" ", "-", "—", "－", "–", "/", "第", "页", "共", "·", "~"})
        for (auto at = plain.find(sign); at != std::string::npos; at = plain.find(sign)) plain.erase(at, sign.size());
    return plain == "#" || plain == "##";
}

bool in_margin(PageLine const& line, PdfPage const& page) {
    Length const margin = page.height / margin_share;
    return line.box.bottom < margin || line.box.top > page.height - margin;
}

/// What stands in the margins: page numbers, and lines that all pages have. The title of a form that
/// fills a page each time is none.
void remove_margins(std::vector<PageLayout>& pages, std::vector<PdfPage> const& sizes) {
    std::map<std::string, std::size_t> times;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (auto const& line : pages[i].lines)
            if (in_margin(line, sizes[i])) ++times[without_numbers(line.text)];
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto& lines = pages[i].lines;
        auto const is_margin = [&](PageLine const& line) {
            if (!in_margin(line, sizes[i])) return false;
            bool const everywhere = pages.size() > 1 && times[without_numbers(line.text)] >= pages.size() &&
                                    line.text.find("表") == std::string::npos &&
                                    line.text.find("年度") == std::string::npos;
            return everywhere || is_page_number(line.text);
        };
        lines.erase(std::remove_if(lines.begin(), lines.end(), is_margin), lines.end());
    }
}

bool goes_on(PageLayout const& page, PageLayout const& next) {
    if (page.tables.empty() || next.tables.empty()) return false;
    PageTable const& last = page.tables.back();
    PageTable const& first = next.tables.front();
    bool const text_between = std::any_of(page.lines.begin(), page.lines.end(),
                                          [&](auto& line) { return line.box.middle() > last.box.top; }) ||
                              std::any_of(next.lines.begin(), next.lines.end(),
                                          [&](auto& line) { return line.box.middle() < first.box.bottom; });
    return !text_between && agree(last.box.left, first.box.left) && agree(last.box.right, first.box.right);
}

/// The cells that begin in a row, as one text.
std::string signature(PageTable const& table, std::uint32_t row) {
    std::string result;
    for (auto const& cell : table.cells)
        if (cell.row == row) result += cell.text + '|' + std::to_string(cell.rows) + '|';
    return result;
}

bool is_header(PageTable const& table, std::uint32_t row) {
    std::size_t filled = 0;
    for (auto const& cell : table.cells) {
        if (cell.row != row || cell.text.empty()) continue;
        if (without_numbers(cell.text) != cell.text) return false;
        ++filled;
    }
    return filled >= 3;
}

void remove_first_row(PageTable& table) {
    std::vector<PageCell> rest;
    for (auto& cell : table.cells) {
        if (cell.row + cell.rows == 1) continue;
        cell.row == 0 ? --cell.rows : --cell.row;
        rest.push_back(std::move(cell));
    }
    --table.rows;
    table.cells = std::move(rest);
}

/// Header rows that are printed again on the next page.
void remove_repeated_header(PageTable const& table, PageTable& next) {
    for (std::uint32_t row = 0; row < std::min(table.rows, header_rows) && next.rows > 0; ++row)
        if (is_header(next, 0) && signature(table, row) == signature(next, 0)) remove_first_row(next);
}

/// A cell above the page break and the one below it.
struct Pair {
    PageCell* above;
    PageCell* below;
};

std::vector<Pair> pairs_at_break(PageTable& table, PageTable& next) {
    std::vector<Pair> pairs;
    for (auto& above : table.cells) {
        if (above.row + above.rows != table.rows) continue;
        for (auto& below : next.cells) {
            if (below.row > 0) break;
            if (have_same_edges(above, below)) pairs.push_back({&above, &below});
        }
    }
    return pairs;
}

/// True if the two rows above the last one have something in the column of a cell.
bool is_always_filled(PageTable const& table, PageCell const& last) {
    std::size_t filled = 0;
    for (auto const& cell : table.cells) {
        bool const near = cell.row < last.row && cell.row + 2 >= last.row;
        if (!near || cell.rows > 1 || !have_same_edges(cell, last)) continue;
        if (cell.text.empty()) return false;
        ++filled;
    }
    return filled > 0;
}

bool is_number(std::string_view text) { return without_numbers(text) == "#"; }

/// A row that the page break cuts has cells, in columns that are never empty, only above or only below
/// it. Texts on both sides of it are lines of one text only if the upper one had no more room.
bool is_cut(PageTable const& table, PageTable const& next, std::vector<Pair> const& pairs) {
    auto const below_break =
        std::count_if(next.cells.begin(), next.cells.end(), [](PageCell const& cell) { return cell.row == 0; });
    bool cut = false;
    if (pairs.size() != static_cast<std::size_t>(below_break)) return false;
    for (auto const& [above, below] : pairs) {
        bool const both = !above->text.empty() && !below->text.empty();
        if (both && (!above->is_full || (is_number(above->text) && is_number(below->text)))) return false;
        if (above->rows > 1 || below->rows > 1 || both || above->text.empty() == below->text.empty()) continue;
        cut = cut || is_always_filled(table, *above);
    }
    return cut;
}

/// A merged cell goes on below if one side is empty, or has but the last character of its text.
bool goes_on(PageCell const& above, PageCell const& below) {
    if (above.rows == 1 && below.rows == 1) return false;
    return above.text.empty() || below.text.empty() || (above.is_full && below.text.size() <= 3);
}

void join_texts(PageCell& above, PageCell& below) {
    if (above.text.empty()) {
        above.page = below.page;
        above.number = below.number;
    } else if (!below.text.empty())
        above.text += '\n';
    above.text += below.text;
    below.text.clear();
}

/// Puts the rows of the next page below those of this one.
void append(PageTable& table, PageTable next) {
    remove_repeated_header(table, next);
    auto const pairs = pairs_at_break(table, next);
    bool const cut = is_cut(table, next, pairs);
    std::uint32_t const offset = table.rows - (cut ? 1 : 0);
    for (auto& cell : next.cells) cell.row += offset;
    std::vector<PageCell const*> joined;
    for (auto const& [above, below] : pairs) {
        if (!cut && !goes_on(*above, *below)) continue;
        join_texts(*above, *below);
        above->rows = below->row + below->rows - above->row;
        joined.push_back(below);
    }
    std::vector<PageCell> rest;
    for (auto& cell : next.cells)
        if (std::find(joined.begin(), joined.end(), &cell) == joined.end()) rest.push_back(std::move(cell));
    table.rows = offset + next.rows;
    std::move(rest.begin(), rest.end(), std::back_inserter(table.cells));
    std::stable_sort(table.cells.begin(), table.cells.end(), [](PageCell const& a, PageCell const& b) {
        return a.row != b.row ? a.row < b.row : a.left < b.left;
    });
}

}  // namespace

void join_pages(std::vector<PageLayout>& pages, std::vector<PdfPage> const& sizes) {
    remove_margins(pages, sizes);
    for (std::size_t i = pages.size(); i-- > 1;) {
        if (!goes_on(pages[i - 1], pages[i])) continue;
        auto& tables = pages[i].tables;
        PageTable next = std::move(tables.front());
        tables.erase(tables.begin());
        append(pages[i - 1].tables.back(), std::move(next));
    }
}

}  // namespace jixiao::targets::document
