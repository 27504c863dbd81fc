// RV-05: a project's table has indicators under 产出 and under 效益.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!is_project(table) || has_unknown_level1(table)) return;
    for (auto const level : {Level1::output, Level1::benefit})
        if (!has_level(table, level))
            find(scene, outputs_or_benefits_missing, heading(table), {{"level", name_of(level)}}, sink);
}

}  // namespace

constexpr Check outputs_or_benefits_missing{
    {"RV-05", "outputs-or-benefits-missing", grammar::Severity::error, "没有{level}",
     "there is no indicator under {level}",
     "每张项目表至少要有一个产出指标和一个效益指标：产出说明做了什么，效益说明有什么用。补上一个三级指标，并从其他指标匀出分值。",
     "Every project has at least one indicator of output (what is done) and one of benefit (what it is good for). Add one and take its points from others."},
    Aspect::completeness,
    {{"项目表里产出指标和效益指标是否各有至少一个三级指标（部门整体表有自己的一级指标，不作此要求）。",
      "Whether a project has at least one indicator under 产出 and one under 效益. Department tables have levels of their own and are left out."},
     {"只有产出的项目说不清花钱换来了什么；只有效益的项目说不清钱花在什么事上。两者缺一，审核时一律退回。",
      "Outputs alone do not show what the money brings, benefits alone not what it is spent on. Such tables are sent back."},
     {"全表只有产出指标和满意度指标。", "A table with outputs and satisfaction only."},
     {"level1 = \"效益指标\"、level2 = \"社会效益指标\"、name = \"业务办结时间缩短比例\"、target = \"≥10%\"",
      "Add level1 = \"效益指标\" with a measurable effect and a target."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
