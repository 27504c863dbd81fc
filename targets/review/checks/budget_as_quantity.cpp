// RV-822: the budget is no quantity.
#include "targets/model/money.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const budget = yuan(scene.table.budget.total);
    if (!budget || budget->is_zero()) return;
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
        auto const& amount = low ? low : high;
        if (level2_of(entry.row) != Level2::quantity || !amount || !is_whole_money(entry.number.unit)) return;
        if (yuan(*amount, entry.number.unit) != *budget) return;
        find_at_target(scene, budget_as_quantity, entry.row, sink)
            .labels.push_back({scene.table.budget.total.span, {"资金总额", "the total"}});
    });
}

}  // namespace

constexpr Check budget_as_quantity{
    {"RV-822", "budget-as-quantity", grammar::Severity::warning,
     "数量指标“{name}”的“{target}”就是资金总额，是投入，不是做了多少",
     "“{target}” of the quantity “{name}” is the budget: money put in, not work done",
     "数量写用这笔钱做多少：多少户、多少场、多少公里。",
     "A quantity says how much is done with the money: households, events, kilometres."},
    Aspect::relevance,
    {{"数量指标的金额是否正好等于资金总额。",
      "Whether an amount of money among the quantities is the total of the budget."},
     {"预算执行率已经考核了花没花完，数量指标再写一遍，就没有指标说明做了多少。",
      "The execution rate assesses the spending already; nothing is left that says how much was done."},
     {"资金总额 60 万元，数量指标“补助金额 60万元”。", "A budget of 60 万元 with the quantity 补助金额 60万元."},
     {"“补助合作社数量 ≥12家”。", "补助合作社数量 ≥12家"},
     {"指标要由单位重新设定，程序不改。", "The unit has to set another indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
