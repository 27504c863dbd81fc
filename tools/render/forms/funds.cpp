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
    if (table.budget.superior.given || table.budget.local.given)
        return {{"其中：上级安排", targets::superior_funds},
                {"本级安排", targets::local_funds},
                {"其他资金", targets::other_funds}};
    return {
        {fiscal, targets::fiscal_funds}, {"上年结转资金", targets::carried_funds}, {"其他资金", targets::other_funds}};
}

Content initial_total(ScoredTable const& scored) {
    auto const& told = scored.actuals.execution.initial;
    return told ? amount(told) : amount(scored.table->budget.total);
}

Content initial_of(Fund const& fund, ScoredTable const& scored) {
    if (auto told = told_of(fund.source.initial, scored, false); !is_empty(told)) return told;
    return table_is_current(scored) ? amount(scored.table->budget.*fund.source.planned) : Content{};
}

Content told_of(targets::FundSource::Told told, ScoredTable const& scored, bool blank) {
    auto const* file = scored.actuals.file;
    return blank || !file ? Content{} : amount(file->*told);
}

}  // namespace jixiao::render::forms
