// RV-805: the only cost is not the whole budget once more.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

/// The row whose amount is the very budget, if no other cost says more than that.
TargetRow const* whole_budget(Scene const& scene, Ratio const& budget) {
    TargetRow const* whole = nullptr;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        auto const* number = is_economic_cost(row) ? only_number(scene.criteria[i]) : nullptr;
        if (!number || is_in_percent(number->unit)) continue;
        auto const amount = stated_cost(scene.criteria[i]);
        if (!amount || *amount != budget) return nullptr;
        whole = whole ? whole : &row;
    }
    return whole;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const budget = yuan(scene.table.budget.total);
    if (!budget || budget->is_zero() || !is_project(scene.table)) return;
    auto const* row = whole_budget(scene, *budget);
    if (!row) return;
    find(scene, whole_budget_as_cost, place_of(row->target),
         {{"name", row->name.value}, {"budget", in_ten_thousands(*budget)}}, sink)
        .labels.push_back({scene.table.budget.total.span, {"资金总额", "the total"}});
}

}  // namespace

constexpr Check whole_budget_as_cost{
    {"RV-805", "whole-budget-as-cost", grammar::Severity::warning, "“{name}”就是整个资金总额 {budget}，成本没有细分",
     "“{name}” is the whole budget of {budget}; the cost is not broken down",
     "写明钱花在哪几项、每一项的单价或上限：人均、每公里、每台、每期的成本，或主要支出的控制数。",
     "Say what the money is for and at which price: per head, per kilometre, per device, or the ceilings of the main items."},
    Aspect::appropriateness,
    {{"有金额的成本指标是否只有一个，而且正好等于资金总额。另有单位成本或分项成本的不提。",
      "Whether the only cost in money is the total of the budget itself. Where there is a unit cost or a part besides, nothing is said."},
     {"不超过预算是预算执行的底线，不用设指标；这样的成本指标一定“完成”，看不出花得省不省。",
      "That the budget is not exceeded goes without saying. Such an indicator is always met and does not show whether money was spent well."},
     {"资金总额 86 万元，成本指标只有“项目总成本 ≤86万元”。", "A budget of 86 万元 with 项目总成本 ≤86万元 only."},
     {"“场均活动成本 ≤2.1万元/场”。", "场均活动成本 ≤2.1万元/场"},
     {"单价要由单位测算，程序不改。", "The unit has to work out the price; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
