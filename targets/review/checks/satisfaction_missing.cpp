// RV-06: a project's table has a satisfaction indicator.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/schemes.hpp"

namespace jixiao::targets::review {
namespace {

/// Whoever gives the points of 满意度 to 效益, as the documents provide, left it out on purpose.
bool was_left_out_on_purpose(Scene const& scene) {
    auto const split = split_of(scene.table);
    if (!split) return false;
    auto const scheme = nearest_scheme(*split, scene.ruleset);
    return scheme && fits(*scheme);
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    if (!is_project(table) || is_basic_expenditure(table) || has_unknown_level1(table)) return;
    if (has_level(table, Level1::satisfaction)) return;
    auto& finding = find(scene, satisfaction_missing, heading(table), {}, sink);
    if (was_left_out_on_purpose(scene)) finding.changed_severity = grammar::Severity::info;
}

}  // namespace

constexpr Check satisfaction_missing{
    {"RV-06", "satisfaction-missing", grammar::Severity::warning, "没有满意度指标",
     "there is no satisfaction indicator",
     "直接为群众或单位服务的项目要设服务对象满意度指标（一般 10 分）。确实不直接服务公众的，把 10 分并入效益指标，并说明理由。",
     "A project that serves people or units directly has a satisfaction indicator (usually 10 points). If it does not, give the 10 points to the benefits and say why."},
    Aspect::completeness,
    {{"项目表里是否有满意度指标。基本支出和部门整体表不作此要求；分值已按“无满意度”的方案分配的，只提示。",
      "Whether a project has a satisfaction indicator. Basic expenditure and department tables are left out; where the points follow the scheme without satisfaction it is only mentioned."},
     {"受益人满意不满意，是财政资金有没有用好的直接证据，项目支出绩效评价的格式表里单列一级。",
      "Whether those served are content is direct evidence of money well spent; the official form has a level of its own for it."},
     {"产出指标 50、效益指标 30、成本指标 10，没有满意度指标。",
      "Outputs 50, benefits 30, costs 10, and no satisfaction."},
     {"level1 = \"满意度指标\"、level2 = \"服务对象满意度指标\"、name = \"参训人员满意度\"、target = \"≥90%\"、weight = 10",
      "Add level1 = \"满意度指标\" with the people served and a target such as ≥90%."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
