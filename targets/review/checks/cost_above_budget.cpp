// RV-18: cost ceilings in money, one by one and together, stay within the budget.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"

namespace jixiao::targets::review {
namespace {

struct Cost {
    TargetRow const* row;
    Ratio ceiling;
};

std::optional<Ratio> ceiling_of(engine::Criterion const& criterion) {
    auto const* number = only_number(criterion);
    return number && number->allowed.high ? stated_cost(criterion) : std::nullopt;
}

/// Costs of one unit of something, and harm to society or nature, are not paid from the budget as they stand.
bool is_paid_as_it_stands(TargetRow const& row) { return is_economic_cost(row) && !is_unit_cost_name(row); }

std::vector<Cost> costs_of(Scene const& scene) {
    std::vector<Cost> costs;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (!is_paid_as_it_stands(row)) continue;
        if (auto const ceiling = ceiling_of(scene.criteria[i])) costs.push_back({&row, *ceiling});
    }
    return costs;
}

grammar::Diagnostic& report_above(Scene const& scene, Text what, Ratio const& cost, Ratio const& budget, Span place,
                                  Diagnostics& sink) {
    auto& finding =
        find(scene, cost_above_budget, place,
             {{"what", std::move(what)}, {"cost", in_ten_thousands(cost)}, {"budget", in_ten_thousands(budget)}}, sink);
    finding.labels.push_back({scene.table.budget.total.span, {"资金总额", "the total"}});
    return finding;
}

/// True if a single ceiling is above the budget; then their sum says nothing more.
bool report_single(Scene const& scene, std::vector<Cost> const& costs, Ratio const& budget, Diagnostics& sink) {
    bool found = false;
    for (auto const& [row, ceiling] : costs) {
        if (!is_above(ceiling, budget)) continue;
        found = true;
        report_above(scene, {"“" + row->name.value + "”", "“" + row->name.value + "”"}, ceiling, budget,
                     place_of(row->target), sink);
    }
    return found;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const budget = yuan(scene.table.budget.total);
    if (!budget) return;
    auto costs = costs_of(scene);
    if (report_single(scene, costs, *budget, sink)) return;
    std::erase_if(costs, [&](Cost const& cost) { return is_total_cost(*cost.row) || agree(cost.ceiling, *budget); });
    Ratio sum;
    for (auto const& cost : costs) sum = sum + cost.ceiling;
    if (costs.empty() || !is_above(sum, *budget)) return;
    auto& finding =
        report_above(scene, {"各项成本合计", "all costs together"}, sum, *budget, place_of(costs[0].row->target), sink);
    for (std::size_t i = 1; i < costs.size(); ++i)
        finding.labels.push_back({place_of(costs[i].row->target), {"计入合计", "part of the sum"}});
}

}  // namespace

constexpr Check cost_above_budget{
    {"RV-18", "cost-above-budget", grammar::Severity::warning, "{what}上限 {cost}，超过资金总额 {budget}",
     "{what} may reach {cost}, above the budget of {budget}",
     "成本指标是用来控制支出的，上限不应高于资金总额。核对金额和单位（元还是万元）；跨年的成本写当年数。",
     "Cost indicators keep spending down, so their ceilings lie within the budget. Check amount and unit (元 or 万元); of costs over several years give this year's."},
    Aspect::appropriateness,
    {{"以金额表示的成本上限，单项或合计是否超过资金总额（元和万元换算后比较，允许相差 0.1 万元）。单价、人均、社会成本、生态环境成本不计；名称里有“总”的或等于资金总额的，不与分项重复相加。",
      "Whether ceilings of costs in money, one or all, are above the total after converting units, within 0.1 万元. Unit costs and social or ecological costs are left out; a row for the whole is not added to its parts."},
     {"上限高于预算，等于没有控制；也常是把元写成了万元。",
      "A ceiling above the budget controls nothing; often 元 was written as 万元."},
     {"资金总额 15.30 万元，“平台运维成本 ≤20 万元”。", "A budget of 15.30 万元 with 平台运维成本 ≤20 万元."},
     {"“平台运维成本 ≤5.46 万元”。", "平台运维成本 ≤5.46 万元."},
     {"金额要由单位核定，程序不改。", "The unit has to set the amount; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
