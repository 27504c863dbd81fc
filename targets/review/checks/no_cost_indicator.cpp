// RV-51: a project that need not have a cost indicator has none: worth a thought, no mistake.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!is_project(table) || is_basic_expenditure(table) || has_unknown_level1(table)) return;
    if (is_construction_or_purchase(table)) return;  // that is RV-28
    if (std::none_of(table.rows.begin(), table.rows.end(), is_cost))
        find(scene, no_cost_indicator, heading(table), {}, sink);
}

}  // namespace

constexpr Check no_cost_indicator{
    {"RV-51", "no-cost-indicator", grammar::Severity::info, "没有成本指标", "there is no cost indicator",
     "成本指标目前只对建设、大型修缮和购置类项目作要求，正逐步推广。能算出单位成本或分项控制数的，建议设一个。",
     "Cost indicators are required of construction, large repairs and purchases only, and spreading. Where a unit cost or a ceiling per item can be given, consider one."},
    Aspect::appropriateness,
    {{"一般项目是否有成本指标（产出下的成本指标或一级成本指标）。只作提示；基本支出和部门整体表不提示。",
      "Whether an ordinary project has a cost indicator, in either form. Only mentioned; not for basic expenditure and departments."},
     {"没有成本指标，只能看钱花没花完，看不出花得省不省。",
      "Without one it shows whether the money was spent, not whether it was spent well."},
     {"贴息项目只有产出、效益、满意度指标。", "An interest subsidy with outputs, benefits and satisfaction only."},
     {"增加“户均贴息成本 ≤880 元/户”。", "Add 户均贴息成本 ≤880 元/户."},
     {"要由单位决定，程序不改。", "The unit has to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
