// RV-823: a department's table shows effects, or whether those served are content.
#include <algorithm>

#include "grammar/word_list.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view effects = "效益 效果 成效 影响 满意 效应 可持续 社会 获得感 评价";

bool shows_effect(TargetRow const& row) {
    return !grammar::word_in(effects, row.level1.value).empty() ||
           !grammar::word_in(effects, row.level2.value).empty() || row.name.value.find("满意") != std::string::npos;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (table.kind.value != TableKind::department || table.rows.empty()) return;
    if (std::none_of(table.rows.begin(), table.rows.end(), shows_effect))
        find(scene, department_without_effects, heading(table), {}, sink);
}

}  // namespace

constexpr Check department_without_effects{
    {"RV-823", "department-without-effects", grammar::Severity::info, "部门整体表没有效益指标，也没有满意度指标",
     "the department's table has neither benefits nor satisfaction",
     "履职做了多少之外，还要写带来什么变化（社会效应、可持续发展）和服务对象满不满意。",
     "Beside how much was done, say what changed and whether those served are content."},
    Aspect::completeness,
    {{"部门整体表里有没有效益、社会效应、可持续影响或满意度的指标。",
      "Whether a department's table has an indicator of benefit, lasting influence or satisfaction."},
     {"只有数量和质量，看不出部门的工作对社会有什么用。",
      "Quantity and quality alone do not show what the department is good for."},
     {"五个指标都是“履职效能”下的数量和质量指标。", "Five indicators of quantity and quality under 履职效能."},
     {"增加“社会效应：企业开办平均用时 ≤0.5个工作日”“办事企业满意度 ≥92%”。",
      "Add 企业开办平均用时 ≤0.5个工作日 and 办事企业满意度 ≥92%."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
