// Rendering: the text of a document that is no text, a line for each cell and paragraph, with places.
#pragma once

#include <string>
#include <vector>

#include "targets/document/document.hpp"

namespace jixiao::targets::document {

/// More cells and paragraphs than this are not read.
inline constexpr std::size_t max_rendered_places = 500'000;

class Rendering {
public:
    explicit Rendering(std::string name) : name_(std::move(name)) {}

    bool is_full() const { return places_.size() >= max_rendered_places; }

    /// Adds a text and its place; returns the text with its lines joined.
    LocatedText add(std::string const& text, Text place);
    /// A paragraph outside of tables.
    void add_paragraph(std::string const& text, Text place);
    /// Adds the cells with their places to the text, in order.
    struct PlacedCell {
        Cell cell;  // its text is yet without a place
        Text place;
    };
    void add_grid(std::uint32_t rows, std::uint32_t columns, std::vector<PlacedCell> cells);

    /// The document; its spans are final. Nothing may be added afterwards.
    Document document() &&;

private:
    std::string name_;
    std::string text_;
    std::vector<grammar::Place> places_;
    std::vector<std::variant<Grid, Passage>> parts_;
};

}  // namespace jixiao::targets::document
