// RV-42: a target that every possible value meets.
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/comparator_against_name.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::syntax::Comparator;

bool holds_for_all_above_zero(NumberRow const& entry) {
    auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
    bool const from_zero = low && !high && (low->is_negative() || (low->is_zero() && low_closed));
    return from_zero && !engine::can_be_negative(entry.name) && !grammar::can_be_negative(entry.number.unit);
}

bool holds_for_all_shares(NumberRow const& entry) {
    auto const& [low, high, low_closed, high_closed] = entry.number.allowed;
    if (!is_in_percent(entry.number.unit) || !high || *high < hundred || (*high == hundred && !high_closed))
        return false;
    bool const no_floor = !low || low->is_negative() || (low->is_zero() && low_closed);
    return no_floor && engine::is_share(entry.name) && !contradicts_name(entry);
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        bool const zero = holds_for_all_above_zero(entry);
        if (!zero && !holds_for_all_shares(entry)) return;
        auto const& row = entry.row;
        Text const why = !zero ? Text("比率不会超过 100%", "a rate is never above 100 %")
                         : entry.criterion.was_bare()
                             ? Text("没有比较符号，按“≥0”理解", "without a comparator it is read as ≥0")
                             : Text("数字不会小于 0", "a number is never below 0");
        auto& finding = find(scene, bound_never_fails, place_of(row.target),
                             {{"name", row.name.value}, {"target", row.target.value}, {"why", why}}, sink);
        if (zero && entry.number.allowed.low->is_zero())
            finding.fixes.push_back(rewrite_target(row, with_sign(row, Comparator::equal), grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check bound_never_fails{
    {"RV-42", "bound-never-fails", grammar::Severity::warning, "“{name}”的指标值“{target}”怎样都能达到：{why}",
     "“{target}” of “{name}” is always met: {why}", "写一个做不到就会扣分的数；要求不发生的，写“=0”。",
     "Set a number that can be missed; where nothing may happen, write =0."},
    Aspect::appropriateness,
    {{"指标值是否怎样都能达到：≥0、≥-5 的数量，≤100% 的比率，以及没有比较符号、被理解为“≥0”的 0。增长率、净额等可以小于 0 的不查。",
      "Whether a target is met by every possible value: ≥0 of a number, ≤100% of a share, or a 0 without a sign that is read as ≥0. Growth and other figures that can be below zero are passed over."},
     {"不可能完不成的指标等于白送分。“事故次数 0”没有写“=”，按 ≥0 理解，出了事故也得满分。",
      "A target that cannot be missed gives its points away. 0 accidents without =, read as ≥0, earns full points even after one."},
     {"“重大事故次数”的指标值是“0次”。", "The target of 重大事故次数 is 0次."},
     {"=0次", "=0次"},
     {"指标值是 0 的，--fix=all 写成“=0”（不安全，请核对）；其余由人决定。",
      "--fix=all writes =0 for a zero (unsafe: check it); the rest is for a person to decide."}},
    run};

}  // namespace jixiao::targets::review
