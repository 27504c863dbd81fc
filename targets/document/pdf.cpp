#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/draft.hpp"
#include "targets/document/pdf_layout.hpp"
#include "targets/document/read.hpp"
#include "targets/host/process.hpp"

namespace jixiao::targets::document {
namespace {

using host::ProcessResult;
using End = ProcessResult::End;

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

Text cause_of(ProcessResult const& result) {
    bool const is_locked = result.errors.find("ncorrect password") != std::string::npos;
    if (is_locked) return {"有打开密码", "it is protected by a password"};
    if (result.end == End::timed_out) return {"读了 60 秒还没有读完", "it took more than 60 seconds"};
    if (result.end == End::too_much_output) return {"文字太多", "there is too much text in it"};
    if (result.end == End::not_started) return {"读取程序没能启动", "the program that reads it could not be started"};
    return {"文件损坏，或者不是 PDF", "it is damaged, or no PDF"};
}

/// What the program says of the file; nothing if it could not.
std::optional<std::string> run(std::vector<std::string> const& command, File const& file, Source const& source,
                               Diagnostics& sink) {
    auto result = host::run_process(command, file.bytes);
    if (result.end == End::exited && result.status == 0) return std::move(result.output);
    if (result.end == End::not_found)
        report(sink, codes::pdf_program_missing, source, {}, {{"program", command.front()}});
    else
        report(sink, codes::pdf_unreadable, source, {}, {{"cause", cause_of(result)}});
    return std::nullopt;
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

std::optional<Document> read_pdf(File const& file, Diagnostics& sink) {
    auto const source = std::make_shared<SourceText const>(file.name, "");
    auto const words = run({"pdftotext", "-bbox", "-enc", "UTF-8", "-", "-"}, file, source, sink);
    if (!words) return std::nullopt;
    auto pages = pdf_words(*words);
    if (std::all_of(pages.begin(), pages.end(), [](PdfPage const& page) { return page.words.empty(); })) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("PDF 文件", "the PDF file")}});
        return std::nullopt;
    }
    if (auto const lines = run({"pdftocairo", "-svg", "-", "-"}, file, source, sink)) add_pdf_rules(pages, *lines);
    Draft draft(file.name, max_page_cells);
    for (auto const& page : layouts_of(pages, source, sink)) add_page(draft, page);
    return draft.finish(sink);
}

}  // namespace jixiao::targets::document
