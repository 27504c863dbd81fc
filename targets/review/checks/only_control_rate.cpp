// RV-806: a rate of control is no cost.
#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/costs.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view control = "控制 超支 不超 预算 概算 成本率";

bool is_control_rate(Scene const& scene, std::size_t i) {
    auto const* number = only_number(scene.criteria[i]);
    return number && is_in_percent(number->unit) && !grammar::word_in(control, scene.names[i]).empty();
}

void run(Scene const& scene, Diagnostics& sink) {
    if (!is_project(scene.table) || is_basic_expenditure(scene.table)) return;
    TargetRow const* first = nullptr;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        if (!is_economic_cost(row)) continue;
        if (!is_control_rate(scene, i)) return;
        first = first ? first : &row;
    }
    if (first) find(scene, only_control_rate, place_of(first->target), {{"name", first->name.value}}, sink);
}

}  // namespace

constexpr Check only_control_rate{
    {"RV-806", "only-control-rate", grammar::Severity::warning, "成本指标只有控制率（“{name}”），没有写金额或单位成本",
     "the only cost is a rate of control (“{name}”), without an amount or unit cost",
     "控制率只说没有超预算。换成单位成本（元/人、万元/公里）或主要支出的上限。",
     "A rate only says that the budget was not exceeded. Give a unit cost or the ceiling of an item instead."},
    Aspect::appropriateness,
    {{"成本指标是否全是“成本控制率”“预算控制率”一类的百分比，没有一个写金额。",
      "Whether all costs are percentages of control such as 成本控制率, none an amount."},
     {"控制率 ≤100% 等于“不超预算”，人人都能做到；多少钱办一件事仍然不知道。",
      "≤100% of the budget is what everyone keeps to; what one thing costs stays unknown."},
     {"成本指标只有“成本控制率 ≤100%”。", "成本控制率 ≤100% as the only cost."},
     {"“亩均管护成本 ≤35元/亩”。", "亩均管护成本 ≤35元/亩"},
     {"成本要由单位测算，程序不改。", "The unit has to work out the cost; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
