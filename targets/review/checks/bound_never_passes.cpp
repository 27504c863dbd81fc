// RV-43: a target that no possible value meets.
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

bool excludes_all_above_zero(NumberRow const& entry) {
    auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
    bool const below_zero = high && (high->is_negative() || (high->is_zero() && !high_closed));
    return below_zero && !engine::can_be_negative(entry.name) && !grammar::can_be_negative(entry.number.unit);
}

/// >100%; ≥120% is RV-11.
bool excludes_all_shares(NumberRow const& entry) {
    auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
    return is_in_percent(entry.number.unit) && low && *low == hundred && !low_closed && engine::is_share(entry.name);
}

/// [95%,95%)
bool is_empty(engine::Range const& range) {
    return range.low && range.high && *range.low == *range.high && !(range.low_closed && range.high_closed);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        bool const below_zero = excludes_all_above_zero(entry);
        bool const empty = is_empty(entry.number.allowed);
        if (!below_zero && !empty && !excludes_all_shares(entry)) return;
        Text const why = below_zero ? Text("数字不会小于 0", "a number is never below 0")
                         : empty    ? Text("范围里没有数", "the range is empty")
                                    : Text("比率不会超过 100%", "a rate is never above 100 %");
        find(scene, bound_never_passes, place_of(row.target),
             {{"name", row.name.value}, {"target", row.target.value}, {"why", why}}, sink);
    });
}

}  // namespace

constexpr Check bound_never_passes{
    {"RV-43", "bound-never-passes", grammar::Severity::error, "“{name}”的指标值“{target}”不可能达到：{why}",
     "“{target}” of “{name}” can never be met: {why}",
     "核对比较符号和数字。要求全部做到的写“=100%”，要求不发生的写“=0”。",
     "Check sign and number. For all write =100%, for none =0."},
    Aspect::feasibility,
    {{"指标值是否不可能达到：比率 >100%，数量 <0，或没有数的范围。增长率、净额等可以小于 0 的不查。",
      "Whether no possible value meets the target: a share >100%, a number <0, or an empty range. Growth and other figures that can be below zero are passed over."},
     {"做得再好也要扣分，多半是符号写错了。", "Points are lost however well the work is done; mostly a sign is wrong."},
     {"“验收合格率”的指标值是“>100%”。", "The target of 验收合格率 is >100%."},
     {"=100%", "=100%"},
     {"正确的写法要由单位核对，程序不改。", "The unit has to check what is right; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
