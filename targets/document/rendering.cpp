#include "targets/document/rendering.hpp"

#include <algorithm>

namespace jixiao::targets::document {

LocatedText Rendering::add(std::string const& text, Text place) {
    auto const begin = static_cast<std::uint32_t>(text_.size());
    text_ += text;
    LocatedText lines;
    lines.value = text;
    lines.span = {begin, static_cast<std::uint32_t>(text_.size())};
    lines.given = true;
    text_ += '\n';
    places_.push_back({begin, std::move(place)});
    return text.find('\n') == std::string::npos ? lines : joined_lines(lines);
}

void Rendering::add_paragraph(std::string const& text, Text place) {
    Span const at = add(text, std::move(place)).span;
    auto* passage = parts_.empty() ? nullptr : std::get_if<Passage>(&parts_.back());
    if (passage == nullptr) passage = &std::get<Passage>(parts_.emplace_back(Passage{at}));
    passage->at.end = at.end + 1;
}

void Rendering::add_grid(std::uint32_t rows, std::uint32_t columns, std::vector<PlacedCell> cells) {
    Grid grid;
    grid.rows = rows;
    grid.columns = columns;
    grid.at.begin = static_cast<std::uint32_t>(text_.size());
    for (auto& [cell, place] : cells) {
        if (is_full()) break;
        cell.text = add(cell.text.value, std::move(place));
        grid.cells.push_back(std::move(cell));
    }
    grid.at.end = static_cast<std::uint32_t>(text_.size());
    parts_.push_back(std::move(grid));
}

Document Rendering::document() && {
    return {std::make_shared<SourceText const>(std::move(name_), std::move(text_), std::move(places_)),
            std::move(parts_)};
}

}  // namespace jixiao::targets::document
