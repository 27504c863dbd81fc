// RV-13: the amount that the goal names as the budget is the budget's.
#include "grammar/fold.hpp"
#include "targets/model/money.hpp"
#include "targets/model/table_fields.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/goal_numbers.hpp"

namespace jixiao::targets::review {
namespace {

bool is_some_amount_of(Budget const& budget, Ratio const& amount) {
    for (auto const& field : budget_fields)
        if (auto const value = yuan(amount_in(budget, field)); value && agree(*value, amount)) return true;
    return false;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    auto const total = yuan(table.budget.total);
    if (!total || !table.goal.given) return;
    GoalNumber const* stated = nullptr;
    auto const text = grammar::fold(table.goal.value);
    auto const numbers = numbers_of_goal(text);
    for (auto const& number : numbers) {
        if (!is_whole_money(number.unit) || !number.each.is_none() || !names_the_budget(number)) continue;
        if (stated) return;  // several amounts are parts of something
        stated = &number;
    }
    if (!stated) return;
    auto const amount = yuan(stated->value, stated->unit);
    if (is_some_amount_of(table.budget, amount)) return;
    auto& finding = find(scene, goal_amount_differs, table.goal.in_file(stated->at),
                         {{"goal", in_ten_thousands(amount)}, {"budget", in_ten_thousands(*total)}}, sink);
    finding.labels.push_back({table.budget.total.span, {"预算表里的资金总额", "the total of the budget"}});
}

}  // namespace

constexpr Check goal_amount_differs{
    {"RV-13", "goal-amount-differs", grammar::Severity::warning, "目标里说预算是 {goal}，资金总额却是 {budget}",
     "the goal speaks of a budget of {goal}, but the total is {budget}",
     "目标文字里的预算金额要与资金总额一致。若说的是多年合计或其中一部分，请在文字里写明。",
     "A budget named in the goal should be the total above. If it is for several years, or a part, say so in the text."},
    Aspect::appropriateness,
    {{"目标文字里写明的年度预算金额，是否与本表的资金总额（或其中一项资金）一致。说多年总投资、结转的不比。",
      "Whether the amount that the goal names as the year's budget is the total of the table, or one of its parts. Totals of several years and funds carried over are not compared."},
     {"文字和数字对不上，公开以后最先被人发现；往往是沿用了去年的文字。",
      "Readers notice such a contradiction first; often last year's text was kept."},
     {"goal = \"…年度预算 18.00 万元，用于平台运维…\"，而 total = \"15.30 万元\"",
      "goal = \"… annual budget 18.00 万元 …\" with total = \"15.30 万元\""},
     {"目标里的金额改为 15.30 万元，或不在目标里重复金额。",
      "Write 15.30 万元 in the goal, or leave the amount out of it."},
     {"哪个数对要由人核对，程序不改。", "Somebody has to find out which amount is right; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
