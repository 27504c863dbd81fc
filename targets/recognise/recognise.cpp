#include "targets/recognise/recognise.hpp"

#include <algorithm>

#include "targets/document/form_sheet.hpp"
#include "targets/recognise/grid.hpp"
#include "targets/recognise/grid_text.hpp"
#include "targets/recognise/year.hpp"

namespace jixiao::targets::recognise {
namespace {

using document::Passage;

struct Line {
    LocatedText text;
    std::uint32_t begin = 0;  // in the source
};

/// The last lines of a passage, from below; lines of blanks are left out.
std::vector<Line> last_lines(Document const& document, Passage const& passage) {
    constexpr std::size_t most_lines = 20;
    auto const bytes = document.source->slice(passage.at);
    std::vector<Line> lines;
    for (std::size_t end = bytes.size(); lines.size() < most_lines;) {
        auto const line_break = end == 0 ? std::string_view::npos : bytes.rfind('\n', end - 1);
        auto const begin = line_break == std::string_view::npos ? 0 : line_break + 1;
        LocatedText whole;
        whole.value = bytes.substr(begin, end - begin);
        whole.span = {passage.at.begin + static_cast<std::uint32_t>(begin),
                      passage.at.begin + static_cast<std::uint32_t>(end)};
        auto text = part(whole, 0, whole.value.size());
        if (text.given) lines.push_back({std::move(text), whole.span.begin});
        if (line_break == std::string_view::npos) break;
        end = line_break;
    }
    return lines;
}

/// Title, year, money unit, 项目名称：乡道维修.
bool tells_of_table(LocatedText const& line) {
    auto const& text = line.value;
    if (opens_table(text) || is_year(text) || money_unit_of(line).given) return true;
    auto const found = labelled(line);
    return found && (head_of(found->label.value) || is_signature(found->label.value));
}

/// The lines at the end of a passage that tell of the grid below, up to its title.
std::vector<Line> lines_above(Document const& document, Passage const& passage) {
    constexpr std::size_t longest = 150;  // bytes; more is running text
    std::vector<Line> above;
    std::size_t useful = 0;
    for (auto& line : last_lines(document, passage)) {
        auto const text = line.text.value;
        bool const tells = tells_of_table(line.text);
        if (!tells && (text.size() > longest || text.find("。") != std::string::npos)) break;
        above.push_back(std::move(line));
        if (tells) useful = above.size();
        if (opens_table(text)) break;
    }
    above.resize(useful);
    std::reverse(above.begin(), above.end());
    return above;
}

/// Nothing but page numbers and the title again stands between two parts of one table.
bool is_page_break(GridReading const& reading, Passage const& passage) {
    auto const lines = last_lines(reading.document, passage);
    return std::all_of(lines.begin(), lines.end(),
                       [&](Line const& line) { return is_repeated(reading, line.text.value); });
}

/// Prose between two grids: what stands above it belongs to nothing below it. Short lines, as 二、绩效指标, do not part them.
bool parts_grids(Document const& document, Passage const& passage) {
    constexpr std::size_t most_bytes = 150;
    auto const text = document.source->slice(passage.at);
    return text.size() > most_bytes || text.find("。") != std::string_view::npos;
}

/// Hands the passage to the recogniser of running text, without what tells of the grid below it.
void read_passage(GridReading& reading, Passage passage, Grid const* next) {
    bool const leads = next != nullptr && (has_heading(*next) || is_head_alone(reading.document, *next));
    bool const breaks_page = is_page_break(reading, passage);
    auto lines = leads ? lines_above(reading.document, passage) : std::vector<Line>{};
    if (!lines.empty()) passage.at.end = lines.front().begin;
    if (!breaks_page) reading.section.reset();
    auto tables = tables_in_text(reading.document, passage, reading.sink);
    if (!tables.empty() && reading.above.has_grids()) reading.above.read_into(tables.front());
    if (!tables.empty() || !next || (!breaks_page && parts_grids(reading.document, passage))) reading.above.release();
    std::move(tables.begin(), tables.end(), std::back_inserter(reading.tables));
    for (auto& line : lines) reading.above.add_line(std::move(line.text));
}

}  // namespace

std::vector<FoundTable> recognise(Document const& document, Diagnostics& sink) {
    GridReading reading{document, sink};
    for (std::size_t i = 0; i < document.parts.size(); ++i) {
        if (auto const* grid = std::get_if<Grid>(&document.parts[i])) {
            if (!document::is_form_sheet(*grid)) read_grid(reading, *grid);
            continue;
        }
        auto const* next = i + 1 < document.parts.size() ? std::get_if<Grid>(&document.parts[i + 1]) : nullptr;
        read_passage(reading, std::get<Passage>(document.parts[i]), next);
    }
    reading.above.release();
    for (auto& table : reading.tables) finish(table);
    return std::move(reading.tables);
}

}  // namespace jixiao::targets::recognise
