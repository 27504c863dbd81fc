// RV-26: every indicator names its evidence, where the form has a column for it.
#include <algorithm>

#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

bool has_evidence(TargetRow const& row) { return row.evidence.given; }

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    if (std::none_of(rows.begin(), rows.end(), has_evidence)) return;
    for (auto const& row : rows)
        if (!has_evidence(row)) find(scene, evidence_missing, row.name.span, {{"name", row.name.value}}, sink);
}

}  // namespace

constexpr Check evidence_missing{
    {"RV-26", "evidence-missing", grammar::Severity::warning, "“{name}”没有写佐证资料，其他指标都写了",
     "“{name}” names no evidence, although other indicators do",
     "写明用什么证明完成情况：正式材料、工作资料、原始凭证、说明材料等。",
     "Say what will prove the result: 正式材料, 工作资料, 原始凭证 or 说明材料."},
    Aspect::feasibility,
    {{"表里有佐证资料这一栏的，是否每个指标都填了。整张表都没有这一栏的不查。",
      "Whether every indicator names its evidence, if the table has that column at all."},
     {"没有佐证的完成值，自评和抽查时都站不住脚。",
      "An actual without evidence does not stand up to a self-evaluation or an audit."},
     {"八个指标里有一个佐证资料是空白。", "One of eight indicators leaves the evidence blank."},
     {"evidence = \"工作资料\"", "evidence = \"工作资料\""},
     {"有什么资料只有单位知道，程序不改。", "Only the unit knows what evidence there is; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
