// RV-906: the totals of the tables of income and of expenditure are those of the table of both.
#include "targets/review/disclosure/candidates.hpp"
#include "targets/review/disclosure/checks.hpp"

namespace jixiao::targets::review {
namespace {

void state_totals(DisclosureScene const& scene, Kind kind, Block::Side side, Findings& findings) {
    auto const* both = disclosure::table_of(scene.tables, Kind::totals);
    auto const* one = disclosure::table_of(scene.tables, kind);
    if (!both || !one) return;
    auto left = total_term(*one);
    if (left) left->name = {"合计", "the total"};
    state_one_of(table_totals, *one, std::move(left), totals_of(*both, side), findings);
}

void run(DisclosureScene const& scene, Findings& findings) {
    state_totals(scene, Kind::income, Block::Side::income, findings);
    state_totals(scene, Kind::expenditure, Block::Side::expenditure, findings);
}

}  // namespace

constexpr DisclosureCheck table_totals{
    {{"RV-906", "totals-of-tables-differ", grammar::Severity::error,
      "{where}的{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "{left} of {where} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "收支总表、收入总表、支出总表说的是同一笔预算，合计要一致。",
      "The tables of income, of expenditure and of both tell of one budget, so their totals agree."},
     Aspect::appropriateness,
     {{"收入总表的合计与收支总表的收入总计、支出总表的合计与收支总表的支出总计是否一致；只列本年的，与本年合计比。",
       "Whether the total of the table of income is that of income in the table of both, and the same for expenditure; tables of this year alone are held against the subtotal of this year."},
      {"同一个数在不同的表里不一样，读的人不知道信哪一个。",
       "Where one number differs from table to table nobody knows which to believe."},
      {"收支总表 181.42，支出总表合计 175.61。", "181.42 in the table of both, 175.61 in that of expenditure."},
      {"收支总表 181.42，支出总表合计 181.42。", "181.42 in both tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
