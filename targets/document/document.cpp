#include "targets/document/document.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::targets::document {
namespace {

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

Cell const* cell_at(Grid const& grid, std::uint32_t row, std::uint32_t column) {
    for (auto const& cell : grid.cells) {
        if (cell.row > row) return nullptr;
        bool const in_row = row < cell.row + cell.rows;
        if (in_row && cell.column <= column && column < cell.column + cell.columns) return &cell;
    }
    return nullptr;
}

LocatedText joined_lines(LocatedText const& lines) {
    auto const& text = lines.value;
    LocatedText result = lines;
    result.value.clear();
    result.offsets.clear();
    auto const keep = [&](char c, std::size_t at) {
        result.value += c;
        auto const byte = static_cast<std::uint32_t>(at);
        result.offsets.push_back(lines.in_file({byte, byte}).begin);
    };
    for (std::size_t at = 0; at < text.size();) {
        if (!grammar::is_ascii_blank(text[at])) {
            keep(text[at], at);
            ++at;
            continue;
        }
        std::size_t const begin = at;
        while (at < text.size() && grammar::is_ascii_blank(text[at])) ++at;
        bool const breaks = text.substr(begin, at - begin).find_first_of("\n\f") != std::string::npos;
        bool const at_end = result.value.empty() || at == text.size();
        bool const apart = !at_end && (!breaks || (is_word(result.value.back()) && is_word(text[at])));
        if (apart) keep(' ', begin);
    }
    auto const size = static_cast<std::uint32_t>(text.size());
    result.offsets.push_back(lines.in_file({size, size}).begin);
    return result;
}

}  // namespace jixiao::targets::document
