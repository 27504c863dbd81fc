// TX-2: a level 2 stands under the level 1 that it belongs to.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

/// 成本指标 may stand under 产出 or, written short, under 成本; a 成本 level may hold any cost.
bool belongs(Level2 level2, Level1 level1) {
    if (level2 == Level2::cost && level1 == Level1::cost) return true;
    return home_of(level2) == level1;
}

void run(Scene const& scene, Diagnostics& sink) {
    for (auto const& row : scene.table.rows) {
        auto const level1 = level1_of(row);
        auto const level2 = level2_of(row);
        if (level1 == Level1::unknown || level2 == Level2::unknown || belongs(level2, level1)) continue;
        auto& finding = find(
            scene, level2_elsewhere, row.level2.span,
            {{"level2", row.level2.value}, {"level1", row.level1.value}, {"home", name_of(home_of(level2))}}, sink);
        finding.labels.push_back({row.level1.span, {"一级指标写在这里", "the level 1 is here"}});
    }
}

}  // namespace

constexpr Check level2_elsewhere{
    {"TX-2", "level2-elsewhere", grammar::Severity::error, "“{level2}”不属于“{level1}”，应在“{home}”下",
     "“{level2}” does not belong to “{level1}” but to “{home}”",
     "一级指标或二级指标有一个填错了行。产出下是数量、质量、时效（和成本），效益下是经济、社会、生态效益和可持续影响，满意度下是服务对象满意度，成本下是经济、社会、生态环境成本。",
     "One of the two names is in the wrong row. Outputs: quantity, quality, time (and cost). Benefits: economic, social, ecological, lasting. Satisfaction: those served. Costs: economic, social, ecological."},
    Aspect::completeness,
    {{"二级指标是否放在它所属的一级指标下，两种格式（2020 年、2021 年）都认，名称带“（50分）”、序号或简写的也认。",
      "Whether each level 2 stands under the level 1 it belongs to, in the forms of 2020 and 2021; points, numbers and short names do not matter."},
     {"放错了级，分值就算到别的一级指标上，分值结构和汇总都不对。",
      "In the wrong place its points count for another level 1, and split and totals are wrong."},
     {"level1 = \"产出指标\"、level2 = \"社会效益指标\"", "level1 = \"产出指标\", level2 = \"社会效益指标\""},
     {"level1 = \"效益指标\"、level2 = \"社会效益指标\"", "level1 = \"效益指标\", level2 = \"社会效益指标\""},
     {"改一级还是改二级要由人决定，程序不改。",
      "Which of the two is wrong is for a person to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
