// RV-809: the costs account for most of the budget.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Ratio enough{70, 100};

struct Sum {
    Ratio yuan;
    TargetRow const* first = nullptr;
};

/// Of all costs; nothing as soon as one of them cannot be told in money of the year.
std::optional<Sum> sum_of_costs(Scene const& scene) {
    Sum sum;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (!is_economic_cost(row)) continue;
        auto const priced = priced_cost(scene, i);
        auto const stated = is_unit_cost_name(row) ? std::nullopt : stated_cost(scene.criteria[i]);
        if (!priced && !stated) return std::nullopt;
        sum.yuan = sum.yuan + (priced ? priced->amount : *stated);
        sum.first = sum.first ? sum.first : &row;
    }
    return sum.first ? std::optional(sum) : std::nullopt;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const budget = yuan(scene.table.budget.total);
    if (!budget || budget->is_zero() || !is_project(scene.table)) return;
    auto const sum = sum_of_costs(scene);
    if (!sum || !(sum->yuan < *budget * enough)) return;
    auto const share = (sum->yuan * Ratio(100) / *budget).to_decimal(0);
    find(scene, budget_not_explained, place_of(sum->first->target),
         {{"share", (share ? grammar::to_short_string(*share) : std::string("?")) + "%"},
          {"sum", in_ten_thousands(sum->yuan)},
          {"budget", in_ten_thousands(*budget)}},
         sink);
}

}  // namespace

constexpr Check budget_not_explained{
    {"RV-809", "budget-not-explained", grammar::Severity::info,
     "成本指标合计 {sum}，只占资金总额 {budget} 的 {share}，其余的钱用在哪里没有说明",
     "the costs come to {sum}, {share} of the budget of {budget}; what the rest is for is not said",
     "补上其余主要支出的成本指标，或核对资金总额。", "Add the costs of the other main items, or check the total."},
    Aspect::appropriateness,
    {{"成本指标合计（单位成本先乘以数量）是否不到资金总额的 70%。有一项算不出全年金额的不提。",
      "Whether the costs, unit costs times quantities, are below 70 % of the budget. Where one of them cannot be told in money of the year, nothing is said."},
     {"成本指标只管住小头，大头怎么花没有约束。",
      "Costs that cover the smaller part leave the larger one without any bound."},
     {"资金总额 40 万元，只有“平台维护费 ≤9万元”。", "A budget of 40 万元 with 平台维护费 ≤9万元 only."},
     {"再加“软件升级费 ≤30万元”。", "Add 软件升级费 ≤30万元."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
