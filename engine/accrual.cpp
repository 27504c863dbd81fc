#include "engine/accrual.hpp"

#include "engine/names.hpp"
#include "engine/nature/adding.hpp"
#include "engine/nature/nature.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/rhythm.hpp"
#include "engine/rules/rules.hpp"

namespace jixiao::engine {
namespace {

/// What is measured: the one number, or the range that two of them make.
std::optional<NumericCriterion> measured_number(Criterion const& criterion) {
    if (auto const range = as_range(criterion)) return range;
    auto const* number = only_part<NumericCriterion>(criterion);
    return number ? std::optional(*number) : std::nullopt;
}

bool is_level2_quantity(IndicatorSpec const& spec) { return level_key(spec.level2) == "数量"; }

bool is_power(Unit const& unit) {
    return grammar::is_of(unit, grammar::Dimension::power) || grammar::is_of(unit, grammar::Dimension::apparent_power);
}

/// 运维月数 =12个月: one month after the other. 质保期 ≥24个月 is a term.
bool counts_months(std::string const& name, NumericCriterion const& number) {
    constexpr int months_of_a_year = 12;
    static Unit const month = grammar::parse_unit("个月");
    auto const& low = number.allowed.low;
    if (!(number.unit == month) || number.sense == Sense::lower || !low || names_term(name)) return false;
    if (names_months_of_service(name)) return true;
    return *low > Decimal{1, 0} && *low <= Decimal{months_of_a_year, 0};
}

/// 重污染天数: there are more and more of them; 办理天数 is the longest.
bool are_days_of(IndicatorSpec const& spec) {
    auto const name = plain_name(spec.name);
    return name.ends_with("天数") && !name_says(name).short_time;
}

/// What the unit and the target alone say.
Accrual by_unit(IndicatorSpec const& spec, NumericCriterion const& number) {
    using enum AccrualGround;
    if (number.unit.is_none()) return {is_level2_quantity(spec) ? Accumulation::sum : Accumulation::latest, level, {}};
    if (grammar::is_duration(number.unit) && number.sense == Sense::lower && !are_days_of(spec))
        return {Accumulation::max, target, {}};
    return {grammar::accumulates(number.unit) ? Accumulation::sum : Accumulation::latest, unit, {}};
}

}  // namespace

Text display_name(Accumulation accumulation) {
    switch (accumulation) {
        case Accumulation::sum: return {"合计", "sum"};
        case Accumulation::latest: return {"最近一期", "latest"};
        case Accumulation::mean: return {"按月平均", "mean by months"};
        case Accumulation::max: return {"最大", "highest"};
    }
    return {};
}

Text display_name(Accrual const& accrual) {
    switch (accrual.ground) {
        case AccrualGround::table: return {"目标表", "the table"};
        case AccrualGround::name: return {"名称里的“" + accrual.word + "”", "“" + accrual.word + "” in its name"};
        case AccrualGround::unit: return {"计量单位", "its unit"};
        case AccrualGround::target: return {"指标值", "its target"};
        case AccrualGround::level: return {"二级指标", "its level 2"};
    }
    return {};
}

Accrual accrual_of(IndicatorSpec const& spec, NumericCriterion const& number) {
    if (spec.accumulate) return {*spec.accumulate, AccrualGround::table, {}};
    auto const name = plain_name(spec.name);
    auto const found = by_unit(spec, number);
    auto const hint = adding_of(name, number.unit);
    if (auto const word = progress_in(name, number.unit); !word.empty())
        return {Accumulation::sum, AccrualGround::name, std::string(word)};
    if (counts_months(name, number)) return {Accumulation::sum, AccrualGround::target, {}};
    if (hint.adding == Adding::level && found.how == Accumulation::sum)
        return {Accumulation::latest, AccrualGround::name, std::string(hint.word)};
    if (hint.adding == Adding::sum && is_power(number.unit))
        return {Accumulation::sum, AccrualGround::name, std::string(hint.word)};
    return found;
}

void compile_accrual(PlannedIndicator& indicator) {
    auto number = measured_number(indicator.criterion);
    if (number && number->measure == Measure::previous_level)
        number = indicator.followed = rules::last_year_as_target(indicator.spec, *number);
    else if (auto const rhythm = rhythm_of(indicator))
        number = indicator.followed = rhythm->of_year;
    bool const amount = number && number->measure == Measure::value;
    if (amount)
        indicator.accrual = accrual_of(indicator.spec, *number);
    else if (indicator.spec.accumulate)
        indicator.accrual = {*indicator.spec.accumulate, AccrualGround::table, {}};
}

NumericCriterion const* amount_of(PlannedIndicator const& indicator) {
    if (indicator.followed) return &*indicator.followed;
    auto const* number = only_part<NumericCriterion>(indicator.criterion);
    return number && number->measure == Measure::value ? number : nullptr;
}

Accumulation accumulation_of(PlannedIndicator const& indicator) {
    return indicator.spec.accumulate ? *indicator.spec.accumulate : indicator.accrual.how;
}

}  // namespace jixiao::engine
