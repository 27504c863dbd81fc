// RV-57: targets of one group and unit are given with the same number of decimals.
#include <map>
#include <tuple>

#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

struct First {
    int decimals;
    TargetRow const* row;
};

/// What is written with decimals; whole numbers are exact and tell nothing.
std::optional<std::pair<int, grammar::Unit>> decimals_of(engine::Criterion const& criterion) {
    if (criterion.parts.size() != 1) return std::nullopt;
    auto const* numeric = std::get_if<engine::NumericCriterion>(&criterion.parts[0]);
    if (!numeric) return std::nullopt;
    auto const& end = numeric->allowed.low ? numeric->allowed.low : numeric->allowed.high;
    if (!end || end->exponent >= 0) return std::nullopt;
    return std::pair{-end->exponent, numeric->unit};
}

void run(Scene const& scene, Diagnostics& sink) {
    std::map<std::tuple<std::string, std::string, std::string>, First> groups;
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i) {
        auto const& row = scene.table.rows[i];
        auto const decimals = decimals_of(scene.criteria[i]);
        if (!decimals) continue;
        auto const [known, is_new] = groups.emplace(
            std::tuple{bare_level(row.level1.value), bare_level(row.level2.value), grammar::spelling(decimals->second)},
            First{decimals->first, &row});
        auto const& first = known->second;
        if (is_new || first.decimals == decimals->first) continue;
        auto& finding = find(scene, mixed_precision, place_of(row.target),
                             {{"target", row.target.value}, {"other", first.row->target.value}}, sink);
        finding.labels.push_back({place_of(first.row->target), {"小数位数不同", "another number of decimals"}});
    }
}

}  // namespace

constexpr Check mixed_precision{
    {"RV-57", "mixed-precision", grammar::Severity::info, "“{target}”与同组的“{other}”小数位数不同",
     "“{target}” and “{other}” of the same group have different numbers of decimals",
     "同一组、同一单位的指标值，小数位数一般相同。位数多的往往是把上年实际完成值直接当成了目标。",
     "Targets of one group and unit usually have the same number of decimals. More of them often mean that last year's result was taken as the target."},
    Aspect::appropriateness,
    {{"同一二级指标下、同一单位的指标值，带小数的位数是否一致（整数不比）。",
      "Whether targets with decimals under one level 2 and in one unit have the same number of them; whole numbers are not compared."},
     {"精确到 0.01% 的目标通常不是测算出来的，而是抄来的；统计口径也往往达不到这样的精度。",
      "A target to 0.01% is usually copied rather than calculated, and the statistics are seldom as precise."},
     {"“回收率 ≥99.63%”与“兑付率 ≥98.5%”。", "≥99.63% beside ≥98.5%."},
     {"“回收率 ≥99.6%”与“兑付率 ≥98.5%”。", "≥99.6% beside ≥98.5%."},
     {"指标值要由单位核定，程序不改。", "The unit has to set the target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
