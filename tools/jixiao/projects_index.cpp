#include "tools/jixiao/projects_index.hpp"

namespace jixiao::program {
namespace {

using engine::WeightedTotal;
using grammar::Unit;
using grammar::syntax::Quantity;

std::optional<Quantity> budget_of(render::ScoredTable const& scored) {
    auto const& adjusted = scored.actuals.execution.budget;
    return adjusted ? adjusted : scored.table->budget.total.value;
}

/// Totals with their budgets in the unit of the first one.
struct Collected {
    Unit unit;
    std::vector<WeightedTotal> lows;
    std::vector<WeightedTotal> highs;
    grammar::Decimal budget;

    bool add(engine::PointRange const& total, Quantity const& amount) {
        if (lows.empty()) unit = amount.unit;
        auto const converted = convert(grammar::Ratio(amount.value), amount.unit, unit).to_exact_decimal();
        auto const sum = converted ? grammar::add(budget, *converted) : std::nullopt;
        if (!sum || converted->is_zero()) return false;
        lows.push_back({total.low, *converted});
        highs.push_back({total.high, *converted});
        budget = *sum;
        return true;
    }
};

}  // namespace

std::optional<render::ProjectsIndex> projects_index(std::vector<render::ScoredTable> const& tables) {
    if (tables.size() < 2) return std::nullopt;
    Collected collected;
    render::ProjectsIndex index;
    for (auto const& scored : tables) {
        if (scored.table->kind.value != targets::TableKind::project) continue;
        auto const budget = budget_of(scored);
        bool const counts = budget && collected.add(scored.sheet.total, *budget);
        ++(counts ? index.projects : index.left_out);
    }
    auto const low = engine::weighted_mean(collected.lows);
    auto const high = engine::weighted_mean(collected.highs);
    if (!low || !high) return std::nullopt;
    index.value = {*low, *high};
    index.budget = to_string(collected.budget) + " " + spelling(collected.unit);
    return index;
}

}  // namespace jixiao::program
