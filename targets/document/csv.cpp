#include <algorithm>
#include <utility>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/csv/csv.hpp"
#include "targets/document/encoding.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::document {
namespace {

/// The sizes of what stands around the text itself: of ="001", which keeps Excel from making a number of it, and of
/// quotes behind a blank, which are none of the csv's.
std::pair<std::size_t, std::size_t> wrapping_of(std::string_view text, bool is_quoted) {
    std::string_view const opening = text.starts_with("=\"") ? "=\"" : is_quoted ? "" : "\"";
    bool const is_wrapped =
        !opening.empty() && text.size() > opening.size() && text.starts_with(opening) && text.ends_with('"');
    return is_wrapped ? std::pair(opening.size(), std::size_t{1}) : std::pair(std::size_t{0}, std::size_t{0});
}

/// What a person sees of a field, with its place.
LocatedText text_of(csv::CsvField const& field, Source const& source) {
    auto const whole = csv::located(field, source);
    auto const inside = grammar::trimmed(whole.value);
    auto const [opening, closing] = wrapping_of(inside, source->slice(field.span).starts_with('"'));
    auto const begin = static_cast<std::size_t>(inside.data() - whole.value.data()) + opening;
    auto text = slice(whole, begin, begin + inside.size() - opening - closing);
    text.given = true;
    return joined_lines(text);
}

Grid grid_of(std::vector<csv::CsvRecord> const& records, Source const& source) {
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
    auto const records = csv::parse_csv(source, sink, csv::find_csv_layout(source->bytes()));
    Grid grid = grid_of(records, source);
    if (grid.cells.empty()) {
        report(sink, codes::nothing_readable, source, {}, {{"kind", Text("文件", "the file")}});
        return std::nullopt;
    }
    return Document{source, {std::move(grid)}};
}

}  // namespace jixiao::targets::document
