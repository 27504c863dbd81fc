// RV-11: a part of a whole is never more than 100 %.
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"
#include "targets/review/checks/recognition_slip.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Decimal whole{100, 0};

/// The value has to be above 100 %, so that it cannot be met; ≤120% is a matter of RV-42.
bool asks_above_100(engine::NumericCriterion const& number) {
    auto const& low = number.allowed.low;
    return is_in_percent(number.unit) && low && *low > whole;
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& row = entry.row;
        if (!asks_above_100(entry.number) || engine::can_exceed_100(entry.name)) return;
        if (original_of_slip(row)) return;
        find(scene, percent_above_100, place_of(row.target), {{"target", row.target.value}, {"name", row.name.value}},
             sink);
    });
}

}  // namespace

constexpr Check percent_above_100{
    {"RV-11", "percent-above-100", grammar::Severity::warning, "“{name}”的指标值“{target}”超过 100%",
     "the target “{target}” of “{name}” is above 100 %", "核对数字；除增长率、完成率一类外，比率不会超过 100%。",
     "Check the number: apart from growth and completion rates, a rate is never above 100 %."},
    Aspect::feasibility,
    {{"百分比的指标值是否超过 100%。增长率、完成率、利用率、倍数一类可以超过，不查。",
      "Whether a percentage is above 100. Growth, completion and utilisation rates may be and are passed over."},
     {"覆盖率、合格率是部分占全体的比，永远达不到 100% 以上，这个指标注定完不成。",
      "A share of a whole can never be above 100 %, so such a target can never be met."},
     {"“政策覆盖率”的指标值是“≥120%”。", "The target of 政策覆盖率 is ≥120%."},
     {"=100%", "=100%"},
     {"正确的数字只有单位知道，程序不改。", "Only the unit knows the right number; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
