// RV-807: a cost has an amount.
#include "targets/review/checks/cost_without_number.hpp"

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

bool lacks_cost(TargetRow const& row) {
    namespace syntax = grammar::syntax;
    auto const& target = row.parsed_target.indicator;
    auto const* relative = syntax::get<syntax::Relative>(target);
    bool const words = syntax::get<syntax::Statement>(target) || syntax::get<syntax::Grade>(target) ||
                       (relative && !relative->quantity);
    return words && is_economic_cost(row) && !has_digit(row.target.value);
}

namespace {

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows)
        if (row.target.given && lacks_cost(row)) find_at_target(scene, cost_without_number, row, sink);
}

}  // namespace

constexpr Check cost_without_number{
    {"RV-807", "cost-without-number", grammar::Severity::warning,
     "“{name}”是成本指标，指标值“{target}”没有写金额或单位成本",
     "“{name}” is a cost, but “{target}” states neither an amount nor a unit cost",
     "写成金额或单价的上限，例如 ≤12万元、≤300元/人。", "Write a ceiling: ≤12万元, ≤300元/人."},
    Aspect::relevance,
    {{"成本指标的指标值是否只有文字（“按预算控制”“不超支”“合理”），没有数字。社会成本、生态环境成本不查。",
      "Whether the target of a cost is words (按预算控制, 合理) without a number. Social and ecological costs are left out."},
     {"按什么价格算合理没有说，年底无法核对。", "What price would be reasonable is not said and cannot be checked."},
     {"“支出控制”的指标值是“按预算执行”。", "The target of 支出控制 is 按预算执行."},
     {"“单场活动支出 ≤1.5万元/场”。", "单场活动支出 ≤1.5万元/场"},
     {"金额要由单位测算，程序不改。", "The unit has to work out the amount; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
