#include "targets/recognise/text_align.hpp"

#include <algorithm>
#include <limits>

#include "targets/recognise/text_costs.hpp"
#include "targets/recognise/text_fit.hpp"

namespace jixiao::targets::recognise {

constexpr std::size_t most_known = 50'000;

Reading const& Readings::of(std::size_t first, std::size_t count) {
    auto const index = first - begin_;
    if (index >= read_.size()) read_.resize(index + 1);
    auto& readings = read_[index];
    while (readings.size() < count) {
        auto const lines = text_of(document_, pieces_, first, first + readings.size() + 1);
        auto const known = known_.find(lines.value);
        if (known != known_.end()) {
            readings.push_back(known->second);
            continue;
        }
        readings.push_back(reading_of(document::joined_lines(lines).value));
        if (known_.size() >= most_known) known_.clear();
        known_.emplace(lines.value, readings.back());
    }
    return readings[count - 1];
}

void Readings::begin_at(std::size_t first) {
    begin_ = first;
    read_.clear();
}

namespace {

constexpr int never = std::numeric_limits<int>::min() / 4;
constexpr std::size_t longest_cell = 900;  // bytes

struct Step {
    int gain = never;
    std::size_t from_piece = 0;
    std::size_t from_state = 0;
    bool is_cell = false;
};

class Aligner {
public:
    Aligner(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
            std::vector<Column> const& columns)
        : pieces_(pieces),
          readings_(readings),
          begin_(begin),
          limit_(limit),
          columns_(columns),
          start_(columns.size()) {
        name_ = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), Column::name) - columns.begin());
    }

    Alignment run() {
        at(begin_, start_).gain = 0;
        std::size_t best_piece = begin_;
        std::size_t best_state = start_;
        int best = 0;
        for (auto piece = begin_; piece <= limit_; ++piece) {
            if (piece > begin_) reach(piece);
            if (most_reached_within_cell(piece) < best - costs::end_of_table) break;
            for (std::size_t state = 0; state < start_; ++state) {
                auto const gain = at(piece, state).gain;
                if (gain == never || gain - tail(state) <= best) continue;
                best = gain - tail(state);
                best_piece = piece;
                best_state = state;
            }
            if (piece < limit_) enter(piece);
        }
        return traced(best, best_piece, best_state);
    }

private:
    Step& at(std::size_t piece, std::size_t state) {
        auto const index = (piece - begin_) * (start_ + 1) + state;
        if (index >= steps_.size()) steps_.resize((piece - begin_ + 1) * (start_ + 1));
        return steps_[index];
    }

    /// The most that any path has gained that goes through one of the last pieces: a long cell may go on.
    int most_reached_within_cell(std::size_t piece) const {
        auto const size = most_reached_.size();
        int most = never;
        for (std::size_t back = 1; back <= std::min(size, most_pieces); ++back)
            most = std::max(most, most_reached_[size - back]);
        return piece == begin_ ? 0 : most;
    }

    void offer(std::size_t piece, std::size_t state, Step step) {
        auto& present = at(piece, state);
        if (step.gain > present.gain) present = step;
    }

    /// All ways to end before `piece`: the piece before it left over, or a cell of one or more pieces.
    void reach(std::size_t piece) {
        skip(piece - 1);
        int joined = 0;
        for (std::size_t count = 1; count <= most_pieces && count <= piece - begin_; ++count) {
            auto const first = piece - count;
            if (count > 1) {
                auto const& inner = pieces_[first + 1];
                joined += costs::join(inner);
                bool const too_long = pieces_[piece - 1].at.end - pieces_[first].at.begin > longest_cell;
                if (inner.before == Gap::touching && readings_.of(first + 1, 1).level_in_full) break;
                bool const is_settled = inner.column >= 0 || pieces_[first].column >= 0;
                if (inner.kind != PieceKind::text || is_settled || joined > costs::joined || too_long) break;
            }
            if (count == 1 || (may_go_on(first) && may_catch_up(piece, first, joined))) cells(first, count, joined);
        }
        int most = never;
        for (std::size_t state = 0; state <= start_; ++state) most = std::max(most, at(piece, state).gain);
        most_reached_.push_back(most);
    }

    /// False for a cell that is complete with its first piece: a level's full name, a usual word.
    bool may_go_on(std::size_t first) {
        if (pieces_[first].kind != PieceKind::text && pieces_[first].kind != PieceKind::page_number) return false;
        auto const& reading = readings_.of(first, 1);
        bool const is_sign = reading.word == Column::comparator;
        return !reading.level_in_full && (!reading.word || is_sign || reading.word == Column::likelihood);
    }

    /// False if the best cell could not make up for what other paths to the piece have gained already.
    bool may_catch_up(std::size_t piece, std::size_t first, int joined) {
        int reached = never;
        int entered = never;
        for (std::size_t state = 0; state < start_; ++state) {
            reached = std::max(reached, at(piece, state).gain);
            entered = std::max(entered, entry(first, state).gain);
        }
        return entered != never && entered + costs::best_fit - joined >= reached - costs::hopeless;
    }

    void skip(std::size_t piece) {
        int cost = 1;
        if (pieces_[piece].kind == PieceKind::text || pieces_[piece].kind == PieceKind::total) cost = costs::left_over;
        if (pieces_[piece].kind == PieceKind::page_number) cost = costs::page_number;
        if (pieces_[piece].column >= 0) cost = costs::settled_skip;
        for (std::size_t state = 0; state <= start_; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain != never) offer(piece + 1, state, {gain - cost, piece, state, false});
        }
    }

    /// From which state a cell of each column is best begun at a piece.
    void enter(std::size_t piece) {
        for (std::size_t column = 0; column < start_; ++column) {
            auto const within = before_in_row(piece, column);
            auto const anew = before_new_row(piece, column);
            entry(piece, column) = within.gain >= anew.gain ? within : anew;
        }
    }

    Step& entry(std::size_t piece, std::size_t column) {
        auto const index = (piece - begin_) * start_ + column;
        if (index >= entries_.size()) entries_.resize((piece - begin_ + 1) * start_);
        return entries_[index];
    }

    void cells(std::size_t first, std::size_t count, int joined) {
        auto const kind = pieces_[first].kind;
        if (kind == PieceKind::filler || kind == PieceKind::heading || kind == PieceKind::total) return;
        if (kind == PieceKind::empty && count > 1) return;
        for (std::size_t column = 0; column < start_; ++column) {
            auto const from = entry(first, column);
            auto const settled = pieces_[first].column;
            if (from.gain == never || (settled >= 0 && static_cast<std::size_t>(settled) != column)) continue;
            bool const behind_level1 = from.from_state < column && columns_[from.from_state] == Column::level1;
            auto const fits = settled >= 0 ? costs::settled_fit
                              : kind == PieceKind::empty
                                  ? costs::empty(columns_[column])
                                  : fit(readings_.of(first, count), columns_[column], behind_level1);
            if (fits > costs::never_fits)
                offer(first + count, column, {from.gain + fits - joined, first, from.from_state, true});
        }
    }

    /// A row that was counted off is whole; only the levels that stand in a line above belong to it as well.
    bool may_follow(std::size_t piece, std::size_t state) const {
        auto const& next = pieces_[piece];
        if (next.column < 0) return true;
        auto const before = piece > begin_ ? pieces_[piece - 1].column : std::int8_t{-1};
        return next.begins_row ? is_level(columns_[state]) : before < 0 || state == static_cast<std::size_t>(before);
    }

    /// The best state from which a cell of this column goes on in its row.
    Step before_in_row(std::size_t piece, std::size_t column) {
        Step best;
        auto const& next = pieces_[piece];
        for (std::size_t state = 0; state < column; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain == never || !may_follow(piece, state)) continue;
            int cost = missing_between(state, column);
            if (next.before == Gap::touching) cost += next.cut_cost;
            if (next.before == Gap::line && next.barred && !next.begins_row) cost += costs::goes_on_in_barred_line;
            if (gain - cost > best.gain) best = {gain - cost, piece, state, true};
        }
        return best;
    }

    Step before_new_row(std::size_t piece, std::size_t column) {
        Step best;
        if (column > name_ || (pieces_[piece].column >= 0 && !pieces_[piece].begins_row)) return best;
        for (std::size_t state = column; state <= start_; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain == never) continue;
            int cost = costs::row + (state == start_ ? 0 : tail(state)) + missing_before(column);
            auto const& next = pieces_[piece];
            if (next.before == Gap::touching)
                cost += next.cut_cost;
            else if (next.before != Gap::line)
                cost += next.before == Gap::bar ? costs::row_behind_bar : costs::row_within_line;
            if (gain - cost > best.gain) best = {gain - cost, piece, state, true};
        }
        return best;
    }

    int missing_between(std::size_t state, std::size_t column) const {
        int cost = 0;
        for (auto missing = state + 1; missing < column; ++missing) {
            cost += costs::missing(columns_[missing]);
            if (columns_[missing] == Column::level2 && columns_[state] == Column::level1) cost += costs::level2_missing;
        }
        return cost;
    }

    int missing_before(std::size_t column) const {
        int cost = 0;
        for (std::size_t missing = 0; missing < column; ++missing) cost += costs::missing(columns_[missing]);
        return cost;
    }

    /// What is missing in a row that ends with this column.
    int tail(std::size_t state) const {
        bool only_levels = true;
        for (std::size_t column = 0; column <= state; ++column) only_levels = only_levels && is_level(columns_[column]);
        if (only_levels) return costs::empty_group;
        int cost = 0;
        for (auto missing = state + 1; missing < start_; ++missing) cost += costs::missing(columns_[missing]);
        return cost;
    }

    Alignment traced(int gain, std::size_t piece, std::size_t state) {
        Alignment alignment;
        alignment.gain = gain;
        alignment.end = piece;
        struct Cell {
            Placed placed;
            std::size_t state;
        };
        std::vector<Cell> cells;
        while (piece > begin_) {
            auto const step = at(piece, state);
            if (step.is_cell)
                cells.push_back({{columns_[state], step.from_piece, piece}, state});
            else
                alignment.left_over.push_back(step.from_piece);
            piece = step.from_piece;
            state = step.from_state;
        }
        std::reverse(cells.begin(), cells.end());
        std::reverse(alignment.left_over.begin(), alignment.left_over.end());
        std::size_t last = start_;
        for (auto const& cell : cells) {
            if (alignment.rows.empty() || cell.state <= last) alignment.rows.emplace_back();
            last = cell.state;
            alignment.rows.back().push_back(cell.placed);
        }
        return alignment;
    }

    std::vector<Piece> const& pieces_;
    Readings& readings_;
    std::size_t begin_;
    std::size_t limit_;
    std::vector<Column> const& columns_;
    std::size_t start_;  // the state before the first row
    std::size_t name_;
    std::vector<Step> steps_;    // by piece, then by state
    std::vector<Step> entries_;  // by piece, then by column
    std::vector<int> most_reached_;
};

}  // namespace

Alignment align(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                std::vector<Column> const& columns) {
    return Aligner(pieces, readings, begin, limit, columns).run();
}

}  // namespace jixiao::targets::recognise
