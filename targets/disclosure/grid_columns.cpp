#include "targets/disclosure/grid_columns.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/disclosure/amounts.hpp"
#include "targets/disclosure/lines.hpp"
#include "targets/disclosure/read.hpp"
#include "targets/recognise/headings.hpp"

namespace jixiao::targets::disclosure {
namespace {

std::string plain_at(Places const& places, std::uint32_t row, std::uint32_t column) {
    auto const* cell = places.at(row, column);
    return cell ? recognise::plain(cell->text.value) : std::string();
}

/// 栏次 1 2 3=4+5: numbers of columns.
bool numbers_columns(Places const& places, std::uint32_t row) {
    std::int64_t expected = 1;
    std::size_t count = 0;
    for (std::uint32_t column = 0; column < places.columns(); ++column) {
        auto const text = plain_at(places, row, column);
        if (text == "栏次") return true;
        auto const number = amount_in(text);
        if (!number) continue;
        if (!(*number == Decimal{expected, 0})) return false;
        ++expected, ++count;
    }
    return count >= 3;
}

bool is_line_row(Places const& places, std::uint32_t row) {
    bool is_total = false;
    bool has_heading = false;
    for (std::uint32_t column = 0; column < places.columns(); ++column) {
        auto const text = plain_at(places, row, column);
        if (text.empty()) continue;
        if (is_account_code(text) || mark_size(text) > 0 || amount_in(text)) return true;
        is_total = is_total || (column <= 3 && is_total_name(text));
        has_heading = has_heading || (!is_total_name(text) && heading_of(text).has_value());
    }
    return is_total && !has_heading;
}

Path path_of(Places const& places, std::uint32_t begin, std::uint32_t end, std::uint32_t column) {
    Path path;
    document::Cell const* last = nullptr;
    for (auto row = begin; row < end; ++row) {
        auto const* cell = places.at(row, column);
        if (!cell || cell == last || numbers_columns(places, row)) continue;
        last = cell;
        if (auto word = recognise::plain(cell->text.value); !word.empty()) path.push_back(std::move(word));
    }
    return path;
}

bool has_amounts(Places const& places, std::uint32_t begin, std::uint32_t column) {
    for (auto row = begin; row < places.rows(); ++row)
        if (amount_in(plain_at(places, row, column))) return true;
    return false;
}

/// What a column holds: its lowest heading that is known; without one what stands in it.
Heading heading_over(Path const& path, bool holds_amounts) {
    for (auto word = path.rbegin(); word != path.rend(); ++word)
        if (auto const known = heading_of(*word); known && known->heading != Heading::group) return known->heading;
    return holds_amounts ? Heading::amount : Heading::passed_over;
}

Block::Side side_of(Path const& path, Block::Side otherwise) {
    for (auto const& word : path) {
        if (grammar::contains(word, "支出")) return Block::Side::expenditure;
        if (grammar::contains(word, "收入") || grammar::contains(word, "来源")) return Block::Side::income;
    }
    return otherwise;
}

}  // namespace

Places::Places(document::Grid const& grid)
    : rows_(std::min<std::uint32_t>(grid.rows, max_lines)),
      columns_(std::min<std::uint32_t>(grid.columns, 64)),
      cells_(std::size_t{rows_} * columns_, nullptr) {
    for (auto const& cell : grid.cells)
        for (auto row = cell.row; row < std::min(cell.row + cell.rows, rows_); ++row)
            for (auto column = cell.column; column < std::min(cell.column + cell.columns, columns_); ++column)
                cells_[std::size_t{row} * columns_ + column] = &cell;
}

document::Cell const* Places::at(std::uint32_t row, std::uint32_t column) const {
    return cells_[std::size_t{row} * columns_ + column];
}

std::uint32_t first_line_row(Places const& places, std::uint32_t begin) {
    auto row = begin;
    while (row < places.rows() && (numbers_columns(places, row) || !is_line_row(places, row))) ++row;
    return row;
}

std::vector<GridSide> sides_of(Places const& places, std::uint32_t begin, std::uint32_t end, bool two_sided) {
    std::vector<GridSide> sides;
    bool opens = true;  // a name or code opens a side once the one before has amounts
    for (std::uint32_t column = 0; column < places.columns(); ++column) {
        auto path = path_of(places, begin, end, column);
        auto const heading = heading_over(path, has_amounts(places, end, column));
        bool const names = heading == Heading::code || heading == Heading::name || heading == Heading::project;
        bool const is_next = two_sided && names && !sides.empty() && !sides.back().amounts.empty();
        if (opens || is_next) {
            auto const usual = sides.empty() ? Block::Side::income : Block::Side::expenditure;
            sides.push_back({two_sided ? side_of(path, usual) : Block::Side::whole, {}, {}, {}, {}, {}});
            opens = false;
        }
        auto& side = sides.back();
        if (heading == Heading::code) side.codes.push_back(column);
        if (heading == Heading::name) side.names.push_back(column);
        if (heading == Heading::project) side.projects.push_back(column);
        if (heading == Heading::amount) side.amounts.push_back(column), side.paths.push_back(std::move(path));
    }
    return sides;
}

}  // namespace jixiao::targets::disclosure
