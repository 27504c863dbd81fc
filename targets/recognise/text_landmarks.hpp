// Landmarks: titles, headers and first labels, which tell where the tables of running text begin and end.
#pragma once

#include <optional>
#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_header.hpp"
#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

class Landmarks {
public:
    Landmarks(document::Document const& document, std::vector<Piece> const& pieces);

    /// In the order of the text.
    std::vector<Header> const& headers() const { return headers_; }

    /// Where the head of the table begins whose indicators begin at a piece: at the nearest title, else at its first
    /// label; not before `from`.
    std::size_t above(std::size_t piece, std::size_t from) const;

    /// Where the rows below the header of that index end: at the next title at the latest, or where another header
    /// begins. The same header once more, of a new page, does not end them.
    std::size_t end_below(std::size_t header) const;

    /// The next title from a piece on, or the end of the pieces.
    std::size_t next_title(std::size_t piece) const;

    /// What the title says that begins with a piece.
    std::optional<Form> form_at(std::size_t piece) const;

    /// A level-1 name, and a level-2 name behind it, each perhaps wrapped: so begins a table without a header.
    bool begins_levels(std::size_t at, std::size_t limit) const;

private:
    std::string_view text(std::size_t piece) const { return text_of(document_, pieces_[piece]); }
    bool is_title(std::size_t at) const;
    std::size_t first_label_above(std::size_t piece, std::size_t lowest) const;
    std::size_t rows_end(Header const& header, std::size_t limit) const;
    bool is_unit_line(std::size_t at) const;

    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    std::vector<Header> headers_;
    std::vector<std::size_t> titles_;  // pieces that begin a title's line
};

}  // namespace jixiao::targets::recognise
