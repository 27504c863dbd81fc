// RV-902: in each line the columns of a sum add up: 合计 = 基本支出 + 项目支出.
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

bool is_part(Block const& block, std::size_t column, std::size_t whole) {
    return block.columns[column].whole == whole && !block.columns[column].among;
}

Text columns_add_to() { return {"这一行的分栏相加", "the other columns of the line add to"}; }

void state_sum(BudgetTable const& table, Block const& block, Line const& line, std::size_t sum, Findings& findings) {
    auto left = term(table, block, line, sum);
    std::vector<Term> right;
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
        if (!is_part(block, column, sum)) continue;
        auto part = term(table, block, line, column);
        if (!part) return;
        right.push_back(std::move(*part));
    }
    if (left) state(row_sum, table, std::move(*left), columns_add_to(), std::move(right), findings);
}

/// Where no choice of columns adds up the likely one shows it.
void state_misfit(BudgetTable const& table, Block const& block, Line const& line, Findings& findings) {
    auto likely = line;
    likely.settled = true;
    for (std::size_t i = 0; i < line.misfit.size(); ++i) likely.amounts[line.misfit[i]] = line.printed[i];
    for (std::size_t sum = 0; sum < block.columns.size(); ++sum) {
        auto const first = findings.equations.size();
        state_sum(table, block, likely, sum, findings);
        if (findings.equations.size() == first) continue;
        auto& equation = findings.equations.back();
        std::erase_if(equation.right, [](Term const& part) { return part.amount.yuan.is_zero(); });
        for (auto& part : equation.right) part.name = {"这一行的另一个金额", "another amount of the line"};
    }
}

void run(DisclosureScene const& scene, Findings& findings) {
    for_each_table(scene, [&](BudgetTable const& table) {
        for (auto const& block : table.blocks)
            for (auto const& line : block.lines) {
                bool const is_unclear = !line.misfit.empty() && !line.settled;
                if (is_unclear) state_misfit(table, block, line, findings);
                for (std::size_t sum = 0; !is_unclear && sum < block.columns.size(); ++sum)
                    state_sum(table, block, line, sum, findings);
            }
    });
}

}  // namespace

constexpr DisclosureCheck row_sum{
    {{"RV-902", "row-does-not-add-up", grammar::Severity::error,
      "{where}里{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "合计等于各栏之和，例如合计 = 基本支出 + 项目支出。看看是哪一栏漏填或写错。",
      "A total is the sum of its columns, such as 合计 = 基本支出 + 项目支出. See which column was left empty or is wrong."},
     Aspect::appropriateness,
     {{"预算表每一行的合计（小计）与各栏之和是否一致：合计与基本支出、项目支出，总计与各项资金来源，人员经费与公用经费等。只作“其中”的栏不相加。",
       "Whether each line's total (and subtotal) is the sum of its columns: basic and project expenditure, sources of funds, personnel and running expenses. Columns of which (其中) are not added."},
      {"合计比各栏之和多，往往是有一栏漏填。",
       "Where a total is above the sum of its columns, one of them was often left empty."},
      {"合计 159.81，基本支出 144.51，项目支出空着。", "合计 159.81, 基本支出 144.51, 项目支出 left empty."},
      {"合计 159.81，基本支出 144.51，项目支出 15.30。", "合计 159.81, 基本支出 144.51, 项目支出 15.30."},
      {"漏填还是写错要由人核对，程序不改。", "Somebody has to find out what is missing or wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
