#include "targets/disclosure/settle.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

#include "grammar/ratio.hpp"

namespace jixiao::targets::disclosure {
namespace {

using grammar::int128;

constexpr std::size_t most_orders = 5'000;           // of a line
constexpr std::size_t most_orders_of_all = 600'000;  // of a block

/// The column of each amount.
using Order = std::vector<std::size_t>;

/// Calls `visit` with each choice of `count` of so many columns in their order. False if there were too many.
bool for_each_order(std::size_t columns, std::size_t count, std::function<void(Order const&)> const& visit) {
    Order order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t seen = 0; seen < most_orders; ++seen) {
        visit(order);
        auto moved = count;
        while (moved > 0 && order[moved - 1] == columns - count + moved - 1) --moved;
        if (moved == 0) return true;
        ++order[moved - 1];
        for (auto i = moved; i < count; ++i) order[i] = order[i - 1] + 1;
    }
    return false;
}

/// A column of a sum and those that are its parts.
struct Sum {
    std::size_t whole;
    std::vector<std::size_t> parts;
};

std::vector<Sum> sums_of(Block const& block) {
    std::vector<Sum> sums;
    for (std::size_t whole = 0; whole < block.columns.size(); ++whole) {
        Sum sum{whole, {}};
        for (std::size_t part = 0; part < block.columns.size(); ++part)
            if (block.columns[part].whole == whole && !block.columns[part].among) sum.parts.push_back(part);
        if (!sum.parts.empty()) sums.push_back(std::move(sum));
    }
    return sums;
}

/// The amounts of a line as whole numbers of its lowest printed place; empty if they do not fit.
std::vector<std::int64_t> whole_numbers(Line const& line) {
    auto lowest = line.printed.front().yuan.exponent;
    for (auto const& printed : line.printed) lowest = std::min(lowest, printed.yuan.exponent);
    std::vector<std::int64_t> numbers;
    for (auto const& printed : line.printed) {
        auto const shifted = grammar::shift(printed.yuan, -lowest);
        auto const whole = shifted ? grammar::round(*shifted, 0) : std::nullopt;
        if (!whole || whole->exponent != 0) return {};
        numbers.push_back(whole->mantissa);
    }
    return numbers;
}

/// By half a unit for each amount a sum may miss what it is the sum of.
bool is_near(int128 difference, std::size_t terms) {
    auto const most = static_cast<int128>(terms) + 1;
    return 2 * difference <= most && -2 * difference <= most;
}

/// By how much the line's sums miss in an order, all together.
int128 misses(std::vector<Sum> const& sums, std::vector<std::int64_t> const& numbers, std::size_t columns,
              Order const& order) {
    std::vector<std::optional<std::int64_t>> values(columns);
    for (std::size_t i = 0; i < order.size(); ++i) values[order[i]] = numbers[i];
    int128 missed = 0;
    for (auto const& sum : sums) {
        int128 difference = values[sum.whole].value_or(0);
        std::size_t terms = 0;
        for (auto const part : sum.parts) {
            difference -= values[part].value_or(0);
            terms += values[part] ? 1 : 0;
        }
        if (!is_near(difference, terms)) missed += difference < 0 ? -difference : difference;
    }
    return missed;
}

/// What the best orders agree on.
struct Agreement {
    int128 missed = 0;
    Order order;
    std::vector<bool> agreed;

    void take(Order const& other, int128 by) {
        if (!order.empty() && by > missed) return;
        if (order.empty() || by < missed) {
            missed = by;
            order = other;
            agreed.assign(other.size(), true);
            return;
        }
        for (std::size_t i = 0; i < order.size(); ++i) agreed[i] = agreed[i] && order[i] == other[i];
    }
};

/// Of a line only its total is known: its first amount.
void keep_total(Block const& block, Line& line) {
    line.amounts.assign(block.columns.size(), std::nullopt);
    line.settled = line.printed.empty();
    if (!line.printed.empty() && block.total < line.amounts.size()) line.amounts[block.total] = line.printed.front();
}

void take(Agreement const& best, Line& line) {
    bool const fits = best.missed == 0;
    if (!fits) line.misfit = best.order;
    if (!fits && line.printed.size() < line.amounts.size()) return;
    line.settled = true;
    for (std::size_t i = 0; i < best.order.size(); ++i)
        if (best.agreed[i])
            line.amounts[best.order[i]] = line.printed[i];
        else
            line.settled = false;
}

/// The orders that were tried.
std::size_t settle(Block const& block, std::vector<Sum> const& sums, Line& line) {
    auto const numbers = line.printed.empty() ? std::vector<std::int64_t>{} : whole_numbers(line);
    if (numbers.empty()) return 0;
    Agreement best;
    std::size_t tried = 0;
    bool const is_whole = for_each_order(block.columns.size(), numbers.size(), [&](Order const& order) {
        ++tried;
        if (order.front() == block.total) best.take(order, misses(sums, numbers, block.columns.size(), order));
    });
    if (is_whole && !best.order.empty()) take(best, line);
    return tried;
}

}  // namespace

bool settle(Block& block) {
    auto const sums = sums_of(block);
    std::size_t tried = 0;
    bool fits = true;
    for (auto& line : block.lines) {
        keep_total(block, line);
        bool const has_room = line.printed.size() <= block.columns.size();
        fits = fits && (has_room || !block.columns_certain);
        if (block.columns_certain && has_room && tried < most_orders_of_all) tried += settle(block, sums, line);
    }
    return fits;
}

}  // namespace jixiao::targets::disclosure
