// RV-23: what the goal promises in numbers is measured by an indicator.
//
// The amount of the budget is no promise of a result: the execution rate measures it.
#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/model/money.hpp"
#include "targets/model/table_fields.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/goal_numbers.hpp"

namespace jixiao::targets::review {
namespace {

/// What was, not what will be done.
constexpr std::string_view background = "往年 目前 现有 原有 截至 以来 以前 已有 已经 已建 已完成";

constexpr std::size_t most_named = 5;

/// 66户 and 66个 are the same number of something.
bool same_amount(Decimal a, grammar::Unit const& a_unit, Decimal b, grammar::Unit const& b_unit) {
    if (b_unit.is_none()) return a == b;
    if (grammar::convertible(a_unit, b_unit)) return grammar::convert(Ratio(a), a_unit, b_unit) == Ratio(b);
    if (grammar::differ_by_year_only(a_unit, b_unit)) return a == b && a_unit.scale == b_unit.scale;
    bool const both_counted = is_counter(a_unit) && is_counter(b_unit);
    return both_counted && Ratio(a) * Ratio(Decimal{1, a_unit.scale}) == Ratio(b) * Ratio(Decimal{1, b_unit.scale});
}

/// 每亩补助80元 is taken up by 80元/亩, 每人每天4元 by 4元/人·天, and both by an amount of a standard as it stands.
bool is_amount_of(GoalNumber const& number, Decimal value, grammar::Unit const& unit) {
    if (same_amount(number.value, number.unit, value, unit)) return true;
    if (number.each.is_none() || number.unit.per[0] != 0) return false;
    auto whole = unit;
    whole.per = {0, 0};
    bool const is_each = unit.per[0] == number.each.head || unit.per[1] == number.each.head;
    return is_each && same_amount(number.value, number.unit, value, whole);
}

bool measures(engine::Criterion const& criterion, GoalNumber const& number) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(), [&](engine::Criterion::Part const& part) {
        auto const* numeric = std::get_if<engine::NumericCriterion>(&part);
        if (!numeric) return false;
        auto const& low = numeric->allowed.low;
        auto const& high = numeric->allowed.high;
        return (low && is_amount_of(number, *low, numeric->unit)) ||
               (high && is_amount_of(number, *high, numeric->unit));
    });
}

/// “8 家银行贴息兑付率” measures the 8 banks; 2018年 does not.
bool is_named(TargetRow const& row, GoalNumber const& number) {
    auto const name = grammar::without_blanks(row.name.value);
    auto const digits = grammar::to_string(number.value);
    auto const is_digit_at = [&](std::size_t at) { return at < name.size() && grammar::is_digit(name[at]); };
    for (auto at = name.find(digits); at != std::string::npos; at = name.find(digits, at + 1))
        if (!is_digit_at(at - 1) && !is_digit_at(at + digits.size())) return true;
    return false;
}

/// The very amount: 500 元 a head is not the 0 元 of other funds, though tables are rounded by more than that.
bool is_of_the_budget(Budget const& budget, GoalNumber const& number) {
    if (!is_whole_money(number.unit) || !number.each.is_none()) return false;
    auto const amount = yuan(number.value, number.unit);
    for (auto const& field : budget_fields)
        if (auto const value = yuan(amount_in(budget, field)); value && !value->is_zero() && *value == amount)
            return true;
    return false;
}

/// “安排项目 2 个，项目支出 21.11 万元” in a department's goal: its projects have tables of their own, and RV-53.
bool is_about_projects(TargetTable const& table, GoalNumber const& number) {
    if (table.kind.value != TableKind::department || number.clause.find("项目") == std::string_view::npos) return false;
    auto const unit = grammar::spelling(number.unit);
    return is_whole_money(number.unit) || unit == "个" || unit == "项";
}

bool has_indicator(Scene const& scene, GoalNumber const& number) {
    if (names_the_budget(number) || is_of_the_budget(scene.table.budget, number)) return true;  // RV-13 looks at that
    if (is_about_projects(scene.table, number)) return true;
    if (is_baseline(number) || is_of_several_years(number) || !grammar::word_in(background, number.clause).empty())
        return true;
    auto const& rows = scene.table.rows;
    return std::any_of(scene.criteria.begin(), scene.criteria.end(),
                       [&](auto const& criterion) { return measures(criterion, number); }) ||
           std::any_of(rows.begin(), rows.end(), [&](TargetRow const& row) { return is_named(row, number); });
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    if (!goal.given || scene.table.rows.empty()) return;
    auto const text = grammar::fold(goal.value);
    auto numbers = numbers_of_goal(text);
    std::erase_if(numbers, [&](GoalNumber const& number) { return has_indicator(scene, number); });
    if (numbers.empty()) return;
    auto const count = std::min(numbers.size(), most_named);
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list.append(i == 0 ? "" : "、").append(goal.value.substr(numbers[i].at.begin, numbers[i].at.size()));
    auto& finding = find(scene, goal_number_without_indicator, goal.in_file(numbers[0].at), {{"numbers", list}}, sink);
    for (std::size_t i = 1; i < count; ++i)
        finding.labels.push_back({goal.in_file(numbers[i].at), {"也没有对应的指标", "no indicator either"}});
}

}  // namespace

constexpr Check goal_number_without_indicator{
    {"RV-23", "goal-number-without-indicator", grammar::Severity::warning, "目标里的“{numbers}”没有对应的指标",
     "no indicator measures “{numbers}” of the goal",
     "目标里写了要做多少，就要有指标来考核，指标值与目标里的数一致：个数设数量指标，比率设质量或效益指标，单价和补助标准设成本指标；只是介绍情况的数，可以从目标里删去。",
     "What the goal promises in numbers needs an indicator with the same target: counts among the quantities, shares among quality or benefits, prices among the costs. Numbers that only describe the situation can be left out of the goal."},
    Aspect::relevance,
    {{"目标文字里的数（家、户、人次、公里、%……），是否有指标值或指标名称与之对应。年份、日期、期限、文件名、“上年”“现有”等背景数、“由88%提高到96%”里起点的数不算；等于本表预算的金额由预算执行率考核，也不算。",
      "Whether each number of the goal (households, kilometres, %, …) occurs as the target or in the name of an indicator. Years, dates, durations, titles, background figures and the 88% of 由88%提高到96% do not count, nor does the amount of the budget, which the execution rate measures."},
     {"指标应当由目标分解而来；目标承诺了数量而没有指标，年底就无法考核是否做到。",
      "Indicators break down the goal. A number that no indicator takes up cannot be assessed at the end of the year."},
     {"goal = \"…涉及 66 户个体工商户…\"，表里没有 66 户的指标",
      "goal = \"… 66 households …\" and no indicator with 66 households"},
     {"增加数量指标：name = \"贴息个体工商户数量\"、target = \"≥66 户\"",
      "Add name = \"贴息个体工商户数量\", target = \"≥66 户\"."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
