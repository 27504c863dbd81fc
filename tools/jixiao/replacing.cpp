#include "tools/jixiao/replacing.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <string>

#include "targets/document/form_sheet.hpp"
#include "targets/document/read.hpp"
#include "targets/files.hpp"
#include "tools/jixiao/catalog.hpp"
#include "tools/render/own_output.hpp"

namespace jixiao::program {
namespace {

namespace fs = std::filesystem;
using targets::document::Grid;

/// So many bytes at the beginning tell earlier output from a file of somebody else; fewer do not.
constexpr std::size_t signature_size = 32;
constexpr std::size_t least_signature = 16;

std::string beginning_of(fs::path const& file, std::size_t size) {
    std::ifstream input(file, std::ios::binary);
    std::string begin(size, '\0');
    input.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(input.gcount()));
    return begin;
}

bool begins_like(std::string_view begin, std::string_view content) {
    auto const signature = content.substr(0, signature_size);
    return signature.size() >= least_signature && begin.starts_with(signature);
}

/// A workbook of ours: its cells by the names of their places, without what is for programs and notes for the screen.
struct Cells {
    std::map<std::string, std::string> texts;
    bool is_own = false;
    bool is_report = false;
};

void take(Grid const& grid, grammar::SourceText const& source, Cells& cells) {
    if (targets::document::is_form_sheet(grid)) {
        cells.is_own = true;
        cells.is_report = grid.cells.size() > 1 && grid.cells[1].row == 0 &&
                          grid.cells[1].text.value == targets::document::output_mark;
        return;
    }
    for (auto const& cell : grid.cells) {
        auto const* place = source.place(cell.text.span.begin);
        if (place && !cell.text.value.empty() && !cell.text.value.starts_with("注："))
            cells.texts[place->chinese] = cell.text.value;
    }
}

std::optional<Cells> cells_of(std::string bytes) {
    grammar::Diagnostics ignored;
    auto const document = targets::document::read_document({"workbook.xlsx", std::move(bytes)}, ignored);
    if (!document) return std::nullopt;
    Cells cells;
    for (auto const& part : document->parts)
        if (auto const* grid = std::get_if<Grid>(&part)) take(*grid, *document->source, cells);
    return cells;
}

bool report_exists(fs::path const& file, grammar::Diagnostics& sink) {
    report(sink, codes::file_exists, {}, {{"file", file.string()}});
    return false;
}

bool workbook_may_go(fs::path const& file, std::string_view content, grammar::Diagnostics& sink) {
    auto bytes = targets::read_bytes(file);
    auto const before = bytes ? cells_of(std::move(*bytes)) : std::nullopt;
    if (!before || !before->is_own) return report_exists(file, sink);
    auto const now = cells_of(std::string(content));
    if (before->is_report && now && now->is_report) return true;
    for (auto const& [place, text] : before->texts) {
        auto const kept = now ? now->texts.find(place) : before->texts.end();
        if (now && kept != now->texts.end() && kept->second == text) continue;
        report(sink, codes::would_lose_cells, {}, {{"file", file.string()}, {"place", place}, {"text", text}});
        return false;
    }
    return true;
}

}  // namespace

bool may_replace(fs::path const& file, std::string_view content, grammar::Diagnostics& sink) {
    constexpr std::size_t head_of_a_page = 8 * 1024;
    auto const begin = beginning_of(file, head_of_a_page);
    if (begin.empty()) return true;
    if (content.starts_with("PK\x03\x04")) return workbook_may_go(file, content, sink);
    bool const is_page = content.starts_with("<!doctype html>");
    bool const is_earlier = is_page ? render::is_own_output(begin) : begins_like(begin, content);
    return is_earlier || report_exists(file, sink);
}

}  // namespace jixiao::program
