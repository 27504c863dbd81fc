// RV-909: the table of what was carried over agrees with the tables of income.
#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {
namespace {

/// 二、上年结转结余 in the table of income and expenditure.
std::optional<Term> line_of_totals(BudgetTable const& both) {
    auto const* block = disclosure::block_of(both, Block::Side::income);
    if (!block) return std::nullopt;
    auto const found = std::find_if(block->lines.begin(), block->lines.end(), [](Line const& line) {
        return line.depth == 0 && !line.among && grammar::contains(recognise::plain(line.name.value), "上年结转");
    });
    return found == block->lines.end() ? std::nullopt : term(both, *block, *found);
}

/// 财政拨款结转 and 非财政拨款结转结余 in the table of income: all its columns of what was carried over.
std::vector<Term> columns_of_income(BudgetTable const& income) {
    std::vector<Term> result;
    for (auto const& block : income.blocks) {
        auto const* total = disclosure::total_of(block);
        for (std::size_t i = 0; total && i < block.columns.size(); ++i) {
            bool const is_carried =
                grammar::contains(block.columns[i].name, "结转") || grammar::contains(block.columns[i].name, "结余");
            if (!is_carried || block.columns[i].among || block.columns[i].meaning == Meaning::aside) continue;
            auto one = term(income, block, *total, i);
            if (!one) return {};
            result.push_back(std::move(*one));
        }
    }
    return result;
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const* carried = disclosure::table_of(scene.tables, Kind::carried);
    if (!carried) return;
    auto left = total_term(*carried);
    if (!left) return;
    left->name = {"总计", "the total"};
    if (auto const* both = disclosure::table_of(scene.tables, Kind::totals)) {
        auto const words = "“" + both->title.value + "”";
        state_equal(carried_over, *carried, left, {words + "的上年结转是", "what was carried over is in " + words},
                    line_of_totals(*both), findings);
    }
    if (auto const* income = disclosure::table_of(scene.tables, Kind::income)) {
        auto const words = "“" + income->title.value + "”";
        state(carried_over, *carried, *left,
              {words + "的结转结余各栏相加", "the columns carried over add in " + words + " to"},
              columns_of_income(*income), findings);
    }
}

}  // namespace

constexpr DisclosureCheck carried_over{
    {{"RV-909", "carried-over-differs", grammar::Severity::error,
      "{where}的{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "{left} of {where} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "上年结转结余明细表的总计，等于收支总表的上年结转结余，也等于收入总表各结转结余栏之和。",
      "The total of what was carried over is that line of the table of income and expenditure, and the sum of those columns of the table of income."},
     Aspect::appropriateness,
     {{"上年结转结余表的总计与收支总表、收入总表里的上年结转结余是否一致。",
       "Whether the total of what was carried over agrees with the tables of income and expenditure and of income."},
      {"结转资金最容易只进一张表、漏了另一张。",
       "What was carried over is easily put into one table and forgotten in another."},
      {"结转结余表 5.81，收支总表的上年结转 5.18。", "5.81 in its own table, 5.18 among the income."},
      {"三张表都是 5.81。", "5.81 in all three tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
