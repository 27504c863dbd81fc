#include "targets/recognise/text_align.hpp"

#include <algorithm>
#include <limits>

namespace jixiao::targets::recognise {

Reading const& Readings::of(std::size_t first, std::size_t count) {
    auto const index = first - begin_;
    if (index >= read_.size()) read_.resize(index + 1);
    auto& readings = read_[index];
    while (readings.size() < count) {
        auto const text = document::joined_lines(text_of(document_, pieces_, first, first + readings.size() + 1));
        readings.push_back(reading_of(text.value));
    }
    return readings[count - 1];
}

void Readings::begin_at(std::size_t first) {
    begin_ = first;
    read_.clear();
}

namespace {

constexpr int never = std::numeric_limits<int>::min() / 4;
constexpr int end_of_table = 140;     // what may be lost in hope of further rows
constexpr int left_over_cost = 26;
constexpr int page_number_cost = 3;
constexpr int empty_group_cost = 22;  // a level without an indicator
constexpr int level2_missing_cost = 18;
constexpr std::size_t longest_cell = 900;  // bytes

int missing_cost(Column column) {
    switch (column) {
        case Column::level1:
        case Column::level2:
        case Column::reason:
        case Column::remark: return 0;
        case Column::name: return 60;
        case Column::target: return 28;
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
    Aligner(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit, std::vector<Column> const& columns)
        : pieces_(pieces), readings_(readings), begin_(begin), limit_(limit), columns_(columns), start_(columns.size()) {
        name_ = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), Column::name) - columns.begin());
    }

    Alignment run() {
        at(begin_, start_).gain = 0;
        std::size_t best_piece = begin_;
        std::size_t best_state = start_;
        int best = 0;
        for (auto piece = begin_; piece <= limit_; ++piece) {
            auto const reached = reached_from(piece);
            if (reached < best - end_of_table) break;
            for (std::size_t state = 0; state < start_; ++state) {
                auto const gain = at(piece, state).gain;
                if (gain == never || gain - tail(state) <= best) continue;
                best = gain - tail(state);
                best_piece = piece;
                best_state = state;
            }
            if (piece == limit_) break;
            skip(piece);
            place(piece);
        }
        return traced(best, best_piece, best_state);
    }

private:
    Step& at(std::size_t piece, std::size_t state) {
        auto const index = (piece - begin_) * (start_ + 1) + state;
        if (index >= steps_.size()) steps_.resize((piece - begin_ + 1) * (start_ + 1));
        return steps_[index];
    }

    /// The most that any path through or across this piece has gained.
    int reached_from(std::size_t piece) {
        int reached = never;
        for (auto index = (piece - begin_) * (start_ + 1); index < steps_.size(); ++index) reached = std::max(reached, steps_[index].gain);
        return reached;
    }

    void offer(std::size_t piece, std::size_t state, Step step) {
        auto& present = at(piece, state);
        if (step.gain > present.gain) present = step;
    }

    void skip(std::size_t piece) {
        int cost = left_over_cost;
        switch (pieces_[piece].kind) {
            case PieceKind::text: break;
            case PieceKind::empty: cost = 1; break;
            case PieceKind::filler:
            case PieceKind::heading: cost = 0; break;
            case PieceKind::page_number: cost = page_number_cost; break;
        }
        for (std::size_t state = 0; state <= start_; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain != never) offer(piece + 1, state, {gain - cost, piece, state, false});
        }
    }

    void place(std::size_t first) {
        auto const kind = pieces_[first].kind;
        if (kind == PieceKind::filler || kind == PieceKind::heading) return;
        for (std::size_t column = 0; column < start_; ++column) {
            auto const within = before_in_row(first, column);
            auto const anew = before_new_row(first, column);
            auto const& from = within.gain >= anew.gain ? within : anew;
            if (from.gain == never) continue;
            if (kind == PieceKind::empty) {
                offer(first + 1, column, {from.gain + empty_fit(columns_[column]), from.from_piece, from.from_state, true});
                continue;
            }
            cells(first, column, from);
        }
    }

    void cells(std::size_t first, std::size_t column, Step const& from) {
        bool const behind_level1 = from.from_state < start_ && columns_[from.from_state] == Column::level1 && from.from_state < column;
        int joined = 0;
        for (std::size_t count = 1; count <= most_pieces && first + count <= limit_; ++count) {
            auto const& last = pieces_[first + count - 1];
            if (count > 1) {
                if (last.kind != PieceKind::text || last.at.end - pieces_[first].at.begin > longest_cell) break;
                joined += join_cost(last);
                if (joined > 2 * end_of_table / 3) break;
            }
            auto const fits = fit(readings_.of(first, count), columns_[column], behind_level1);
            if (fits > -90) offer(first + count, column, {from.gain + fits - joined, first, from.from_state, true});
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
        if (column > name_ && columns_[column] != Column::name && leads_to_name(column)) return best;
        for (std::size_t state = column; state <= start_; ++state) {
            auto const gain = at(piece, state).gain;
            if (gain == never) continue;
            int cost = (state == start_ ? 0 : tail(state)) + missing_before(column);
            auto const& next = pieces_[piece];
            if (next.before == Gap::touching) cost += next.cut_cost;
            else if (next.before != Gap::line) cost += next.before == Gap::bar ? 10 : 8;
            if (gain - cost > best.gain) best = {gain - cost, piece, state, true};
        }
        return best;
    }

    bool leads_to_name(std::size_t column) const { return column > name_; }

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
        struct Cell { Placed placed; std::size_t state; };
        std::vector<Cell> cells;
        while (piece > begin_) {
            auto const step = at(piece, state);
            if (step.is_cell) cells.push_back({{columns_[state], step.from_piece, piece}, state});
            else alignment.left_over.push_back(step.from_piece);
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
    std::vector<Step> steps_;
};

}  // namespace

Alignment align(std::vector<Piece> const& pieces, Readings& readings, std::size_t begin, std::size_t limit,
                std::vector<Column> const& columns) {
    return Aligner(pieces, readings, begin, limit, columns).run();
}

}  // namespace jixiao::targets::recognise
