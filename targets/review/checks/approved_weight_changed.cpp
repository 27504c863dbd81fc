// WT-5: another table of the set for the same project and year gives an indicator the same points.
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/counterpart.hpp"

namespace jixiao::targets::review {
namespace {

void run(Scene const& scene, Diagnostics& sink) {
    auto const* approved = scene.set.earlier_twin(scene.table);
    if (!approved) return;
    Counterparts const theirs(*approved);
    Counterparts const ours(scene.table);
    for (auto const& row : scene.table.rows) {
        auto const* before = ours.of(row) ? theirs.of(row) : nullptr;
        if (!before || !row.weight.value || !before->weight.value) continue;
        if (*row.weight.value == *before->weight.value) continue;
        find(scene, approved_weight_changed, row.weight.span,
             {{"name", row.name.value},
              {"weight", grammar::to_short_string(*row.weight.value)},
              {"approved", grammar::to_short_string(*before->weight.value)},
              {"file", approved->source->name()}},
             sink);
    }
}

}  // namespace

constexpr Check approved_weight_changed{
    {"WT-5", "approved-weight-changed", grammar::Severity::error,
     "“{name}”的分值是 {weight}，在 {file} 里是 {approved}",
     "“{name}” has {weight} points here and {approved} in {file}",
     "分值随预算一起批复，自评时要用批复的分值。按批复的改回来；确经批准调整的，只留调整后的那张表。",
     "Weights are approved with the budget and self-evaluation uses the approved ones. Restore it; after an approved change keep only the new table."},
    Aspect::feasibility,
    {{"一起审核的目标表里，同一项目同一年度有两张表的，两张表上同一指标的分值是否一样（以文件名在前的为准）。只有一张表的不比。",
      "Where the set holds two tables for a project and year: whether an indicator has the same weight in both (the first file counts as the approved one). With one table there is nothing to compare."},
     {"年底把没完成的指标分值改小，是自评虚高的常见做法。",
      "Making unmet indicators lighter at the end of the year is a usual way to an inflated score."},
     {"批复表 weight = 10，自评表 weight = 8。",
      "weight = 10 in the approved table and 8 in the one for self-evaluation."},
     {"两张表都是 weight = 10。", "weight = 10 in both."},
     {"以哪张表为准要由人决定，程序不改。", "Which table holds is for a person to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
