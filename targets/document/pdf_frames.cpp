#include <algorithm>
#include <numeric>

#include "targets/document/pdf_layout.hpp"

namespace jixiao::targets::document {
namespace {

constexpr Length touch = 3 * point;          // lines that are to meet do so within this distance
constexpr Length same_line = 5 * point / 2;  // two lines drawn side by side
constexpr std::size_t max_rules = 1'000;     // of one direction on a page
constexpr std::size_t max_places = 100'000;  // of a frame

/// Pieces of one line put together: dashes, and the borders that each cell draws for itself.
std::vector<Rule> merged(std::vector<Rule> rules) {
    std::sort(rules.begin(), rules.end(), [](Rule const& a, Rule const& b) { return a.at < b.at; });
    std::vector<Rule> result;
    for (std::size_t begin = 0, end = 0; begin < rules.size(); begin = end) {
        Length const at = rules[begin].at;
        while (end < rules.size() && rules[end].at - at <= same_line) ++end;
        auto const from = rules.begin() + static_cast<std::ptrdiff_t>(begin);
        auto const to = rules.begin() + static_cast<std::ptrdiff_t>(end);
        std::sort(from, to, [](Rule const& a, Rule const& b) { return a.begin < b.begin; });
        std::size_t const first = result.size();
        for (auto rule = from; rule != to; ++rule) {
            if (result.size() > first && rule->begin <= result.back().end + touch)
                result.back().end = std::max(result.back().end, rule->end);
            else
                result.push_back({at, rule->begin, rule->end});
        }
    }
    return result;
}

bool meet(Rule const& horizontal, Rule const& vertical) {
    return vertical.at >= horizontal.begin - touch && vertical.at <= horizontal.end + touch &&
           horizontal.at >= vertical.begin - touch && horizontal.at <= vertical.end + touch;
}

/// Sets of numbers that were found to belong together.
class Sets {
public:
    explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

private:
    std::vector<std::size_t> parent_;
};

/// Lines that cross each other.
struct Crossing {
    std::vector<Rule> horizontal, vertical;
};

std::vector<Crossing> crossings(std::vector<Rule> const& horizontal, std::vector<Rule> const& vertical) {
    Sets sets(horizontal.size() + vertical.size());
    for (std::size_t h = 0; h < horizontal.size(); ++h)
        for (std::size_t v = 0; v < vertical.size(); ++v)
            if (meet(horizontal[h], vertical[v])) sets.join(h, horizontal.size() + v);
    std::vector<Crossing> by_set(horizontal.size() + vertical.size());
    for (std::size_t h = 0; h < horizontal.size(); ++h) by_set[sets.find(h)].horizontal.push_back(horizontal[h]);
    for (std::size_t v = 0; v < vertical.size(); ++v)
        by_set[sets.find(horizontal.size() + v)].vertical.push_back(vertical[v]);
    std::vector<Crossing> result;
    for (auto& each : by_set)
        if (each.horizontal.size() >= 2 && !each.vertical.empty()) result.push_back(std::move(each));
    return result;
}

/// Where lines stand, and where those of the other direction end without one.
std::vector<Length> edges(std::vector<Rule> const& lines, std::vector<Rule> const& others) {
    std::vector<Length> all;
    for (auto const& line : lines) all.push_back(line.at);
    auto const add = [&](Length end) {
        if (std::none_of(all.begin(), all.end(), [&](Length each) { return std::abs(each - end) <= 2 * touch; }))
            all.push_back(end);
    };
    add(std::min_element(others.begin(), others.end(), [](auto& a, auto& b) { return a.begin < b.begin; })->begin);
    add(std::max_element(others.begin(), others.end(), [](auto& a, auto& b) { return a.end < b.end; })->end);
    std::sort(all.begin(), all.end());
    std::vector<Length> result;
    for (auto const at : all)
        if (result.empty() || at - result.back() > touch) result.push_back(at);
    return result;
}

/// The places of a frame between its edges, and the walls between them.
class Places {
public:
    Places(std::vector<Length> xs, std::vector<Length> ys)
        : xs_(std::move(xs)), ys_(std::move(ys)), sets_(columns() * rows()) {}

    std::size_t columns() const { return xs_.size() - 1; }
    std::size_t rows() const { return ys_.size() - 1; }

    /// Joins the places that no line keeps apart.
    void join(Crossing const& lines) {
        std::vector<bool> below(columns() * rows()), right(columns() * rows());
        for (auto const& rule : lines.horizontal) mark(below, rule, ys_, xs_, columns(), 1);
        for (auto const& rule : lines.vertical) mark(right, rule, xs_, ys_, 1, columns());
        for (std::size_t row = 0; row < rows(); ++row)
            for (std::size_t column = 0; column < columns(); ++column) {
                std::size_t const at = row * columns() + column;
                if (row + 1 < rows() && !below[at]) sets_.join(at, at + columns());
                if (column + 1 < columns() && !right[at]) sets_.join(at, at + 1);
            }
    }

    /// Every set that is a rectangle is a cell; of others every row is cells of its own.
    Frame frame() {
        std::vector<Area> areas(columns() * rows());
        for (std::size_t at = 0; at < areas.size(); ++at) areas[sets_.find(at)].add(at / columns(), at % columns());
        Frame result{
            {xs_.front(), ys_.front(), xs_.back(), ys_.back()}, static_cast<std::uint32_t>(rows()), {}, xs_, ys_, {}};
        result.owners.resize(areas.size());
        for (std::size_t row = 0; row < rows(); ++row)
            for (std::size_t column = 0; column < columns();) {
                std::size_t const set = sets_.find(row * columns() + column);
                std::size_t end = column + 1;
                while (end < columns() && sets_.find(row * columns() + end) == set) ++end;
                bool const whole = areas[set].is_full();
                std::size_t const last_row = whole ? areas[set].last_row : row;
                bool const begins = !whole || areas[set].first_row == row;
                if (begins) result.cells.push_back(cell(row, last_row, column, end));
                auto const owner = begins ? static_cast<std::uint32_t>(result.cells.size() - 1)
                                          : result.owners[(row - 1) * columns() + column];
                for (; column < end; ++column) result.owners[row * columns() + column] = owner;
            }
        return result;
    }

private:
    struct Area {
        std::size_t count = 0, first_row = SIZE_MAX, last_row = 0, first_column = SIZE_MAX, last_column = 0;
        void add(std::size_t row, std::size_t column) {
            ++count;
            first_row = std::min(first_row, row);
            last_row = std::max(last_row, row);
            first_column = std::min(first_column, column);
            last_column = std::max(last_column, column);
        }
        bool is_full() const { return count == (last_row - first_row + 1) * (last_column - first_column + 1); }
    };

    CellBox cell(std::size_t row, std::size_t last_row, std::size_t column, std::size_t end) const {
        return {{xs_[column], ys_[row], xs_[end], ys_[last_row + 1]},
                static_cast<std::uint32_t>(row),
                static_cast<std::uint32_t>(last_row - row + 1)};
    }

    /// Marks the places before the line that it bounds for more than half of their length.
    static void mark(std::vector<bool>& walls, Rule const& rule, std::vector<Length> const& across,
                     std::vector<Length> const& along, std::size_t step, std::size_t next) {
        for (std::size_t i = 1; i < across.size(); ++i) {
            if (std::abs(across[i] - rule.at) > touch) continue;
            for (std::size_t k = 0; k + 1 < along.size(); ++k) {
                Length const covered = std::min(along[k + 1], rule.end) - std::max(along[k], rule.begin);
                if (covered * 2 > along[k + 1] - along[k]) walls[(i - 1) * step + k * next] = true;
            }
        }
    }

    std::vector<Length> xs_, ys_;
    Sets sets_;
};

}  // namespace

std::optional<std::vector<Frame>> frames_of(PdfPage const& page) {
    auto const horizontal = merged(page.horizontal);
    auto const vertical = merged(page.vertical);
    if (horizontal.size() > max_rules || vertical.size() > max_rules) return std::nullopt;
    std::vector<Frame> frames;
    for (auto const& lines : crossings(horizontal, vertical)) {
        auto const xs = edges(lines.vertical, lines.horizontal);
        auto const ys = edges(lines.horizontal, lines.vertical);
        if (xs.size() < 2 || ys.size() < 2 || xs.size() + ys.size() < 5) continue;
        if (xs.size() * ys.size() > max_places) return std::nullopt;
        Places places(xs, ys);
        places.join(lines);
        frames.push_back(places.frame());
    }
    std::sort(frames.begin(), frames.end(), [](Frame const& a, Frame const& b) { return a.box.top < b.box.top; });
    return frames;
}

}  // namespace jixiao::targets::document
