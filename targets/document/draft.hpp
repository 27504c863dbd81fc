// Draft: a document while it is put together: its text line by line, each with the name of its place, and its parts.
//
// Owns what all readers of files that are no text share: text goes to the source as it is read, and diagnostics
// wait until the source is whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "targets/document/document.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/package.hpp"

namespace jixiao::targets::document {

class Draft {
public:
    /// `most_places`: how many cells and paragraphs there is room for.
    explicit Draft(std::string file, std::size_t most_places = max_cells)
        : file_(std::move(file)), most_places_(most_places) {}

    /// Where the next text will stand.
    std::uint32_t end() const { return static_cast<std::uint32_t>(bytes_.size()); }
    /// Puts a text on lines of its own, tidied; its lines come back joined. What is too long for a cell is
    /// cut, which is reported.
    LocatedText add(std::string_view text, grammar::Text place);
    /// Text outside of tables; what follows goes on in one passage until there is a grid. One without text is a
    /// blank line of its passage.
    void add_paragraph(std::string_view text, grammar::Text place);
    /// A grid whose cells were added.
    void add_grid(Grid grid) { parts_.emplace_back(std::move(grid)); }
    /// Adds the cells, then their grid.
    struct PlacedCell {
        Cell cell;  // its text is yet without a place
        grammar::Text place;
    };
    void add_grid(std::uint32_t rows, std::uint32_t columns, std::vector<PlacedCell> cells);

    /// Says where the text that is added next stands in its part.
    void anchor(Span element) {
        if (!element.empty()) anchors_.push_back({end(), element});
    }

    std::vector<std::variant<Grid, Passage>> const& parts() const { return parts_; }
    /// True if there is no room for more. The first time that is reported.
    bool is_full();

    /// About a place of the document.
    grammar::Diagnostic& report(grammar::CodeInfo const& code, Span span, std::vector<grammar::Argument> arguments);
    /// About the file as a whole.
    void report(Failure failure) { report_file(diagnostics_, *failure.code, file_, std::move(failure.what)); }

    /// The document; what was reported goes to the sink. Nothing may be added afterwards.
    Document finish(Diagnostics& sink);

private:
    std::string file_;
    std::size_t most_places_;
    std::string bytes_;
    std::vector<grammar::Place> places_;
    std::vector<std::variant<Grid, Passage>> parts_;
    std::vector<Anchor> anchors_;
    Diagnostics diagnostics_;
    bool is_full_ = false;
};

}  // namespace jixiao::targets::document
