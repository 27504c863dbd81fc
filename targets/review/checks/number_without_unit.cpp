// RV-08: a number needs a unit.
#include "targets/review/checks/number_without_unit.hpp"

#include "engine/nature/plain_name.hpp"
#include "engine/nature/values.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

bool lacks_unit(TargetRow const& row, engine::NumericCriterion const& number) {
    auto const& [low, high, low_closed, high_closed] = number.allowed;
    bool const only_zero = (!low || low->is_zero()) && (!high || high->is_zero());
    return number.unit.is_none() && !only_zero && !engine::needs_no_unit(engine::plain_name(row.name.value));
}

namespace {

/// 0.95 would become 0.95%, which is hardly meant.
bool may_be_fraction(engine::NumericCriterion const& number) {
    auto const& value = number.allowed.low ? number.allowed.low : number.allowed.high;
    return value && *value < Decimal{1, 0};
}

void run(Scene const& scene, Diagnostics& sink) {
    for_each_number(scene, [&](NumberRow const& entry) {
        auto const& [row, criterion, number, name] = entry;
        if (!lacks_unit(row, number)) return;
        auto& finding = find(scene, number_without_unit, place_of(row.target),
                             {{"target", row.target.value}, {"name", row.name.value}}, sink);
        auto const unit = engine::unit_in(engine::plain_name(row.name.value));
        if (unit.empty()) return;
        finding.changed_severity = grammar::Severity::warning;  // the name leaves no doubt
        if (unit == "%" && may_be_fraction(number)) return;
        if (written_quantity(row.parsed_target.indicator))
            finding.fixes.push_back(rewrite_target(row, row.target.value + std::string(unit), grammar::Safety::unsafe));
    });
}

}  // namespace

constexpr Check number_without_unit{
    {"RV-08", "number-without-unit", grammar::Severity::error, "“{name}”的指标值“{target}”没有计量单位",
     "the target “{target}” of “{name}” has no unit", "在数字后面写明单位，例如 ≥5个、≥95%、≤10个工作日。",
     "Write the unit behind the number: ≥5个, ≥95%, ≤10个工作日."},
    Aspect::completeness,
    {{"指标值是数字的，是否写了计量单位。指标名称里印着单位的（道路长度(公里)）算有；指数、系数、容积率一类没有单位的量和 0 不查。",
      "Whether a number has a unit. A unit printed in the name, as in 道路长度(公里), counts; indices, ratios without a unit and 0 are passed over."},
     {"没有单位就不知道是 5 个还是 5 万个，实际完成值也无法核对。单位从名称看得出来的（人数、次数、合格率）只作警告。",
      "Without a unit nobody knows whether it is 5 or 50,000, and the actual cannot be compared. Where the name tells the unit it is only a warning."},
     {"“宣传资料数量”的指标值是“≥5”。", "The target of 宣传资料数量 is ≥5."},
     {"≥5万份", "≥5万份"},
     {"名称说明了单位的，--fix=all 补上该单位（不安全，请核对）；其余要人工填写。",
      "Where the name tells the unit, --fix=all adds it (unsafe: check it); otherwise a person has to."}},
    run};

}  // namespace jixiao::targets::review
