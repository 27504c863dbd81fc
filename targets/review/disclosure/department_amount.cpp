// RV-931: the department's target table has the budget's total.
#include <algorithm>

#include "targets/review/disclosure/candidates.hpp"
#include "targets/review/disclosure/checks.hpp"
#include "targets/review/disclosure/projects.hpp"

namespace jixiao::targets::review {
namespace {

/// Nothing if there are several departments.
TargetTable const* department_of(DisclosureScene const& scene) {
    TargetTable const* found = nullptr;
    for (auto const* table : scene.targets) {
        if (table->kind.value != TableKind::department) continue;
        if (found) return nullptr;
        found = table;
    }
    return found;
}

void run(DisclosureScene const& scene, Findings& findings) {
    auto const* department = department_of(scene);
    auto const* both = disclosure::table_of(scene.tables, Kind::totals);
    if (!department || !both) return;
    auto candidates = totals_of(*both, Block::Side::income);
    auto const expenditure = totals_of(*both, Block::Side::expenditure);
    candidates.insert(candidates.end(), expenditure.begin(), expenditure.end());
    auto const first = findings.equations.size();
    state_one_of(department_amount, *both, amount_term(*department), std::move(candidates), findings);
    if (findings.equations.size() > first)
        findings.equations.back().where = {"部门整体绩效目标表", "the department's target table"};
}

}  // namespace

constexpr DisclosureCheck department_amount{
    {{"RV-931", "department-target-differs-from-budget", grammar::Severity::error,
      "{where}{left}的资金是 {value}，{how} {sum}，相差 {difference}{hint}",
      "in {where} {left} has {value}, but {how} {sum}: a difference of {difference}{hint}",
      "部门整体绩效目标表的资金总额等于部门的收支总预算。",
      "The department's target table has the total of its budget."},
     Aspect::appropriateness,
     {{"部门整体绩效目标表的资金总额与收支总表的总计（或本年合计）是否一致。",
       "Whether the total of the department's target table is that of the table of income and expenditure, or of this year alone."},
      {"整体目标管的是全部的钱，少了就有钱没有目标。", "A department's targets answer for all its money."},
      {"部门整体 175.61 万元，收支总表 181.42。", "175.61 万元 in the targets, 181.42 in the budget."},
      {"部门整体 181.42 万元，收支总表 181.42。", "181.42 in both."},
      {"哪个数写错要由人核对，程序不改。", "Somebody has to find out which amount is wrong; nothing is changed."}},
     nullptr},
    run};

}  // namespace jixiao::targets::review
