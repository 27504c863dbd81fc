// TX-1: a table follows one form: 成本 under 产出, or 成本 as a level 1 of its own.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {
namespace {

template <class Predicate>
TargetRow const* first(TargetTable const& table, Predicate predicate) {
    auto const found = std::find_if(table.rows.begin(), table.rows.end(), predicate);
    return found == table.rows.end() ? nullptr : &*found;
}

bool has_own_cost_level(TargetRow const& row) { return level1_of(row) == Level1::cost; }
bool is_cost_of_output(TargetRow const& row) {
    return level1_of(row) == Level1::output && level2_of(row) == Level2::cost;
}
bool is_lasting_influence(TargetRow const& row) { return level2_of(row) == Level2::lasting_influence; }

grammar::Diagnostic& report_mixed(Scene const& scene, TargetRow const& older, TargetRow const& newer,
                                  Diagnostics& sink) {
    auto& finding = find(scene, mixed_generations, older.level2.span,
                         {{"older", older.level2.value}, {"newer", newer.level1.value}}, sink);
    finding.labels.push_back({newer.level1.span, {"这里是 2021 年指引的写法", "this is of the 2021 form"}});
    return finding;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const* newer = first(scene.table, has_own_cost_level);
    if (!newer) return;
    if (auto const* older = first(scene.table, is_cost_of_output)) report_mixed(scene, *older, *newer, sink);
    // Many local forms keep 可持续影响 beside the new cost level.
    if (auto const* older = first(scene.table, is_lasting_influence))
        report_mixed(scene, *older, *newer, sink).changed_severity = grammar::Severity::info;
}

}  // namespace

constexpr Check mixed_generations{
    {"TX-1", "mixed-generations", grammar::Severity::error,
     "“{older}”是 2020 年格式的二级指标，与一级指标“{newer}”混用",
     "“{older}” is a level 2 of the 2020 form, mixed with the level 1 “{newer}”",
     "一张表只用一种格式：要么成本指标放在产出指标下面（财预〔2020〕10号），要么单列一级（财预〔2021〕101号，效益指标下不再有可持续影响）。按本地要求统一。",
     "A table follows one form: costs under outputs (财预〔2020〕10号), or costs as a level 1 (财预〔2021〕101号, without lasting influence). Use the one asked for locally."},
    Aspect::completeness,
    {{"同一张表里是否既有一级的成本指标，又有产出下的成本指标（错误）；或既有一级的成本指标，又有可持续影响指标（许多地方保留，只提示）。",
      "Whether a table has costs both as a level 1 and under outputs (an error), or costs as a level 1 and lasting influence (kept in many places, only mentioned)."},
     {"两种格式的分值结构不同，混用后成本要么重复考核，要么分值归不了类。",
      "The two forms split the points differently; in a mixture costs are assessed twice or their points belong nowhere."},
     {"一级“成本指标”10 分，另有产出指标下的“成本指标”10 分。",
      "成本指标 as a level 1 with 10 points, and again under 产出指标 with 10."},
     {"把产出下的成本指标移到一级成本指标下，二级写“经济成本指标”。",
      "Move the latter to the level 1 成本指标 as 经济成本指标."},
     {"用哪种格式由本地规定，程序不改。", "Which form to use is a local rule; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
