// RV-907: what the table of fiscal appropriations has of each fund is the total of that fund's own table.
#include "targets/review/disclosure/candidates.hpp"
#include "targets/review/disclosure/checks.hpp"

namespace jixiao::targets::review {
namespace {

struct Fund {
    Kind kind;
    Meaning meaning;
    Wording name;
};

constexpr Fund funds[] = {
    {Kind::general, Meaning::general, {"一般公共预算支出", "general public expenditure"}},
    {Kind::fund, Meaning::fund, {"政府性基金预算支出", "expenditure of government funds"}},
    {Kind::capital, Meaning::capital, {"国有资本经营预算支出", "expenditure of state capital"}},
};

/// Copied lines do not show in which column an amount stood: then the three tables together are held against the total.
void state_together(DisclosureScene const& scene, BudgetTable const& fiscal, Findings& findings) {
    std::vector<Term> right;
    std::optional<Decimal> sum = Decimal{};
    for (auto const& fund : funds) {
        auto const* own = disclosure::table_of(scene.tables, fund.kind);
        auto total = own ? total_term(*own) : std::nullopt;
        if (!total || !sum) return;
        sum = grammar::add(*sum, total->amount.yuan);
        right.push_back(std::move(*total));
    }
    auto const candidates = totals_of(fiscal, Block::Side::expenditure);
    if (candidates.empty() || !sum) return;
    auto left = candidates.front();
    for (auto const& one : candidates)
        if (one.amount.yuan == *sum) left = one;
    left.name = {"支出总计", "total expenditure"};
    state(fiscal_by_fund, fiscal, std::move(left),
          {"三本预算支出表的合计相加", "the totals of the tables of the three funds add to"}, std::move(right),
          findings);
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const* fiscal = disclosure::table_of(scene.tables, Kind::fiscal);
    if (!fiscal) return;
    if (totals_of(*fiscal, Block::Side::expenditure, Meaning::general).empty())
        return state_together(scene, *fiscal, findings);
    for (auto const& fund : funds) {
        auto const* own = disclosure::table_of(scene.tables, fund.kind);
        auto left = own ? total_term(*own) : std::nullopt;
        if (!left) continue;
        left->name = {"合计", "the total"};
        auto candidates = totals_of(*fiscal, Block::Side::expenditure, fund.meaning);
        for (auto& one : candidates) {
            auto const name = fund.name.text();
            one.name = {"“" + fiscal->title.value + "”的" + name.chinese,
                        name.english + " of “" + fiscal->title.value + "”"};
        }
        state_one_of(fiscal_by_fund, *own, std::move(left), std::move(candidates), findings);
    }
}

}  // namespace

constexpr DisclosureCheck fiscal_by_fund{
    {{"RV-907", "fund-differs-from-its-table", grammar::Severity::error,
      "{where}的{left} {value}，{how} {sum}，相差 {difference}{hint}",
      "{left} of {where} is {value}, but {how} {sum}: a difference of {difference}{hint}",
      "财政拨款收支总表的一般公共预算、政府性基金、国有资本经营三栏，分别等于各自支出表的合计；没有安排的，两边都空着。",
      "The three columns of the table of fiscal appropriations are the totals of the tables of each fund; what is not used is empty in both."},
     Aspect::appropriateness,
     {{"财政拨款收支总表支出一边的一般公共预算、政府性基金预算、国有资本经营预算各栏总计，与这三张支出表的合计是否一致；空表按 0 核对。",
       "Whether the totals of the three funds in the table of fiscal appropriations are those of the tables of each fund; an empty table counts as 0."},
      {"财政拨款就是这三本预算的钱，分开列和合起来列要一致。",
       "Fiscal appropriations are the money of these three budgets, listed together or apart."},
      {"财政拨款收支总表里一般公共预算 175.61，一般公共预算支出表合计 159.81。",
       "175.61 of general public budget there, 159.81 in its own table."},
      {"两张表都是 175.61。", "175.61 in both tables."},
      {"哪张表写错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
