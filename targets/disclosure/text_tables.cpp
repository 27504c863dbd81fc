// Tables of running text: header, lines and what is doubtful of them.
#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/read.hpp"
#include "targets/disclosure/settle.hpp"
#include "targets/disclosure/text_header.hpp"
#include "targets/disclosure/text_lines.hpp"
#include "targets/disclosure/titles.hpp"

namespace jixiao::targets::disclosure {
namespace {

bool has_two_sides(Kind kind) { return kind == Kind::totals || kind == Kind::fiscal; }

bool has_codes(std::vector<Word> const& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        bool const may_be = words[i].is_digits && words[i].first_in_line && is_account_code(words[i].text);
        bool const has_more = words[i + 1].is_digits && words[i + 1].text.size() == 2;
        if (may_be && (has_more || !words[i + 1].number)) return true;
    }
    return false;
}

void doubt(BudgetTable& table, Text why) {
    table.doubts.push_back({&codes::budget_table_doubtful, {{"why", std::move(why)}}});
}

Block block_from(Block::Side side, std::vector<Path> paths, bool understood) {
    Block block;
    block.side = side;
    auto columns = columns_of(std::move(paths));
    block.columns_certain = columns.one_total && columns.known && understood && columns.columns.size() <= max_columns;
    block.columns = std::move(columns.columns);
    block.total = columns.total;
    if (block.columns.empty()) block.columns.push_back({Meaning::part, "", std::nullopt, false});
    if (block.total != 0) block.columns_certain = false, block.total = 0;
    return block;
}

/// Only where the first column is known to hold sums can a line's total be told from its other amounts.
void doubt_columns(BudgetTable& table, Block const& block) {
    if (!block.columns_certain && block.columns.front().meaning != Meaning::total)
        doubt(table,
              {"表头没有认全，分不清各列", "the heading is not understood, so its columns cannot be told apart"});
}

void finish(BudgetTable& table, Block block) {
    place_lines(block);
    if (!settle(block)) doubt(table, {"有的行金额比列数还多", "a line has more amounts than there are columns"});
    doubt_columns(table, block);
    table.blocks.push_back(std::move(block));
}

void read_one_side(BudgetTable& table, std::vector<Word> const& words) {
    bool const coded = has_codes(words);
    auto header = read_header(words, false, coded);
    auto lines = lines_of(words, header.end, coded, table.power);
    auto paths = header.sides.empty() ? std::vector<Path>{} : std::move(header.sides.front());
    auto block = block_from(Block::Side::whole, std::move(paths), header.understood);
    block.lines = std::move(lines.lines);
    if (!lines.strays.empty()) doubt(table, {"有的数不知属于哪一行", "a number belongs to no line"});
    finish(table, std::move(block));
}

void read_two_sides(BudgetTable& table, std::vector<Word> const& words) {
    auto const header = read_header(words, true, false);
    if (header.sides.size() < 2)
        return doubt(table, {"没有认出收入、支出两边的表头", "the headings of income and expenditure were not found"});
    Block sides[] = {block_from(Block::Side::income, header.sides[0], header.understood),
                     block_from(Block::Side::expenditure, header.sides[1], header.understood)};
    for (auto& [side, line] : sided_lines_of(words, header.end, header.has_line_numbers, table.power))
        sides[side == Block::Side::income ? 0 : 1].lines.push_back(std::move(line));
    for (auto& side : sides) finish(table, std::move(side));
}

int power_of(SourceText const& source, Zone const& zone) {
    constexpr std::uint32_t farthest = 400;  // bytes
    auto const begin = source.slice({zone.title.begin, std::min(zone.body.end, zone.body.begin + farthest)});
    return unit_in(begin).value_or(4);
}

std::optional<BudgetTable> table_of(SourceText const& source, Zone const& zone) {
    BudgetTable table;
    table.kind = zone.kind;
    table.title.value = grammar::without_blanks(source.slice(zone.title));
    table.title.span = zone.title;
    table.title.given = true;
    table.note = zone.note;
    table.at = {zone.title.begin, std::max(zone.body.end, zone.note.end)};
    table.power = power_of(source, zone);
    auto words = words_in(source, zone.body);
    if (has_two_sides(zone.kind))
        read_two_sides(table, words);
    else
        read_one_side(table, words);
    bool const says_nothing =
        table.blocks.empty() || (!has_figures(table) && table.blocks.front().columns.front().name.empty());
    if (says_nothing && table.note.empty()) return std::nullopt;
    for (auto& block : table.blocks)
        if (block.lines.size() > max_lines) block.lines.resize(max_lines);
    return table;
}

}  // namespace

std::vector<BudgetTable> tables_in_text(document::Document const& document, document::Passage const& passage) {
    std::vector<BudgetTable> tables;
    for (auto const& zone : zones_in(*document.source, passage.at)) {
        if (tables.size() >= max_tables) break;
        if (auto table = table_of(*document.source, zone)) tables.push_back(std::move(*table));
    }
    return tables;
}

}  // namespace jixiao::targets::disclosure
