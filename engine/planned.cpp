// Planned values: what a table wants to have reached by the end of each quarter or month.
#include "engine/light.hpp"
#include "engine/rules/rules.hpp"

namespace jixiao::engine {
namespace {

using grammar::Ratio;

NumericCriterion const* number_of(PlannedIndicator const& indicator) {
    auto const& parts = indicator.criterion.parts;
    return parts.size() == 1 ? std::get_if<NumericCriterion>(&parts.front()) : nullptr;
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

}  // namespace

std::optional<Ratio> planned(PlannedIndicator const& indicator, int month) {
    auto const* number = number_of(indicator);
    auto const& plan = indicator.spec.plan;
    if (!number || !is_usable_size(plan.size())) return std::nullopt;
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

}  // namespace jixiao::engine
