#include "targets/recognise/text_rival.hpp"

#include <algorithm>

#include "targets/recognise/text_costs.hpp"
#include "targets/recognise/text_fit.hpp"

namespace jixiao::targets::recognise {
namespace {

constexpr std::size_t most_ways = 3;
constexpr std::size_t most_joined = 4;   // pieces of a cell
constexpr std::size_t longest_row = 24;  // pieces; of longer ones nothing is said

struct Way {
    int gain = 0;
    std::size_t first = 0;  // of its last cell; then where it comes from
    std::size_t state = 0;
    std::size_t rank = 0;
};

bool matters(Column column) {
    return is_level(column) || column == Column::name || column == Column::target || column == Column::weight ||
           column == Column::actual || column == Column::initial_target;
}

class Ways {
public:
    Ways(std::vector<Piece> const& pieces, Readings& readings, std::vector<Column> const& columns, std::size_t first,
         std::size_t last)
        : pieces_(pieces), readings_(readings), columns_(columns), first_(first), count_(last - first) {}

    /// The cells of the best ways that differ in what matters, the best first, if they are near to it.
    std::vector<std::vector<Placed>> near() {
        ways_.resize((count_ + 1) * (columns_.size() + 1));
        at(0, columns_.size()).push_back({});
        for (std::size_t end = 1; end <= count_; ++end) reach(end);
        std::vector<std::pair<Way, std::size_t>> finished;
        for (std::size_t state = 0; state < columns_.size(); ++state)
            for (std::size_t rank = 0; rank < at(count_, state).size(); ++rank)
                finished.push_back(
                    {{at(count_, state)[rank].gain - missing(state + 1, columns_.size()), 0, state, rank}, state});
        std::stable_sort(finished.begin(), finished.end(),
                         [](auto const& a, auto const& b) { return a.first.gain > b.first.gain; });
        std::vector<std::vector<Placed>> result;
        for (auto const& [way, state] : finished) {
            if (way.gain < finished.front().first.gain - costs::clear_distance) break;
            result.push_back(traced(state, way.rank));
        }
        return result;
    }

private:
    std::vector<Way>& at(std::size_t piece, std::size_t state) { return ways_[piece * (columns_.size() + 1) + state]; }

    int missing(std::size_t from, std::size_t to) const {
        int cost = 0;
        for (auto column = from; column < to; ++column) cost += costs::missing(columns_[column]);
        return cost;
    }

    void reach(std::size_t end) {
        int joined = 0;
        for (std::size_t size = 1; size <= std::min(end, most_joined); ++size) {
            auto const begin = end - size;
            auto const& piece = pieces_[first_ + begin];
            if (size > 1) joined += costs::join(pieces_[first_ + begin + 1]);
            if (joined > costs::joined || (size > 1 && piece.kind == PieceKind::empty)) break;
            for (std::size_t column = 0; column < columns_.size(); ++column) cell(begin, end, column, joined);
        }
    }

    void cell(std::size_t begin, std::size_t end, std::size_t column, int joined) {
        auto const& piece = pieces_[first_ + begin];
        auto const fits = piece.kind == PieceKind::empty
                              ? costs::empty(columns_[column])
                              : fit(readings_.of(first_ + begin, end - begin), columns_[column], true);
        if (fits <= costs::never_fits) return;
        auto const cut = piece.before == Gap::touching && begin > 0 ? piece.cut_cost : 0;
        for (std::size_t state = 0; state <= columns_.size(); ++state) {
            if (state != columns_.size() && state >= column) continue;
            auto const skipped = missing(state == columns_.size() ? 0 : state + 1, column);
            for (std::size_t rank = 0; rank < at(begin, state).size(); ++rank)
                keep(at(end, column),
                     {at(begin, state)[rank].gain + fits - joined - skipped - cut, begin, state, rank});
        }
    }

    static void keep(std::vector<Way>& ways, Way const& way) {
        auto const place = std::find_if(ways.begin(), ways.end(), [&](Way const& one) { return one.gain < way.gain; });
        ways.insert(place, way);
        if (ways.size() > most_ways) ways.pop_back();
    }

    std::vector<Placed> traced(std::size_t state, std::size_t rank) {
        std::vector<Placed> cells;
        for (auto end = count_; end > 0;) {
            auto const way = at(end, state)[rank];
            if (matters(columns_[state]) && pieces_[first_ + way.first].kind != PieceKind::empty)
                cells.push_back({columns_[state], first_ + way.first, first_ + end});
            end = way.first;
            state = way.state;
            rank = way.rank;
        }
        return cells;
    }

    std::vector<Piece> const& pieces_;
    Readings& readings_;
    std::vector<Column> const& columns_;
    std::size_t first_;
    std::size_t count_;
    std::vector<std::vector<Way>> ways_;  // by piece, then by column
};

bool same(std::vector<Placed> const& a, std::vector<Placed> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Placed const& x, Placed const& y) {
        return x.column == y.column && x.first == y.first && x.last == y.last;
    });
}

}  // namespace

std::optional<std::string> rival_of(document::Document const& document, std::vector<Piece> const& pieces,
                                    Readings& readings, std::vector<Column> const& columns,
                                    std::vector<Placed> const& row) {
    auto const first = row.front().first;
    auto const last = row.back().last;
    if (last - first > longest_row) return std::nullopt;
    auto const ways = Ways(pieces, readings, columns, first, last).near();
    auto const rival =
        std::find_if(ways.begin(), ways.end(), [&](auto const& way) { return !same(way, ways.front()); });
    if (rival == ways.end()) return std::nullopt;
    std::string words;
    for (auto cell = rival->rbegin(); cell != rival->rend(); ++cell)
        words += (words.empty() ? "" : " | ") +
                 document::joined_lines(text_of(document, pieces, cell->first, cell->last)).value;
    return words;
}

}  // namespace jixiao::targets::recognise
