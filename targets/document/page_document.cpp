#include "targets/document/page_document.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/pdf_layout.hpp"

namespace jixiao::targets::document {
namespace {

Text page_line(std::uint32_t page, std::uint32_t number) {
    std::string const p = std::to_string(page), n = std::to_string(number);
    return {"第 " + p + " 页第 " + n + " 行", "page " + p + ", line " + n};
}

/// Edges that are the same to the eye are one.
std::vector<Length> edges_of(PageTable const& table) {
    std::vector<Length> all, edges;
    for (auto const& cell : table.cells) {
        all.push_back(cell.left);
        all.push_back(cell.right);
    }
    std::sort(all.begin(), all.end());
    for (auto const at : all)
        if (edges.empty() || at - edges.back() > 3 * point) edges.push_back(at);
    return edges;
}

std::uint32_t index_of(std::vector<Length> const& edges, Length at) {
    return static_cast<std::uint32_t>(std::upper_bound(edges.begin(), edges.end(), at) - edges.begin() - 1);
}

void add_table(Draft& draft, PageTable const& table) {
    auto const edges = edges_of(table);
    std::vector<Draft::PlacedCell> cells;
    for (auto const& cell : table.cells) {
        if (cell.text.empty()) continue;
        std::uint32_t const column = index_of(edges, cell.left), end = index_of(edges, cell.right);
        Draft::PlacedCell placed{{cell.row, column, cell.rows, std::max(end, column + 1) - column, {}},
                                 page_line(cell.page, cell.number)};
        placed.cell.text.value = cell.text;
        cells.push_back(std::move(placed));
    }
    if (!cells.empty()) draft.add_grid(table.rows, static_cast<std::uint32_t>(edges.size() - 1), std::move(cells));
}

/// Lines and tables of a page in the order in which they stand.
void add_page(Draft& draft, PageLayout const& page) {
    auto table = page.tables.begin();
    for (auto const& line : page.lines) {
        for (; table != page.tables.end() && table->box.top < line.box.middle(); ++table) add_table(draft, *table);
        if (!draft.is_full()) draft.add_paragraph(line.text, page_line(line.page, line.number));
    }
    for (; table != page.tables.end(); ++table) add_table(draft, *table);
}

std::vector<PageLayout> layouts_of(std::vector<PdfPage> const& pages, Source const& source, Diagnostics& sink) {
    std::vector<PageLayout> layouts;
    for (auto const& page : pages) {
        auto const number = static_cast<std::uint32_t>(layouts.size() + 1);
        auto frames = frames_of(page);
        if (!frames) report(sink, codes::pdf_without_lines, source, {}, {{"page", std::to_string(number)}});
        layouts.push_back(layout_of(page, frames.value_or(std::vector<Frame>{}), number,
                                    layouts.empty() ? nullptr : &layouts.back()));
    }
    join_pages(layouts, pages);
    return layouts;
}

}  // namespace

Document document_of_pages(std::string const& name, std::vector<PdfPage> const& pages, Diagnostics& sink) {
    auto const source = std::make_shared<SourceText const>(name, "");
    Draft draft(name, max_page_cells);
    for (auto const& page : layouts_of(pages, source, sink)) add_page(draft, page);
    return draft.finish(sink);
}

}  // namespace jixiao::targets::document
