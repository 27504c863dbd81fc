#include "targets/document/draft.hpp"

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::document {
LocatedText Draft::add(std::string_view written, grammar::Text place) {
    std::uint32_t const begin = end();
    if (written.size() > max_cell_size) {
        report({&codes::document_too_large, {place.chinese + " 的文字太长", "too much text in " + place.english}});
        written = grammar::whole_characters(written, max_cell_size);
    }
    auto const text = tidy(written);
    places_.push_back({begin, std::move(place)});
    bytes_ += text;
    LocatedText lines;
    lines.value = text;
    lines.span = {begin, end()};
    lines.given = true;
    bytes_ += '\n';
    bool const is_plain = text.find_first_of(" \t\n") == std::string::npos;
    return is_plain ? lines : joined_lines(lines);
}

void Draft::add_paragraph(std::string_view text, grammar::Text place) {
    auto* passage = parts_.empty() ? nullptr : std::get_if<Passage>(&parts_.back());
    if (tidy(text).empty()) {
        if (passage) bytes_ += '\n';
        return;
    }
    auto const begin = end();
    add(text, std::move(place));
    if (!passage) passage = &std::get<Passage>(parts_.emplace_back(Passage{{begin, begin}}));
    passage->at.end = end();
}

void Draft::add_grid(std::uint32_t rows, std::uint32_t columns, std::vector<PlacedCell> cells) {
    Grid grid;
    grid.rows = rows;
    grid.columns = columns;
    grid.at.begin = end();
    for (auto& [cell, place] : cells) {
        if (is_full()) break;
        cell.text = add(cell.text.value, std::move(place));
        if (!cell.text.value.empty()) grid.cells.push_back(std::move(cell));
    }
    grid.at.end = end();
    add_grid(std::move(grid));
}

bool Draft::is_full() {
    bool const full = bytes_.size() >= max_text_size || places_.size() >= most_places_;
    if (full && !is_full_)
        report({&codes::document_too_large, {"文字或单元格太多", "too much text or too many cells"}});
    is_full_ = full;
    return full;
}

grammar::Diagnostic& Draft::report(grammar::CodeInfo const& code, Span span, std::vector<grammar::Argument> arguments) {
    return grammar::report(diagnostics_, code, span, std::move(arguments));
}

Document Draft::finish(Diagnostics& sink) {
    if (places_.empty() && !grammar::has_errors(diagnostics_)) report({&codes::no_text, {}});
    auto const source = std::make_shared<SourceText const>(file_, std::move(bytes_), std::move(places_));
    for (auto& diagnostic : diagnostics_) {
        if (!diagnostic.source) diagnostic.source = source;
        sink.push_back(std::move(diagnostic));
    }
    return {source, std::move(parts_), std::move(anchors_)};
}

}  // namespace jixiao::targets::document
