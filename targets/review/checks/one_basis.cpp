// RV-826: each target rests on a basis of its own.
#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/review/checks/checks.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::size_t fewest_rows = 5;

void run(Scene const& scene, Diagnostics& sink) {
    auto const& rows = scene.table.rows;
    if (rows.size() < fewest_rows) return;
    auto const& first = rows.front().basis;
    bool const all_alike = first.given && std::all_of(rows.begin(), rows.end(), [&](TargetRow const& row) {
                               return grammar::without_blanks(row.basis.value) == grammar::without_blanks(first.value);
                           });
    if (all_alike)
        find(scene, one_basis, first.span, {{"count", std::to_string(rows.size())}, {"basis", first.value}}, sink);
}

}  // namespace

constexpr Check one_basis{
    {"RV-826", "one-basis", grammar::Severity::info, "{count} 个指标的设定依据都是“{basis}”，没有区别",
     "all {count} targets rest on “{basis}”", "按每个指标写：工作计划、合同、上年完成值、某某标准（写明名称）。",
     "Say for each: a plan, a contract, last year's value, a standard by its name."},
    Aspect::feasibility,
    {{"五个以上指标的设定依据是否完全相同。",
      "Whether all targets of a table with five or more rest on the same basis."},
     {"满意度和拨付时间不会出自同一个标准；千篇一律的依据等于没有依据。",
      "Satisfaction and times do not come from one standard; a basis for everything is none."},
     {"七个指标的依据都是“行业标准”。", "行业标准 as the basis of all seven targets."},
     {"拨付时间依据“资金管理办法第九条”，满意度依据“上年调查结果”。",
      "A clause of the regulations for times, last year's survey for satisfaction."},
     {"依据只有单位知道，程序不改。", "Only the unit knows the basis; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
