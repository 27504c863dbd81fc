#include "targets/audit/limits.hpp"

#include <algorithm>

#include "engine/points.hpp"
#include "engine/show.hpp"
#include "targets/audit/execution.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::audit {
namespace {

using grammar::Ratio;

/// Of all indicators with points, as a share.
std::optional<Ratio> rate_of_points(PublishedTable const& table) {
    Decimal points;
    Decimal weights;
    for (auto const& row : table.rows) {
        if (!row.printed.score || !engine::is_usable_weight(row.spec.weight)) continue;
        points = engine::plus(points, *row.printed.score);
        weights = engine::plus(weights, *row.spec.weight);
    }
    if (weights.is_zero()) return std::nullopt;
    return Ratio(points) / Ratio(weights);
}

PublishedFunds const* with_rate(PublishedTable const& table) {
    auto const found = std::find_if(table.funds.begin(), table.funds.end(),
                                    [](PublishedFunds const& funds) { return funds.is_whole && rate_of(funds); });
    return found == table.funds.end() ? nullptr : &*found;
}

Ratio distance(Ratio const& a, Ratio const& b) { return a > b ? a - b : b - a; }

}  // namespace

std::vector<Message> past_limits(PublishedTable const& table, engine::Ruleset const& ruleset) {
    auto const* funds = with_rate(table);
    if (!funds) return {};
    std::vector<Message> notes;
    Ratio const executed = *rate_of(*funds) / Ratio(100);
    auto const& [gap, left_over] = ruleset.audit;
    auto const points = rate_of_points(table);
    if (gap && points && distance(*points, executed) > Ratio(*gap))
        notes.push_back({&codes::audit_gap,
                         {{"points", engine::percent_text(*points)},
                          {"executed", engine::percent_text(executed)},
                          {"gap", engine::percent_text(distance(*points, executed))},
                          {"limit", engine::share_text(Ratio(*gap))}}});
    Ratio const rest = Ratio(1) - executed;
    if (left_over && rest > Ratio(*left_over))
        notes.push_back({&codes::audit_left_over,
                         {{"budget", funds->budget},
                          {"executed", funds->executed},
                          {"share", engine::percent_text(rest)},
                          {"limit", engine::share_text(Ratio(*left_over))}}});
    return notes;
}

}  // namespace jixiao::targets::audit
