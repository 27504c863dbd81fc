// RV-934: every target table of a project has its line in the budget.
#include <algorithm>

#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/projects.hpp"

namespace jixiao::targets::review {
namespace {

void run(DisclosureScene const& scene, Findings& findings) {
    auto const lines = project_lines(scene);
    bool const lists_projects = std::any_of(lines.begin(), lines.end(),
                                            [](ProjectLine const& line) { return line.table->kind == Kind::projects; });
    if (!lists_projects) return;
    for (auto const* target : project_targets(scene)) {
        bool const has_line = std::any_of(lines.begin(), lines.end(),
                                          [&](ProjectLine const& line) { return is_of_project(line, *target); });
        if (!has_line)
            find(scene, target_without_project, target->project.span, {{"project", target->project.value}}, findings);
    }
}

}  // namespace

constexpr DisclosureCheck target_without_project{
    {{"RV-934", "target-without-budget-line", grammar::Severity::warning, "项目支出表和结转结余表里都没有“{project}”",
      "“{project}” is neither in the table of projects nor in that of what was carried over",
      "核对项目名称；项目不在本年预算里的，不必公开它的绩效目标表。",
      "Check the name; targets of a project that is not in this year's budget need not be disclosed."},
     Aspect::relevance,
     {{"每张项目绩效目标表的项目，在项目支出表或上年结转结余表里是否找得到。",
       "Whether the project of each target table is found in the table of projects or in that of what was carried over."},
      {"找不到预算的目标，可能是名称写错，也可能是往年的。",
       "Targets without a budget have a wrong name, or are last year's."},
      {"有“信息化建设项目”的绩效目标表，预算表里没有这个项目。",
       "Targets for 信息化建设项目, which no budget table has."},
      {"预算表里有“信息化建设项目”。", "A budget table has 信息化建设项目."},
      {"名称错还是项目多余要由人核对，程序不改。", "Somebody has to find out which it is; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
