// RV-804: the form of a project states the funds of the year.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"

namespace jixiao::targets::review {
namespace {

/// Our own files may leave the funds to others; the official form has a field for them.
void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    bool const has_head = table.project.given && table.goal.given;
    if (!table.in_document || !is_project(table) || !has_head) return;
    if (table.budget.total.given || table.budget.fiscal.given || table.budget.local.given) return;
    find(scene, funds_missing, heading(table), {}, sink);
}

}  // namespace

constexpr Check funds_missing{
    {"RV-804", "funds-missing", grammar::Severity::warning, "表头没有填写资金总额",
     "the heading does not state the funds of the year", "补上年度资金总额，分开财政拨款和其他资金，写明单位（万元）。",
     "Add the total of the year, fiscal and other funds, and their unit."},
    Aspect::appropriateness,
    {{"申报表（办公文档）的表头有项目名称和年度绩效目标，却没有资金总额。",
      "Whether a form that states project and goal leaves out the funds."},
     {"钱和事要一起看：没有预算数，就看不出指标定得高还是低，成本指标也无从核对。",
      "Money and work are looked at together: without the budget nobody can tell whether targets are high or low."},
     {"表头只有项目名称、主管部门和年度绩效目标。", "A heading with project, department and goal only."},
     {"“年度资金总额（万元）：36.00，其中：财政拨款 36.00”。", "年度资金总额（万元）：36.00，其中：财政拨款 36.00"},
     {"金额要由单位填写，程序不改。", "The unit has to fill in the amount; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
