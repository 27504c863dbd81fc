#include "tools/render/forms/funds.hpp"

namespace jixiao::render::forms {
namespace {

bool same_amount(grammar::syntax::Quantity const& a, grammar::syntax::Quantity const& b) {
    return convert(grammar::Ratio(a.value), a.unit, b.unit) == grammar::Ratio(b.value);
}

/// False where the budget was changed after the table was made: its parts then no longer add up.
bool table_is_current(ScoredTable const& scored) {
    auto const& told = scored.actuals.execution.initial;
    auto const& planned = scored.table->budget.total.value;
    return !told || (planned && same_amount(*told, *planned));
}

}  // namespace

std::vector<Fund> sources(targets::TargetTable const& table, std::string_view fiscal) {
    auto const& budget = table.budget;
    if (budget.superior.given || budget.local.given)
        return {{"其中：上级安排", &budget.superior}, {"本级安排", &budget.local}, {"其他资金", &budget.other}};
    return {{fiscal, &budget.fiscal}, {"上年结转资金", &budget.carried}, {"其他资金", &budget.other}};
}

Content initial_total(ScoredTable const& scored) {
    auto const& told = scored.actuals.execution.initial;
    return told ? amount(told) : amount(scored.table->budget.total);
}

Content initial_of(Fund const& fund, ScoredTable const& scored) {
    if (!fund.planned || !table_is_current(scored)) return {};
    return amount(*fund.planned);
}

}  // namespace jixiao::render::forms
