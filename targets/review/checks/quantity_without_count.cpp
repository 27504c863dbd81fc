// RV-52: among the quantity indicators at least one counts something; shares (%) are quality.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

bool is_share(engine::Criterion const& criterion) {
    return !criterion.parts.empty() &&
           std::all_of(criterion.parts.begin(), criterion.parts.end(), [](auto const& part) {
               auto const* numeric = std::get_if<engine::NumericCriterion>(&part);
               return numeric && numeric->measure == engine::Measure::value && grammar::is_percent(numeric->unit);
           });
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    TargetRow const* first = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (level2_of(rows[i]) != Level2::quantity) continue;
        if (!is_share(scene.criteria[i])) return;
        if (!first) first = &rows[i];
    }
    if (!is_project(scene.table) || !first) return;
    find(scene, quantity_without_count, place_of(first->target), {{"target", first->target.value}}, sink);
}

}  // namespace

constexpr Check quantity_without_count{
    {"RV-52", "quantity-without-count", grammar::Severity::warning,
     "数量指标都是比率（如“{target}”），没有一个真正的数量",
     "all quantity indicators are shares such as “{target}”; nothing is counted",
     "数量指标说明做多少：多少户、多少场、多少公里，用绝对数。比率多属质量或时效，请移到那里，另设数量指标。",
     "A quantity says how many: households, courses, kilometres. Shares mostly belong to quality or time; move them there and add a count."},
    Aspect::relevance,
    {{"项目表的数量指标里，是否至少有一个以个数、次数、面积、金额等绝对数表示，而不全是百分比。",
      "Whether at least one quantity indicator of a project is a count, an area, an amount, rather than all being percentages."},
     {"全是比率时，看不出任务量有多大，钱与事也就对不上：发给 1 户是 100%，发给 1000 户也是 100%。",
      "With shares alone the amount of work stays unknown: 1 household served is 100%, and so are 1000."},
     {"数量指标“补助发放率 =100%”。", "The quantity indicator 补助发放率 =100%."},
     {"数量指标“补助发放户数 ≥66 户”，“补助发放率”移到质量指标。",
      "Quantity: 补助发放户数 ≥66 户; 补助发放率 goes to quality."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicator; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
