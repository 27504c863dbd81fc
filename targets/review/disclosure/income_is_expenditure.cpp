// RV-904: where income and expenditure stand side by side their totals agree.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        auto income = total_term(table, Block::Side::income);
        auto expenditure = total_term(table, Block::Side::expenditure);
        bool const has_both =
            disclosure::block_of(table, Block::Side::income) && disclosure::block_of(table, Block::Side::expenditure);
        if (!has_both || !income || !expenditure) return;
        income->name = {"收入总计", "total income"};
        expenditure->name = {"支出总计", "total expenditure"};
        state_equal(income_is_expenditure, table, std::move(income), {"支出总计是", "total expenditure is"},
                    std::move(expenditure), findings);
    });
}

}  // namespace

constexpr DisclosureCheck income_is_expenditure{
    {{"RV-904", "income-is-not-expenditure", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "收支总表两边的总计相等：有结转的，收入一边加上年结转，支出一边加结转下年。",
      "Both sides of a table of income and expenditure have one total; what was carried over is on the side of income, what is carried on is on that of expenditure."},
     Aspect::appropriateness,
     {{"收支总表、财政拨款收支总表的收入总计与支出总计是否相等。",
       "Whether total income equals total expenditure in the tables of income and expenditure."},
      {"部门预算收支平衡，两边不等说明有一边漏了或写错了。",
       "A department's budget balances; if the sides differ one of them lacks something."},
      {"收入总计 181.42，支出总计 175.61。", "Income 181.42, expenditure 175.61."},
      {"收入总计 181.42，支出总计 181.42。", "Income 181.42, expenditure 181.42."},
      {"哪一边写错要由人核对，程序不改。", "Somebody has to find out which side is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
