// RV-825: a share of at least 100 % is a share of 100 %.
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Comparator;

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        auto const* bound = grammar::syntax::get<grammar::syntax::Bound>(row.parsed_target.indicator);
        bool const is_floor = bound && bound->comparator == Comparator::at_least && bound->quantity.value == hundred &&
                              is_in_percent(bound->quantity.unit);
        if (!is_floor || !engine::is_share(entry.name)) return;
        auto const exact = with_sign(row, Comparator::equal);
        auto& finding = find(scene, share_at_least_hundred, place_of(row.target),
                             {{"name", row.name.value}, {"target", row.target.value}, {"exact", exact}}, sink);
        finding.fixes.push_back(rewrite_target(row, exact, grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check share_at_least_hundred{
    {"RV-825", "share-at-least-hundred", grammar::Severity::info,
     "“{name}”不会超过 100%，“{target}”写成“{exact}”就可以了",
     "“{name}” is never above 100 %; “{exact}” says what “{target}” means",
     "全部做到写“=100%”；允许有差距的，写一个小于 100% 的数。",
     "For all of it write =100%; where something may be missing, a smaller number."},
    Aspect::appropriateness,
    {{"比率（合格率、覆盖率、及时率）的指标值是否是 ≥100%。完成率、增长率等可以超过的不查。",
      "Whether a share has the target ≥100%. Rates of completion or growth, which may be higher, are passed over."},
     {"比率最高就是 100%，写 ≥ 让人以为还能超过，多半没有想过这个数。",
      "A share is at most 100 %; ≥ suggests that there is more, and that nobody thought about it."},
     {"“设备验收合格率 ≥100%”。", "设备验收合格率 ≥100%"},
     {"=100%", "=100%"},
     {"--fix=all 改成“=100%”（不安全：也可能该写小一些的数）。",
      "--fix=all writes =100% (unsafe: a smaller number may be meant)."}},
    run};

}  // namespace jixiao::targets::review
