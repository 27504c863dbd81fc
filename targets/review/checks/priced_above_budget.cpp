// RV-808: prices times quantities, and months times 12, stay within the budget.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Ratio clearly_above{105, 100};  // prices are rounded

Text how(PricedCost const& cost) {
    auto const name = cost.row->name.value;
    auto const target = cost.row->target.value;
    if (!cost.quantity) {
        auto const times = std::to_string(cost.times);
        auto const period = cost.times == 12 ? Text("个月", "months") : Text("个季度", "quarters");
        return {"“" + name + "”“" + target + "”，" + times + " " + period.chinese,
                "“" + name + "” of “" + target + "” in " + times + " " + period.english};
    }
    auto const counted = cost.quantity->target.value;
    return {"“" + name + "”“" + target + "”乘以数量“" + counted + "”",
            "“" + name + "” of “" + target + "” times “" + counted + "”"};
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const budget = yuan(scene.table.budget.total);
    if (!budget || budget->is_zero()) return;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const cost = priced_cost(scene, i);
        if (!cost || !(cost->amount > *budget * clearly_above) || !is_above(cost->amount, *budget)) continue;
        auto& finding = find(
            scene, priced_above_budget, place_of(cost->row->target),
            {{"how", how(*cost)}, {"amount", in_ten_thousands(cost->amount)}, {"budget", in_ten_thousands(*budget)}},
            sink);
        if (cost->quantity) finding.labels.push_back({place_of(cost->quantity->target), {"数量", "the quantity"}});
        finding.labels.push_back({scene.table.budget.total.span, {"资金总额", "the total"}});
    }
}

}  // namespace

constexpr Check priced_above_budget{
    {"RV-808", "priced-above-budget", grammar::Severity::error, "{how}，合计 {amount}，超过资金总额 {budget}",
     "{how} comes to {amount}, above the budget of {budget}",
     "核对单价、数量和单位（元还是万元）；成本由几方分担的，写本项目承担的部分。",
     "Check price, quantity and unit (元 or 万元); where others share the cost, give the part of this project."},
    Aspect::appropriateness,
    {{"单位成本乘以表里同一单位的数量、每月成本乘以 12、每季成本乘以 4，是否超过资金总额（多出 5% 以内不算，单价有取整）。同一单位有几个数量的，取名称最接近的一个；看不出对应哪一个的不算。",
      "Whether a unit cost times the table's quantity in that unit, a cost per month times 12 or per quarter times 4, is above the budget by more than 5 %. Of several quantities in one unit the one with the nearest name counts; where none is nearest, nothing is said."},
     {"单价、数量和预算三者对不上，必有一个是错的；照这样批复，钱一定不够，或者事一定做不完。",
      "If price, quantity and budget do not fit, one of them is wrong: the money will not do, or the work will not be done."},
     {"资金总额 30 万元，“人均培训成本 ≤2000元/人”，“培训人数 ≥300人”。",
      "A budget of 30 万元 with ≤2000元/人 for ≥300人."},
     {"“人均培训成本 ≤1000元/人”。", "≤1000元/人"},
     {"哪个数不对要由单位核定，程序不改。", "The unit has to find out which is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
