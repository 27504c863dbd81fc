// RV-801: the goal says how much in at least one number.
#include "grammar/fold.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/goal_numbers.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    if (!goal.given || !is_project(scene.table) || is_basic_expenditure(scene.table)) return;
    if (!says_how_much(grammar::fold(goal.value))) find(scene, goal_without_number, goal.span, {}, sink);
}

}  // namespace

constexpr Check goal_without_number{
    {"RV-801", "goal-without-number", grammar::Severity::warning, "年度绩效目标里没有一个可衡量的数字",
     "the goal for the year has no number that says how much",
     "写明今年做多少、做到什么程度，例如“改造老旧小区 12 个，惠及居民 3200 户”。",
     "Say how much will be done this year: 12 estates renewed, 3200 households served."},
    Aspect::relevance,
    {{"项目的年度绩效目标里是否至少有一个数量、比率或标准。年份、日期、文号、条目序号不算；“两期”“三个”这样写的算。部门整体表和基本支出不查。",
      "Whether the goal of a project has at least one amount, rate or price. Years, dates, numbers of documents and of lists do not count; numerals in words do. Departments and basic expenditure are left out."},
     {"没有数字的目标年年都能照抄，指标也无从分解：做一件和做一百件都算实现。",
      "A goal without numbers can be copied every year and breaks down into no indicators: one thing done fulfils it as well as a hundred."},
     {"goal = \"加强渠道管护，改善灌溉条件。\"", "goal = \"加强渠道管护，改善灌溉条件。\""},
     {"goal = \"管护渠道 46 公里，改善灌溉面积 8200 亩，灌溉水利用系数提高到 0.62。\"",
      "goal = \"管护渠道 46 公里，改善灌溉面积 8200 亩。\""},
     {"内容要由单位填写，程序不代写。", "Only the unit can fill this in; nothing is written for it."}},
    run};

}  // namespace jixiao::targets::review
