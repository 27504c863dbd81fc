#include "targets/disclosure/settle.hpp"

#include <functional>
#include <numeric>

#include "grammar/ratio.hpp"

namespace jixiao::targets::disclosure {
namespace {

using grammar::Ratio;

constexpr std::size_t most_orders = 5'000;

/// The column of each amount.
using Order = std::vector<std::size_t>;

/// Calls `visit` with each choice of `count` of so many columns in their order, the first among them always the total's;
/// stops when it has had enough. False if there were too many.
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

/// By how many printed units a sum of so many rounded amounts may miss.
bool is_near(Ratio const& difference, std::size_t terms, Decimal printed) {
    auto const unit = Ratio(Decimal{1, printed.exponent});
    auto const most = unit * Ratio(static_cast<std::int64_t>(terms) + 1, 2);
    return difference <= most && Ratio(0) - difference <= most;
}

/// How many of the line's sums do not come out in an order.
std::size_t misses(Block const& block, Line const& line, Order const& order) {
    std::vector<Ratio> values(block.columns.size());
    std::vector<bool> filled(block.columns.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        values[order[i]] = line.printed[i].yuan;
        filled[order[i]] = true;
    }
    std::size_t count = 0;
    for (std::size_t sum = 0; sum < block.columns.size(); ++sum) {
        Ratio parts;
        std::size_t terms = 0;
        bool is_sum = false;
        for (std::size_t part = 0; part < block.columns.size(); ++part) {
            if (block.columns[part].whole != sum || block.columns[part].among) continue;
            is_sum = true;
            parts = parts + values[part];
            terms += filled[part] ? 1 : 0;
        }
        bool const is_left_out = !filled[sum] && terms > 0;  // nobody leaves a sum empty above its parts
        if (is_sum && !is_near(values[sum] - parts, terms, line.printed.front().yuan)) count += is_left_out ? 2 : 1;
    }
    return count;
}

/// What the best orders agree on.
struct Agreement {
    std::size_t fewest = static_cast<std::size_t>(-1);
    Order order;
    std::vector<bool> agreed;

    void take(Order const& other, std::size_t count) {
        if (count > fewest) return;
        if (count < fewest) {
            fewest = count;
            order = other;
            agreed.assign(other.size(), true);
            return;
        }
        for (std::size_t i = 0; i < order.size(); ++i) agreed[i] = agreed[i] && order[i] == other[i];
    }
};

void settle(Block const& block, Line& line) {
    line.amounts.assign(block.columns.size(), std::nullopt);
    if (line.printed.empty()) return;
    Agreement best;
    bool const is_whole = for_each_order(block.columns.size(), line.printed.size(), [&](Order const& order) {
        if (order.front() == block.total || line.printed.size() == block.columns.size())
            best.take(order, misses(block, line, order));
    });
    line.amounts[block.total] = line.printed.front();
    line.settled = false;
    if (!is_whole || best.order.empty()) return;
    bool const fits = best.fewest == 0;
    if (!fits) line.misfit = best.order;
    if (!fits && line.printed.size() < block.columns.size()) return;
    line.settled = true;
    for (std::size_t i = 0; i < best.order.size(); ++i)
        if (best.agreed[i])
            line.amounts[best.order[i]] = line.printed[i];
        else
            line.settled = false;
}

}  // namespace

bool settle(Block& block) {
    bool fits = true;
    for (auto& line : block.lines) {
        bool const known = block.columns_certain && line.printed.size() <= block.columns.size() && block.total == 0;
        fits = fits && (known || !block.columns_certain);
        if (known) {
            settle(block, line);
            continue;
        }
        line.amounts.assign(block.columns.size(), std::nullopt);
        line.settled = line.printed.empty();
        if (!line.printed.empty() && block.total < line.amounts.size())
            line.amounts[block.total] = line.printed.front();
    }
    return fits;
}

}  // namespace jixiao::targets::disclosure
