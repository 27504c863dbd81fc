#include "targets/recognise/text_stretches.hpp"

#include <algorithm>
#include <string>

#include "targets/recognise/headings.hpp"

namespace jixiao::targets::recognise {
namespace {

Placed const* level1_in(std::vector<Placed> const& row) {
    auto const found =
        std::find_if(row.begin(), row.end(), [](Placed const& placed) { return placed.column == Column::level1; });
    return found == row.end() ? nullptr : &*found;
}

/// The first of the pieces before the row that belong to no row, headings repeated included.
std::size_t left_over_before(std::vector<Piece> const& pieces, Alignment const& alignment, std::size_t row) {
    auto const first = alignment.rows[row].front().first;
    for (auto at = alignment.rows[row - 1].back().last; at < first; ++at)
        if (pieces[at].kind == PieceKind::text || pieces[at].kind == PieceKind::heading) return at;
    return first;
}

/// Level 1 begins again, and something stood before it that is no part of the rows.
bool begins_anew(document::Document const& document, std::vector<Piece> const& pieces, Alignment const& alignment,
                 std::size_t first, std::size_t row) {
    auto const* level1 = level1_in(alignment.rows[row]);
    if (!level1 || left_over_before(pieces, alignment, row) == level1->first) return false;
    auto const name_of = [&](Placed const& level) {
        return plain(text_of(document, pieces, level.first, level.last).value);
    };
    auto const name = name_of(*level1);
    std::string last;
    bool seen = false;
    for (auto index = first; index < row; ++index)
        if (auto const* other = level1_in(alignment.rows[index])) {
            last = name_of(*other);
            seen = seen || last == name;
        }
    return seen && last != name;
}

}  // namespace

std::vector<Stretch> stretches_of(document::Document const& document, std::vector<Piece> const& pieces,
                                  Alignment const& alignment, Stretch next, bool has_leading) {
    std::vector<Stretch> stretches;
    auto const& rows = alignment.rows;
    while (next.first_row < rows.size()) {
        next.last_row = next.first_row + 1;
        while (next.last_row < rows.size() && !begins_anew(document, pieces, alignment, next.first_row, next.last_row))
            ++next.last_row;
        bool const is_last = next.last_row == rows.size();
        next.end = is_last ? alignment.end : left_over_before(pieces, alignment, next.last_row);
        stretches.push_back(next);
        next.head_first = next.end;
        next.head_last = is_last ? next.end : rows[next.last_row].front().first;
        next.body = has_leading ? next.end : next.head_last;
        next.first_row = next.last_row;
    }
    return stretches;
}

void release_branches(document::Document const& document, std::vector<Piece> const& pieces, Alignment& alignment) {
    for (std::size_t row = 1; row + 1 < alignment.rows.size(); ++row) {
        auto const& cells = alignment.rows[row];
        bool const is_pair = cells.size() == 2 && cells[0].column == Column::name && cells[1].column == Column::target;
        if (!is_pair || !reading_of(text_of(document, pieces[cells[1].first])).number ||
            !level1_in(alignment.rows[row + 1]))
            continue;
        for (auto piece = cells[0].first; piece < cells[1].last; ++piece) alignment.left_over.push_back(piece);
        alignment.rows.erase(alignment.rows.begin() + static_cast<std::ptrdiff_t>(row));
    }
    std::sort(alignment.left_over.begin(), alignment.left_over.end());
}

}  // namespace jixiao::targets::recognise
