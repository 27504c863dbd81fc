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
    using File = targets::ActualsFile;
    auto const& budget = table.budget;
    Fund const other{"其他资金",          &budget.other,         &File::other_initial,
                     &File::other_budget, &File::other_executed, &File::other_expected};
    if (budget.superior.given || budget.local.given)
        return {{"其中：上级安排", &budget.superior, &File::superior_initial, &File::superior_budget,
                 &File::superior_executed, &File::superior_expected},
                {"本级安排", &budget.local, &File::local_initial, &File::local_budget, &File::local_executed,
                 &File::local_expected},
                other};
    return {{fiscal, &budget.fiscal, &File::fiscal_initial, &File::fiscal_budget, &File::fiscal_executed,
             &File::fiscal_expected},
            {"上年结转资金", &budget.carried, &File::carried_initial, &File::carried_budget, &File::carried_executed,
             &File::carried_expected},
            other};
}

Content initial_total(ScoredTable const& scored) {
    auto const& told = scored.actuals.execution.initial;
    return told ? amount(told) : amount(scored.table->budget.total);
}

Content initial_of(Fund const& fund, ScoredTable const& scored) {
    if (auto told = told_of(fund.initial, scored, false); !is_empty(told)) return told;
    if (!fund.planned || !table_is_current(scored)) return {};
    return amount(*fund.planned);
}

Content told_of(Fund::Amount source, ScoredTable const& scored, bool blank) {
    auto const* file = scored.actuals.file;
    return blank || !file ? Content{} : amount(file->*source);
}

}  // namespace jixiao::render::forms
