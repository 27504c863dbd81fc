// RV-07: 数量, 质量 and 时效 are all there under 产出.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

bool is_output(TargetRow const& row) { return level1_of(row) == Level1::output; }

/// Where some level 2 is not given or not known it may be the missing one.
bool can_be_told(TargetTable const& table) {
    return !has_unknown_level1(table) && std::all_of(table.rows.begin(), table.rows.end(), [](TargetRow const& row) {
        return !is_output(row) || level2_of(row) != Level2::unknown;
    });
}

std::string missing_kinds(TargetTable const& table) {
    std::string missing;
    for (auto const kind : {Level2::quantity, Level2::quality, Level2::timeliness}) {
        bool const there = std::any_of(table.rows.begin(), table.rows.end(),
                                       [&](TargetRow const& row) { return is_output(row) && level2_of(row) == kind; });
        if (!there) missing.append(missing.empty() ? "" : "、").append(name_of(kind));
    }
    return missing;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    if (!is_project(scene.table) || !can_be_told(scene.table)) return;
    auto const first = std::find_if(rows.begin(), rows.end(), is_output);
    if (first == rows.end()) return;  // that is RV-05
    if (auto const missing = missing_kinds(scene.table); !missing.empty())
        find(scene, output_kinds_missing, first->level1.span, {{"kinds", missing}}, sink);
}

}  // namespace

constexpr Check output_kinds_missing{
    {"RV-07", "output-kinds-missing", grammar::Severity::warning, "产出指标里没有{kinds}",
     "the outputs have no {kinds}",
     "产出要从数量、质量、时效三个方面说明：做多少、做得怎样、什么时候做完。补上缺少的二级指标。",
     "Outputs are described by how many, how well and by when. Add the kind of indicator that is missing."},
    Aspect::completeness,
    {{"项目表的产出指标下，数量、质量、时效三类二级指标是否都有。",
      "Whether the outputs of a project have indicators of quantity, quality and timeliness."},
     {"只有数量看不出做得好不好，只有质量看不出做了多少，没有时效就不知道什么时候算没完成。",
      "Quantity alone does not show how well, quality alone not how much, and without a time nobody knows when it is late."},
     {"产出指标只有“培训期数 ≥2 期”一个数量指标。", "The only output is the number of courses."},
     {"再加质量指标“培训合格率 ≥95%”、时效指标“培训完成时间 2024年10月底前”。",
      "Add a quality indicator (share who pass ≥95%) and a time (done by the end of October)."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicators; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
