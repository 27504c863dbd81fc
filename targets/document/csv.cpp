#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/read.hpp"
#include "targets/read/csv.hpp"

namespace jixiao::targets::document {
namespace {

/// The part of a field that a person sees: not its quotes, and of ="001", which keeps Excel from
/// making a number of it, what stands inside.
struct Inside {
    std::size_t begin;
    std::size_t end;
    bool quoted;
};

/// The ' that CSV writers put before what a spreadsheet would take for a formula.
bool is_guarded(std::string_view text) {
    return text.size() > 1 && text[0] == '\'' && std::string_view("=+-@").find(text[1]) != std::string_view::npos;
}

Inside inside_of(std::string_view raw) {
    std::string_view const blanks = " \t";
    auto const first = raw.find_first_not_of(blanks);
    if (first == raw.npos) return {raw.size(), raw.size(), false};
    Inside result{first, raw.find_last_not_of(blanks) + 1, false};
    auto const text = raw.substr(result.begin, result.end - result.begin);
    for (auto const& [opening, closing] : {std::pair{"\"=\"\"", "\"\"\""}, {"=\"", "\""}, {"\"", "\""}}) {
        std::size_t const open = std::string_view(opening).size(), close = std::string_view(closing).size();
        if (text.size() < open + close || !text.starts_with(opening) || !text.ends_with(closing)) continue;
        result = {result.begin + open, result.end - close, true};
        break;
    }
    if (is_guarded(raw.substr(result.begin, result.end - result.begin))) ++result.begin;
    return result;
}

/// The text of a field, every byte with its place; a quote that is written twice is one.
LocatedText text_of(read::CsvField const& field, Source const& source) {
    std::string_view const raw = source->slice(field.span);
    Inside const inside = inside_of(raw);
    LocatedText text;
    text.span = field.span;
    text.given = true;
    for (std::size_t at = inside.begin; at < inside.end; ++at) {
        text.offsets.push_back(field.span.begin + static_cast<std::uint32_t>(at));
        text.value += raw[at];
        if (inside.quoted && raw[at] == '"' && at + 1 < inside.end && raw[at + 1] == '"') ++at;
    }
    text.offsets.push_back(field.span.begin + static_cast<std::uint32_t>(inside.end));
    return joined_lines(text);
}

Grid grid_of(std::vector<read::CsvRecord> const& records, Source const& source) {
    Grid grid;
    grid.rows = static_cast<std::uint32_t>(records.size());
    grid.at = {0, static_cast<std::uint32_t>(source->bytes().size())};
    for (std::uint32_t row = 0; row < grid.rows; ++row)
        for (std::uint32_t column = 0; column < records[row].size(); ++column) {
            auto text = text_of(records[row][column], source);
            if (text.value.empty()) continue;
            grid.columns = std::max(grid.columns, column + 1);
            grid.cells.push_back({row, column, 1, 1, std::move(text)});
        }
    return grid;
}

}  // namespace

std::optional<Document> read_csv(File const& file, Diagnostics& sink) {
    Source const source = decoded(file.name, file.bytes, sink);
    auto const records = read::parse_csv(source, sink, read::find_csv_layout(source->bytes()));
    Grid grid = grid_of(records, source);
    if (grid.cells.empty()) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("文件", "the file")}});
        return std::nullopt;
    }
    return Document{source, {std::move(grid)}};
}

}  // namespace jixiao::targets::document
