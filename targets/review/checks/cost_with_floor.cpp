// RV-10: a cost is a ceiling, not a floor.
#include "engine/nature/nature.hpp"
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// What may well stand under costs and be wanted high.
constexpr std::string_view wanted_high =
    "节约 节省 节支 降低 下降 压减 减少 收入 收益 到位 执行率 支出率 支付率 完成率 达标 补助标准 补贴标准 发放标准";

/// Only money grows as a cost: 结清工程费 ≥95% is a share of work done.
bool is_about_cost(TargetRow const& row, std::string_view name, grammar::Unit const& unit) {
    if (!engine::is_money(unit) || !grammar::word_in(wanted_high, name).empty()) return false;
    return engine::is_cost_name(name) || is_cost(row);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& [row, criterion, number, name] = entry;
        if (criterion.was_bare() || number.sense != engine::Sense::higher || !is_about_cost(row, name, number.unit))
            return;
        auto& finding = find(scene, cost_with_floor, place_of(row.target),
                             {{"target", row.target.value}, {"name", row.name.value}}, sink);
        auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(row.parsed_target.indicator);
        if (bound && bound->comparator_span.begin < bound->quantity.value_span.begin)
            finding.fixes.push_back(
                rewrite_target(row, with_sign(row, grammar::syntax::Comparator::at_most), grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check cost_with_floor{
    {"RV-10", "cost-with-floor", grammar::Severity::warning, "“{name}”是成本，指标值却写成“{target}”，花得越多越好",
     "“{name}” is a cost, yet “{target}” asks for as much as possible", "成本写成上限，用 ≤，例如 ≤20万元。",
     "Write a cost as a ceiling: ≤20万元."},
    Aspect::relevance,
    {{"成本指标的指标值是否写成了 ≥ 或 >。成本节约率、补助标准一类除外。",
      "Whether a cost has ≥ or >. Rates of saving and standards of subsidies are passed over."},
     {"成本指标用来控制支出。写成 ≥，超支反而得满分。",
      "Cost indicators keep spending in bounds. With ≥, overspending earns full points."},
     {"“设备购置成本”的指标值是“≥20万元”。", "The target of 设备购置成本 is ≥20万元."},
     {"≤20万元", "≤20万元"},
     {"--fix=all 把 ≥、> 改成 ≤（不安全：改变了目标的方向，请核对）。",
      "--fix=all writes ≤ instead (unsafe: it turns the target round; check it)."}},
    run};

}  // namespace jixiao::targets::review
