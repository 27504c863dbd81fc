// RV-58: targets are not mostly 100 %.
#include <algorithm>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/kinds.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::size_t fewest_rows = 4;

bool is_hundred(engine::Criterion const& criterion) {
    if (criterion.parts.size() != 1) return false;
    auto const* numeric = std::get_if<engine::NumericCriterion>(&criterion.parts[0]);
    return numeric && numeric->measure == engine::Measure::value && numeric->allowed.low &&
           *numeric->allowed.low == Decimal{100, 0} && is_in_percent(numeric->unit);
}

/// Of a department's targets more than half; a project has rates of quality and time, and two thirds are too many.
bool is_too_many(TableKind kind, std::size_t count, std::size_t all) {
    return kind == TableKind::department ? count * 2 > all : count * 3 > all * 2;
}

void run(Scene const& scene, Diagnostics& sink) {
    auto const& table = scene.table;
    auto const count =
        static_cast<std::size_t>(std::count_if(scene.criteria.begin(), scene.criteria.end(), is_hundred));
    if (table.rows.size() < fewest_rows || !is_too_many(table.kind.value, count, table.rows.size())) return;
    find(scene, mostly_hundred, heading(table),
         {{"count", std::to_string(count)}, {"all", std::to_string(table.rows.size())}}, sink);
}

}  // namespace

constexpr Check mostly_hundred{
    {"RV-58", "mostly-hundred", grammar::Severity::info, "{all} 个指标里有 {count} 个的指标值是 100%",
     "{count} of {all} targets are 100%",
     "100% 只能达到、不能超过，分不出好坏。依法必须全部做到的（如“三保”）可以保留，其余换成能反映工作量和效果的指标。",
     "100% can be met but not exceeded and tells good work from average work nowhere. Keep it for what the law requires; for the rest choose indicators of amount and effect."},
    Aspect::appropriateness,
    {{"指标值为 100% 的，在部门整体表里是否超过一半，在项目表里是否超过三分之二（四个指标以上才看）。",
      "Whether more than half of a department's targets are 100%, or more than two thirds of a project's; tables of four indicators and more."},
     {"绩效要反映履职和花钱的成效；全是 100%，年年都是满分，评价就没有了区分度。",
      "A table is to show what was achieved; where all is 100% every year gives full points."},
     {"五个指标中三个是“=100%”。", "Three of five targets are =100%."},
     {"“绩效管理覆盖率 =100%”换成“绩效目标审核一次通过率 ≥85%”。",
      "绩效目标审核一次通过率 ≥85% instead of 绩效管理覆盖率 =100%."},
     {"要由单位设定指标，程序不改。", "The unit has to set the indicators; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
