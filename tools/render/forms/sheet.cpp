#include "tools/render/forms/sheet.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::render::forms {
namespace {

/// Excel takes 32767 UTF-16 units, of which a character may need two.
constexpr std::size_t most_characters = 16'000;

std::string within_a_cell(std::string_view text) {
    if (text.size() <= most_characters) return std::string(text);
    auto const characters = grammar::count_characters(text);
    if (characters <= most_characters) return std::string(text);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < most_characters; ++i) bytes += grammar::decode(text.substr(bytes)).size;
    return std::string(text.substr(0, bytes)) + "……（后面还有 " + std::to_string(characters - most_characters) +
           " 个字，一个单元格放不下）";
}

}  // namespace

int Sheet::rows() const {
    int count = 0;
    for (auto const& cell : cells) count = std::max(count, cell.area.row + cell.area.rows);
    return count;
}

Cell& put(Sheet& sheet, Area area, Content content, Look look) {
    sheet.cells.push_back({area, std::move(content), look, Mark::none, false, {}, -1, {}});
    return sheet.cells.back();
}

Content text_or_nothing(std::string_view text) {
    if (text.empty()) return {};
    return within_a_cell(text);
}

}  // namespace jixiao::render::forms
