#include "targets/recognise/text_align.hpp"

#include <algorithm>
#include <limits>

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
constexpr int end_of_table = 140;  // what may be lost in hope of further rows
constexpr int left_over_cost = 26;
constexpr int row_cost = 8;      // of fewer rows the better, where wrapped words could be rows
constexpr int most_joined = 56;  // costs of joining one cell
constexpr int page_number_cost = 3;
constexpr int empty_group_cost = 45;  // a level without an indicator: more than its name gains
constexpr int best_fit = 45;
constexpr int hopeless = 80;  // behind another path to the same piece
constexpr int never_fits = -90;
constexpr int level2_missing_cost = 18;
constexpr std::size_t longest_cell = 900;  // bytes

int missing_cost(Column column) {
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

int join_cost(Piece const& piece) {
    switch (piece.before) {
        case Gap::touching: return 0;
        case Gap::line: return piece.barred ? 24 : 3;
        case Gap::blank: return 4;
        case Gap::wide: return 14;
        case Gap::bar: return 200;
    }
    return 200;
}

int empty_fit(Column column) {
    if (column == Column::name) return -60;
    return column == Column::target ? -6 : 1;
}

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
            if (most_reached_within_cell(piece) < best - end_of_table) break;
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
                joined += join_cost(inner);
                bool const too_long = pieces_[piece - 1].at.end - pieces_[first].at.begin > longest_cell;
                if (inner.kind != PieceKind::text || joined > most_joined || too_long) break;
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
        return entered != never && entered + best_fit - joined >= reached - hopeless;
    }

    void skip(std::size_t piece) {
        int cost = 1;
        if (pieces_[piece].kind == PieceKind::text || pieces_[piece].kind == PieceKind::total) cost = left_over_cost;
        if (pieces_[piece].kind == PieceKind::page_number) cost = page_number_cost;
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
            if (from.gain == never) continue;
            bool const behind_level1 = from.from_state < column && columns_[from.from_state] == Column::level1;
            auto const fits = kind == PieceKind::empty
                                  ? empty_fit(columns_[column])
                                  : fit(readings_.of(first, count), columns_[column], behind_level1);
            if (fits > never_fits)
                offer(first + count, column, {from.gain + fits - joined, first, from.from_state, true});
        }
    }

    /// The best state from which a cell of this column goes on in its row.
    Step before_in_row(std::size_t piece, std::size_t column) {
        Step best;
        for (std::size_t state = 0; state < column; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain == never) continue;
            int cost = missing_between(state, column);
            auto const& next = pieces_[piece];
            if (next.before == Gap::touching) cost += next.cut_cost;
            if (next.before == Gap::line && next.barred) cost += 12;
            if (gain - cost > best.gain) best = {gain - cost, piece, state, true};
        }
        return best;
    }

    Step before_new_row(std::size_t piece, std::size_t column) {
        Step best;
        if (column > name_) return best;
        for (std::size_t state = column; state <= start_; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain == never) continue;
            int cost = row_cost + (state == start_ ? 0 : tail(state)) + missing_before(column);
            auto const& next = pieces_[piece];
            if (next.before == Gap::touching)
                cost += next.cut_cost;
            else if (next.before != Gap::line)
                cost += next.before == Gap::bar ? 10 : 8;
            if (gain - cost > best.gain) best = {gain - cost, piece, state, true};
        }
        return best;
    }

    int missing_between(std::size_t state, std::size_t column) const {
        int cost = 0;
        for (auto missing = state + 1; missing < column; ++missing) {
            cost += missing_cost(columns_[missing]);
            if (columns_[missing] == Column::level2 && columns_[state] == Column::level1) cost += level2_missing_cost;
        }
        return cost;
    }

    int missing_before(std::size_t column) const {
        int cost = 0;
        for (std::size_t missing = 0; missing < column; ++missing) cost += missing_cost(columns_[missing]);
        return cost;
    }

    /// What is missing in a row that ends with this column.
    int tail(std::size_t state) const {
        bool only_levels = true;
        for (std::size_t column = 0; column <= state; ++column)
            only_levels = only_levels && (columns_[column] == Column::level1 || columns_[column] == Column::level2);
        if (only_levels) return empty_group_cost;
        int cost = 0;
        for (auto missing = state + 1; missing < start_; ++missing) cost += missing_cost(columns_[missing]);
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
