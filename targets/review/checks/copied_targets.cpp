// RV-55: this year's targets are not simply last year's.
#include <algorithm>

#include "grammar/print.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/counterpart.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::size_t fewest_rows = 3;

/// 100 % cannot be raised, so keeping it is no copying.
bool can_be_raised(engine::Criterion const& criterion) {
    return std::none_of(criterion.parts.begin(), criterion.parts.end(), [](auto const& part) {
        auto const* numeric = std::get_if<engine::NumericCriterion>(&part);
        auto const hundred = Decimal{100, 0};
        return numeric && numeric->allowed.low && *numeric->allowed.low == hundred && is_in_percent(numeric->unit);
    });
}

bool same_target(TargetRow const& a, TargetRow const& b) {
    return a.target.given && grammar::print(a.parsed_target.indicator) == grammar::print(b.parsed_target.indicator);
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    auto const* before = scene.table.year.given ? scene.set.last_year(scene.table) : nullptr;
    if (!before || rows.size() < fewest_rows) return;
    Counterparts const counterparts(*before);
    bool const all_same = std::all_of(rows.begin(), rows.end(), [&](TargetRow const& row) {
        auto const* other = counterparts.of(row);
        return other && same_target(row, *other);
    });
    bool const any_raisable = std::any_of(scene.criteria.begin(), scene.criteria.end(), can_be_raised);
    if (!all_same || !any_raisable) return;
    find(scene, copied_targets, heading(scene.table),
         {{"count", std::to_string(rows.size())},
          {"year", std::to_string(before->year.value)},
          {"file", before->source->name()}},
         sink);
}

}  // namespace

constexpr Check copied_targets{
    {"RV-55", "copied-targets", grammar::Severity::info, "{count} 个指标值与 {year} 年的目标表（{file}）完全相同",
     "all {count} targets equal those of {year} ({file})",
     "工作没有变化时可以相同；否则请按今年的任务和去年的完成情况调整指标值。",
     "That may be right where the work has not changed; otherwise set targets after this year's tasks and last year's results."},
    Aspect::appropriateness,
    {{"一起审核的表里有同一项目以前年度的表时，全部指标和指标值是否原样照抄。指标少于三个，或指标值都是 100% 的不提示。",
      "Where an earlier year's table of the project is in the set: whether all indicators and targets are the same. Not mentioned for fewer than three indicators, or where all are 100%."},
     {"年年照抄的目标与当年预算脱节，也失去了激励作用。",
      "Targets copied year after year have nothing to do with the budget of the year."},
     {"2023 年、2024 年都是“培训 ≥2 次、维护单位 ≥5 个、故障率 ≤2%”。",
      "2023 and 2024 both ask for ≥2 courses, ≥5 units, and a failure rate of ≤2%."},
     {"2024 年改为“培训 ≥3 次、维护单位 ≥6 个、故障率 ≤1.8%”。", "For 2024: ≥3 courses, ≥6 units, ≤1.8%."},
     {"要由单位核定，程序不改。", "The unit has to decide; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
