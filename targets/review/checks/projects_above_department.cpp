// RV-53: the projects of a set fit into their department's amount, and agree with what its goal says of them.
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"
#include "targets/model/money.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/goal_numbers.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view project_words = "项目支出 项目经费 项目资金 项目预算 项目支出预算 个项目";
constexpr std::string_view links = "共计 共 合计 总计 为 约 安排 预算 资金 金额 : 、";

struct Sum {
    Ratio yuan;
    std::size_t count = 0;
};

Sum sum_of(std::span<TargetTable const* const> projects) {
    Sum sum;
    for (auto const* project : projects) {
        auto const total = yuan(project->budget.total);
        if (!total) continue;
        sum.yuan = sum.yuan + *total;
        ++sum.count;
    }
    return sum;
}

bool speaks_of_projects(GoalNumber const& number) {
    auto before = number.before;
    for (auto link = grammar::ending_of(links, before); !link.empty(); link = grammar::ending_of(links, before)) {
        if (!grammar::ending_of(project_words, before).empty()) return true;
        before.remove_suffix(link.size());
    }
    return !grammar::ending_of(project_words, before).empty();
}

/// “项目 2 个，21.11 万元”: how many projects the text says there are.
bool says_count(std::vector<GoalNumber> const& numbers, std::size_t count) {
    for (auto const& number : numbers)
        if (number.sentence.find("项目") != std::string_view::npos && grammar::spelling(number.unit) == "个" &&
            number.value == Decimal{static_cast<std::int64_t>(count), 0})
            return true;
    return false;
}

void report_sum(Scene const& scene, Sum const& sum, Text whole, Ratio const& amount, Span place, Diagnostics& sink) {
    find(scene, projects_above_department, place,
         {{"count", std::to_string(sum.count)},
          {"sum", in_ten_thousands(sum.yuan)},
          {"whole", std::move(whole)},
          {"amount", in_ten_thousands(amount)}},
         sink);
}

/// Some projects may not be in the set, so that a sum below the stated one says nothing unless all are there.
void compare_with_goal(Scene const& scene, Sum const& sum, Diagnostics& sink) {
    auto const& goal = scene.table.goal;
    auto const text = grammar::fold(goal.value);
    auto const numbers = numbers_of_goal(text);
    for (auto const& number : numbers) {
        if (!is_whole_money(number.unit) || !speaks_of_projects(number)) continue;
        auto const stated = yuan(number.value, number.unit);
        if (is_above(sum.yuan, stated) || (says_count(numbers, sum.count) && !agree(sum.yuan, stated)))
            report_sum(scene, sum, {"目标里说的项目支出", "the goal’s figure for projects"}, stated,
                       goal.in_file(number.at), sink);
        return;
    }
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (table.kind.value != TableKind::department || !table.department.given || !table.year.given) return;
    auto const sum = sum_of(scene.set.projects_of(table));
    if (sum.count == 0) return;
    if (auto const total = yuan(table.budget.total); total && is_above(sum.yuan, *total))
        report_sum(scene, sum, {"部门资金总额", "the department’s total"}, *total, table.budget.total.span, sink);
    compare_with_goal(scene, sum, sink);
}

}  // namespace

constexpr Check projects_above_department{
    {"RV-53", "projects-above-department", grammar::Severity::error,
     "同一部门的 {count} 张项目表合计 {sum}，与{whole} {amount}不符",
     "the department’s {count} project tables add to {sum}, which does not agree with {whole}, {amount}",
     "部门资金总额包含项目支出，项目合计不能超过它；目标里写明的项目支出要等于各项目之和。核对金额、单位和年度。",
     "A department’s total contains its projects, so their sum cannot be above it, and a figure in the goal equals the sum. Check amounts, units and years."},
    Aspect::appropriateness,
    {{"一起审核的表里，同一部门、同一年度的项目资金合计是否超过部门资金总额，是否与部门目标里写明的项目支出一致。项目不全时，合计偏小不算错；部门、年度对不上的不比。",
      "Whether the projects of a department and year, among the tables reviewed together, exceed its total or contradict the figure in its goal. A smaller sum is fine as some projects may not be there; other departments and years are not compared."},
     {"部门表和项目表由不同的人填，公开后放在一起，对不上一看便知。",
      "Department and project tables are filled in by different people and published side by side."},
     {"部门资金总额 20 万元，两个项目 15.30 和 5.81 万元。",
      "A department with 20 万元 and projects of 15.30 and 5.81 万元."},
     {"部门资金总额 181.42 万元，两个项目合计 21.11 万元。",
      "A department with 181.42 万元 and projects of 21.11 万元 together."},
     {"哪张表错要由人核对，程序不改。", "Somebody has to find out which table is wrong; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
