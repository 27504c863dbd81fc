// Planned values: what a table or, without a plan, time wants to have reached by the end of a month.
#include <algorithm>

#include "engine/accumulation.hpp"
#include "engine/light.hpp"
#include "engine/names.hpp"
#include "engine/rules/rules.hpp"

namespace jixiao::engine {
namespace {

using grammar::Ratio;

/// What is followed: 不低于上年 as a number; changes by the change itself.
NumericCriterion const* number_of(PlannedIndicator const& indicator) {
    if (auto const* amount = amount_of(indicator)) return amount;
    return only_part<NumericCriterion>(indicator.criterion);
}

/// One report, one system: a year brings it forth once, and until then there is nothing of it.
bool is_single_thing(PlannedIndicator const& indicator, Ratio const& target) {
    auto const* number = amount_of(indicator);
    if (!number || accumulation_of(indicator) != Accumulation::sum || !(target == Ratio(1))) return false;
    return number->unit.scale == 0 && (grammar::is_counter(number->unit) || grammar::is_countable(number->unit));
}

bool is_usable_size(std::size_t size) { return size == 4 || size == 12; }

/// One planned value in the target's unit.
std::optional<Ratio> value_of(grammar::syntax::Indicator const& value, Unit const& unit) {
    auto const quantity = rules::written_quantity(value);
    if (!quantity) return std::nullopt;
    Ratio const written(quantity->value);
    if (quantity->unit.is_none() || unit.is_none() || quantity->unit == unit) return written;
    auto const converted = grammar::convert(written, quantity->unit, unit);
    return converted.valid() ? std::optional(converted) : std::nullopt;
}

bool names_level(std::vector<std::string> const& levels, std::string_view level2) {
    auto const key = level_key(level2);
    return std::any_of(levels.begin(), levels.end(), [&](std::string const& level) { return level_key(level) == key; });
}

/// The end of the range that the year has to reach, or not to pass.
std::optional<Decimal> target_of(NumericCriterion const& criterion) {
    auto const& [low, high, low_closed, high_closed] = criterion.allowed;
    return criterion.sense == Sense::lower || !low ? high : low;
}

/// Months from one point of the schedule to the next.
int step_of(PlannedIndicator const& indicator) {
    return has_plan(indicator) ? 12 / static_cast<int>(indicator.spec.plan.size()) : 12;
}

}  // namespace

std::optional<Ratio> planned_value(PlannedIndicator const& indicator, std::size_t index) {
    auto const* number = number_of(indicator);
    return number ? value_of(indicator.spec.plan[index], number->unit) : std::nullopt;
}

std::optional<std::size_t> plan_fall(PlannedIndicator const& indicator) {
    if (accumulation_of(indicator) != Accumulation::sum) return std::nullopt;
    Ratio before(0);
    for (std::size_t i = 0; i < indicator.spec.plan.size(); ++i) {
        auto const value = planned_value(indicator, i);
        if (!value) continue;
        if (*value < before) return i;
        before = *value;
    }
    return std::nullopt;
}

std::optional<Ratio> yearly_target(PlannedIndicator const& indicator) {
    auto const* number = number_of(indicator);
    auto const target = number ? target_of(*number) : std::nullopt;
    return target ? std::optional(Ratio(*target)) : std::nullopt;
}

std::optional<Ratio> planned(PlannedIndicator const& indicator, int month) {
    auto const* number = number_of(indicator);
    auto const& plan = indicator.spec.plan;
    if (!number || !is_usable_size(plan.size()) || plan_fall(indicator)) return std::nullopt;
    int const step = 12 / static_cast<int>(plan.size());
    auto const at = [&](int index) -> std::optional<Ratio> {
        if (index == 0) return Ratio(0);
        return value_of(plan[static_cast<std::size_t>(index - 1)], number->unit);
    };
    auto const before = at(month / step);
    if (month % step == 0 || !before) return before;
    auto const after = at(month / step + 1);
    if (!after) return std::nullopt;
    return *before + (*after - *before) * Ratio(month % step, step);
}

bool has_plan(PlannedIndicator const& indicator) {
    for (int month = 1; month <= 12; ++month)
        if (!planned(indicator, month)) return false;
    return true;
}

bool is_prorated(PlannedIndicator const& indicator, TrackingRules const& rules, Accumulation accumulation) {
    switch (rules.prorate) {
        case Prorate::all: return true;
        case Prorate::amounts: return accumulation == Accumulation::sum;
        case Prorate::levels: break;
    }
    return names_level(rules.prorate_levels, indicator.spec.level2);
}

bool is_in_range_level(PlannedIndicator const& indicator, TrackingRules const& rules) {
    return names_level(rules.in_range_levels, indicator.spec.level2);
}

Ratio due_by(PlannedIndicator const& indicator, TrackingRules const& rules, Ratio const& target, int month) {
    if (auto const plan = planned(indicator, month)) return *plan;
    if (rules.prorate == Prorate::amounts && month < 12 && is_single_thing(indicator, target)) return Ratio(0);
    return is_prorated(indicator, rules, accumulation_of(indicator)) ? target * Ratio(month, 12) : target;
}

std::vector<Point> schedule(PlannedIndicator const& indicator, TrackingRules const& rules) {
    auto const* number = number_of(indicator);
    auto const target = number ? target_of(*number) : std::nullopt;
    if (!target) return {};
    Ratio const whole(*target);
    bool const limit = number->sense == Sense::lower;
    bool const whole_always = is_in_range_level(indicator, rules) || (limit && !has_plan(indicator));
    std::vector<Point> points;
    for (int month = 0; month <= 12; month += step_of(indicator))
        points.push_back({month, whole_always ? whole : due_by(indicator, rules, whole, month)});
    return points;
}

}  // namespace jixiao::engine
