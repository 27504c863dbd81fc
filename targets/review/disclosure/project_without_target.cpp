// RV-933: every project of the budget has its target table.
#include <algorithm>

#include "targets/recognise/headings.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/projects.hpp"

namespace jixiao::targets::review {
namespace {

bool has_target(ProjectLine const& line, std::vector<TargetTable const*> const& targets) {
    return std::any_of(targets.begin(), targets.end(),
                       [&](TargetTable const* target) { return is_of_project(line, *target); });
}

/// A document without any project's target table discloses them elsewhere.
void run(DisclosureScene const& scene, Findings& findings) {
    auto const targets = project_targets(scene);
    if (targets.empty()) return;
    for (auto const& one : project_lines(scene)) {
        auto const amount = disclosure::amount_of(*one.line, one.block->total);
        if (!amount || amount->yuan.is_zero() || has_target(one, targets)) continue;
        auto& finding = find(scene, project_without_target, one.line->at,
                             {{"project", one.name},
                              {"amount", disclosure::shown(amount->yuan, one.table->power)},
                              {"table", one.table->title.value}},
                             findings);
        if (one.table->kind == Kind::carried) finding.changed_severity = grammar::Severity::warning;
    }
}

}  // namespace

constexpr DisclosureCheck project_without_target{
    {{"RV-933", "project-without-target", grammar::Severity::error,
      "“{table}”里的项目“{project}”（{amount}）没有绩效目标表",
      "“{project}” ({amount}) of “{table}” has no target table",
      "每个项目都要有绩效目标表。名称不一致的改成一致；确实没有编的补编。",
      "Every project has a target table. Where the names differ make them alike; what is missing has to be written."},
     Aspect::completeness,
     {{"文件里有项目绩效目标表时，项目支出表的每个项目、上年结转结余表的每笔结转是否都有对应的绩效目标表（结转的只是警告）。",
       "Where a document has target tables of projects: whether each project of the table of projects, and each of what was carried over (a warning only), has one."},
      {"没有绩效目标的项目不得安排预算。", "A project without targets may not be budgeted."},
      {"项目支出表有“农村公路养护”120 万元，没有它的绩效目标表。",
       "农村公路养护 with 120 万元 in the table of projects, and no targets for it."},
      {"有名称相同的绩效目标表。", "There is a target table of that name."},
      {"目标要由单位编写，程序不代写。", "Only the unit can write targets; nothing is written for it."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
