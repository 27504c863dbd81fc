// RV-827: a target is set, not copied to the hundredth from last year's result.
#include "engine/nature/nature.hpp"
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {
namespace {

constexpr Decimal near_all{99, 0};  // 99.95% of availability is a standard

/// Two decimals that are not written for the form's sake: 89.47, not 95.00.
bool is_odd(Decimal value) {
    auto const rounded = grammar::round(value, 1);
    return value.exponent <= -2 && rounded && *rounded != value;
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& low = entry.number.allowed.low;
        if (!low || !is_in_percent(entry.number.unit) || *low >= near_all || !is_odd(*low)) return;
        if (engine::can_exceed_100(entry.name) || engine::nature_of(entry.name) != engine::Nature::more) return;
        find_at_target(scene, copied_precision, entry.row, sink);
    });
}

}  // namespace

constexpr Check copied_precision{
    {"RV-827", "copied-precision", grammar::Severity::info, "“{name}”的指标值“{target}”精确到 0.01%，像是照抄了完成值",
     "“{target}” of “{name}” is given to 0.01 %, as if a result had been copied",
     "目标取整，例如 ≥90%；确由标准规定的，写明依据。",
     "Round the target, such as ≥90%; if a standard has that figure, name it."},
    Aspect::appropriateness,
    {{"比率的指标值是否有两位以上不为零的小数（99% 以上的可用率、增长率不查）。",
      "Whether the target of a rate has two decimals or more that are not zero (growth, and 99 % and more, are passed over)."},
     {"目标是事先定的，不会正好是 89.47%；这样的数往往是从上年自评表抄来的，或者是事后补的。",
      "A target is set beforehand and is hardly 89.47%; such figures are last year's, or were filled in afterwards."},
     {"“项目按期开工率 ≥89.47%”。", "项目按期开工率 ≥89.47%"},
     {"≥90%", "≥90%"},
     {"目标要由单位设定，程序不改。", "The unit has to set the target; nothing is changed."}},
    run};

}  // namespace jixiao::targets::review
