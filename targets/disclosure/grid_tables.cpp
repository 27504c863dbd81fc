// Tables of grids: title, unit, header, lines.
#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/grid_columns.hpp"
#include "targets/disclosure/kinds.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/read.hpp"
#include "targets/disclosure/text_words.hpp"
#include "targets/disclosure/titles.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

constexpr std::uint32_t title_rows = 6;
constexpr std::size_t title_lines = 6;

struct Title {
    Kind kind = Kind::totals;
    Located<std::string> text;
    std::optional<int> power;
    std::uint32_t header = 0;  // the first row below title and unit
};

void take_unit(Title& title, std::string_view text) {
    if (auto const power = unit_in(text)) title.power = power;
}

std::optional<Title> title_in(Places const& places) {
    std::optional<Title> title;
    for (std::uint32_t row = 0; row < std::min(places.rows(), title_rows); ++row)
        for (std::uint32_t column = 0; column < places.columns(); ++column) {
            auto const* cell = places.at(row, column);
            if (!cell || cell->row != row || cell->column != column) continue;
            auto const kind = title ? std::nullopt : kind_of_title(cell->text.value);
            if (kind)
                title = Title{*kind, {grammar::without_blanks(cell->text.value), cell->text.span, true}, {}, row + 1};
            if (!title || !unit_in(cell->text.value)) continue;
            take_unit(*title, cell->text.value);
            title->header = std::max(title->header, row + 1);
        }
    return title;
}

/// The nearest title in the last lines above the grid.
std::optional<Title> title_above(SourceText const& source, document::Passage const& passage) {
    auto const lines = lines_in(source, passage.at);
    std::optional<int> power;
    for (std::size_t back = 0; back < std::min(lines.size(), title_lines); ++back) {
        auto const line = lines[lines.size() - 1 - back];
        auto const text = source.slice(line);
        if (!power) power = unit_in(text);
        if (auto const kind = kind_of_title(text))
            return Title{*kind, {grammar::without_blanks(text), line, true}, power, 0};
        if (grammar::contains(text, "。")) return std::nullopt;
    }
    return std::nullopt;
}

/// 2010601行政运行 and [2010601]行政运行 in one cell.
void part_code(Line& line) {
    auto const word = recognise::plain(line.name.value);
    auto const begin = word.starts_with("[") ? std::size_t{1} : std::size_t{0};
    auto const end = std::min(word.find_first_not_of("0123456789", begin), word.size());
    auto const digits = std::string_view(word).substr(begin, end - begin);
    if (!line.code.empty() || !is_account_code(digits) || end == word.size()) return;
    line.code = digits;
    line.name.value = word.substr(end + (word[end] == ']' ? 1 : 0));
}

class SideReader {
public:
    SideReader(Places const& places, GridSide const& side, int power) : places_(places), side_(side), power_(power) {}

    std::optional<Line> line(std::uint32_t row) const {
        Line line;
        bool placed = false;
        auto const cover = [&](document::Cell const& cell) {
            line.at = placed ? grammar::cover(line.at, cell.text.span) : cell.text.span;
            placed = true;
        };
        for (auto const column : side_.codes)
            if (auto const* cell = places_.at(row, column))
                add_code(line, recognise::plain(cell->text.value)), cover(*cell);
        for (auto const column : side_.names)
            if (auto const* cell = places_.at(row, column)) take_name(line, *cell), cover(*cell);
        for (auto const column : side_.projects)
            if (auto const* cell = places_.at(row, column))
                line.project = recognise::plain(cell->text.value), cover(*cell);
        for (auto const column : side_.amounts) {
            auto const* cell = places_.at(row, column);
            line.amounts.push_back(cell && cell->row == row ? printed(*cell) : std::nullopt);
            if (line.amounts.back()) line.printed.push_back(*line.amounts.back()), cover(*cell);
        }
        if (line.name.value.empty() && !line.project.empty()) line.name.value = line.project;
        part_code(line);
        bool const says_nothing = line.name.value.empty() && line.code.empty() && line.printed.empty();
        return says_nothing ? std::nullopt : std::optional(std::move(line));
    }

private:
    /// 201 | 06 | 01, or 201 | 20106 | 2010601.
    static void add_code(Line& line, std::string const& part) {
        if (is_total_name(part)) line.name.value = part;
        bool const is_code = !part.empty() && std::all_of(part.begin(), part.end(), grammar::is_digit);
        if (!is_code) return;
        line.code = part.starts_with(line.code) && part.size() > 2 ? part : line.code + part;
    }

    /// A heading over both has code and name in cells of their own.
    static void take_name(Line& line, document::Cell const& cell) {
        auto const word = recognise::plain(cell.text.value);
        if (is_account_code(word)) return add_code(line, word);
        line.name = {document::joined_lines(cell.text).value, cell.text.span, true};
    }

    std::optional<Printed> printed(document::Cell const& cell) const {
        auto const number = amount_in(cell.text.value);
        auto const yuan = number ? grammar::shift(*number, power_) : std::nullopt;
        return yuan ? std::optional(Printed{*yuan, cell.text.span}) : std::nullopt;
    }

    Places const& places_;
    GridSide const& side_;
    int power_;
};

/// Whether the sums of the headings come out in most of the lines; where not every heading is understood, that decides.
bool sums_come_out(Block const& block) {
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (auto const& line : block.lines)
        for (std::size_t sum = 0; sum < block.columns.size(); ++sum) {
            std::optional<Decimal> parts = Decimal{};
            bool is_sum = false;
            for (std::size_t part = 0; part < block.columns.size(); ++part)
                if (block.columns[part].whole == sum && !block.columns[part].among && line.amounts[part] && parts)
                    parts = grammar::add(*parts, line.amounts[part]->yuan), is_sum = true;
            if (is_sum && parts && line.amounts[sum]) ++(*parts == line.amounts[sum]->yuan ? right : wrong);
        }
    return right > wrong;
}

Block block_from(Places const& places, GridSide side, std::uint32_t begin, int power) {
    Block block;
    block.side = side.side;
    SideReader const reader(places, side, power);
    auto columns = columns_of(side.paths);
    block.columns = std::move(columns.columns);
    block.total = columns.total;
    for (auto row = begin; row < places.rows(); ++row)
        if (auto line = reader.line(row)) block.lines.push_back(std::move(*line));
    place_lines(block);
    block.columns_certain = columns.one_total && (columns.known || sums_come_out(block));
    if (!block.columns_certain)
        for (auto& column : block.columns) column.whole = std::nullopt;
    return block;
}

void doubt_columns(BudgetTable& table) {
    for (auto const& block : table.blocks)
        if (block.total >= block.columns.size() || block.columns[block.total].meaning == Meaning::aside ||
            (!block.columns_certain && block.columns[block.total].meaning != Meaning::total))
            table.doubts.push_back(
                {&codes::budget_table_doubtful, {{"why", Text("没有认出合计列", "no column of totals was found")}}});
}

/// 备注：…此表为空表, in a line of the grid.
void take_notes(BudgetTable& table) {
    for (auto& block : table.blocks)
        std::erase_if(block.lines, [&](Line const& line) {
            if (!is_note(line.name.value)) return false;
            if (says_empty(line.name.value)) table.note = line.name.span;
            return true;
        });
}

}  // namespace

std::optional<BudgetTable> table_in_grid(document::Document const& document, document::Grid const& grid,
                                         document::Passage const* above) {
    Places const places(grid);
    auto title = title_in(places);
    if (!title && above) title = title_above(*document.source, *above);
    if (!title) return std::nullopt;
    BudgetTable table;
    table.kind = title->kind;
    table.title = title->text;
    table.power = title->power.value_or(4);
    table.at = grammar::cover(title->text.span, grid.at);
    auto const begin = first_line_row(places, title->header);
    bool const two_sided = title->kind == Kind::totals || title->kind == Kind::fiscal;
    for (auto& side : sides_of(places, title->header, begin, two_sided))
        if (!side.amounts.empty()) table.blocks.push_back(block_from(places, std::move(side), begin, table.power));
    take_notes(table);
    if (table.blocks.empty()) return std::nullopt;
    doubt_columns(table);
    return table;
}

}  // namespace jixiao::targets::disclosure
