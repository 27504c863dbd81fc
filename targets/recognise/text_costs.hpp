// Costs: all numbers by which running text is weighed, in one place.
//
// A reading of the pieces gains what its cells fit and pays for what is missing, joined, cut or left over. Change one
// against the figures that tests/unit/targets/text_layouts prints.
#pragma once

#include "targets/recognise/found.hpp"
#include "targets/recognise/text_pieces.hpp"

namespace jixiao::targets::recognise::costs {

inline constexpr int settled_fit = 34;    // of a cell that was counted off
inline constexpr int settled_skip = 400;  // to leave it out
inline constexpr int end_of_table = 140;  // what may be lost in hope of further rows
inline constexpr int left_over = 26;
inline constexpr int row = 8;      // of fewer rows the better, where wrapped words could be rows
inline constexpr int joined = 56;  // the most that joining one cell may cost
inline constexpr int page_number = 3;
inline constexpr int empty_group = 45;  // a level without an indicator: more than its name gains
inline constexpr int best_fit = 45;
inline constexpr int hopeless = 80;  // behind another path to the same piece
inline constexpr int never_fits = -90;
inline constexpr int level2_missing = 18;
inline constexpr int goes_on_in_barred_line = 12;
inline constexpr int row_within_line = 8;
inline constexpr int row_behind_bar = 10;
inline constexpr int clear_distance = 10;  // between the best reading of a row and the second-best

constexpr int missing(Column column) {
    switch (column) {
        case Column::level1:
        case Column::level2:
        case Column::deduction:
        case Column::review_opinion:
        case Column::reason:
        case Column::note:
        case Column::remark: return 0;
        case Column::name: return 60;
        case Column::target: return 42;  // a name alone in its line is more likely no row
        case Column::weight: return 15;
        case Column::unit: return 6;
        case Column::comparator: return 9;
        case Column::forecast:
        case Column::likelihood: return 5;
        default: return 12;
    }
}

constexpr int join(Piece const& piece) {
    switch (piece.before) {
        case Gap::touching: return 0;
        case Gap::line: return piece.barred && !piece.unsure ? 24 : 3;
        case Gap::blank: return 4;
        case Gap::wide: return 14;
        case Gap::bar: return 200;
    }
    return 200;
}

constexpr int empty(Column column) {
    if (column == Column::name) return -60;
    return column == Column::target ? -6 : 1;
}

}  // namespace jixiao::targets::recognise::costs
