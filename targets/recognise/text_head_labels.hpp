// Labels of a head: where they stand among its pieces, and the values behind them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_labels.hpp"
#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise {

/// The pieces of a head, up to `last` (not included).
class HeadLabels {
public:
    HeadLabels(document::Document const& document, std::vector<Piece> const& pieces, std::size_t last)
        : document_(document), pieces_(pieces), last_(last) {}

    std::size_t last() const { return last_; }
    Piece const& piece(std::size_t at) const { return pieces_[at]; }
    bool is_text(std::size_t at) const { return at < last_ && pieces_[at].kind == PieceKind::text; }
    std::string_view text(std::size_t at) const { return text_of(document_, pieces_[at]); }

    std::size_t end_of_line(std::size_t at) const { return recognise::end_of_line(pieces_, at, last_); }

    /// The pieces from `first` to `end` (not included) as they stand.
    LocatedText texts(std::size_t first, std::size_t end) const { return text_of(document_, pieces_, first, end); }
    std::string_view bytes(Span at) const { return document_.source->slice(at); }

    /// The label that begins with a piece.
    std::optional<Label> label_at(std::size_t at) const;
    /// Behind the value that begins with a piece: at the next label.
    std::size_t value_end(std::size_t at) const;
    /// What the pieces say, lines joined.
    LocatedText value(std::size_t first, std::size_t end) const;
    /// The same without the first `inside` bytes.
    LocatedText value_from(std::size_t first, std::size_t inside, std::size_t end) const;

    bool in_funds = false;  // among the funds, where 其他 and 分值 are labels as well

private:
    std::optional<Label> label_with_value(std::string_view text) const;

    document::Document const& document_;
    std::vector<Piece> const& pieces_;
    std::size_t last_;
};

}  // namespace jixiao::targets::recognise
