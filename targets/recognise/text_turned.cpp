#include "targets/recognise/text_turned.hpp"

#include <algorithm>
#include <optional>

#include "targets/recognise/headings.hpp"
#include "targets/recognise/text_left_over.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t longest_column = 300;  // cells
constexpr std::size_t fewest_cells = 2;

class Turner {
public:
    Turner(document::Document const& document, std::vector<Piece>& pieces, Diagnostics& sink)
        : document_(document), pieces_(pieces), sink_(sink) {}

    void run() {
        for (std::size_t at = 0; at < pieces_.size(); ++at)
            if (may_head(at) && heading(at) == Column::level1 && !heading(at + 1)) at = table(at);
    }

private:
    /// A cheap look before the dictionary is asked.
    bool may_head(std::size_t piece) const { return text_of(document_, pieces_[piece]).starts_with("一级"); }

    /// Of a piece that is a line of its own.
    std::optional<Column> heading(std::size_t piece) const {
        constexpr std::size_t longest = 45;  // bytes
        if (piece >= pieces_.size() || !is_cell(piece)) return std::nullopt;
        if (pieces_[piece].kind != PieceKind::text || pieces_[piece].at.size() > longest) return std::nullopt;
        return column_of(text_of(document_, pieces_[piece]));
    }

    bool is_cell(std::size_t piece) const {
        bool const is_last = piece + 1 == pieces_.size() || pieces_[piece + 1].first_in_line;
        bool const may_be = pieces_[piece].kind == PieceKind::text || pieces_[piece].kind == PieceKind::empty;
        return may_be && pieces_[piece].first_in_line && is_last;
    }

    /// Returns the last piece that was dealt with.
    std::size_t table(std::size_t first) {
        std::vector<std::size_t> headings{first};
        std::vector<Column> columns{Column::level1};
        auto const is_new = [&](Column column) {
            return std::find(columns.begin(), columns.end(), column) == columns.end();
        };
        auto at = first + 1;
        for (; at < pieces_.size() && is_cell(at) && at - headings.back() <= longest_column; ++at) {
            auto const column = heading(at);
            if (!column || !is_new(*column)) continue;
            if (at - headings.back() <= fewest_cells) return first;
            headings.push_back(at);
            columns.push_back(*column);
        }
        bool const has_values = !is_new(Column::target) || !is_new(Column::initial_target) || !is_new(Column::actual);
        if (is_new(Column::name) || !has_values) return first;
        auto const rows = headings[1] - first - 1;
        bool are_even = headings.back() + rows < at + 1;
        for (std::size_t column = 1; column < headings.size(); ++column)
            are_even = are_even && headings[column] - headings[column - 1] == rows + 1;
        are_even ? turn(headings, rows) : refuse(first, at);
        return are_even ? headings.back() + rows : at - 1;
    }

    void turn(std::vector<std::size_t> const& headings, std::size_t rows) {
        std::vector<Piece> turned;
        for (std::size_t row = 0; row <= rows; ++row)
            for (auto const heading : headings) {
                turned.push_back(pieces_[heading + row]);
                bool const begins = heading == headings.front();
                turned.back().first_in_line = begins;
                turned.back().before = begins ? Gap::line : Gap::wide;
            }
        std::copy(turned.begin(), turned.end(), pieces_.begin() + static_cast<std::ptrdiff_t>(headings.front()));
    }

    void refuse(std::size_t first, std::size_t end) {
        report_refused(document_, {pieces_[first].at.begin, pieces_[end - 1].at.end}, sink_);
        for (auto piece = first; piece < end; ++piece) pieces_[piece].kind = PieceKind::filler;
    }

    document::Document const& document_;
    std::vector<Piece>& pieces_;
    Diagnostics& sink_;
};

}  // namespace

void turn_columns(document::Document const& document, std::vector<Piece>& pieces, Diagnostics& sink) {
    Turner(document, pieces, sink).run();
}

}  // namespace jixiao::targets::recognise
