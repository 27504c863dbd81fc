#include "engine/readings/fraction.hpp"

#include <algorithm>

#include "engine/rules/rules.hpp"

namespace jixiao::engine {

using grammar::syntax::Quantity;

namespace {

Unit const& percent_unit() {
    static Unit const unit = grammar::parse_unit("%");
    return unit;
}

constexpr Decimal one{1, 0};

bool is_within_one(Decimal value) { return value > Decimal{} && value <= one; }

/// A hundred times of the fraction is nearer to the percentage than the fraction itself.
bool is_nearer(Decimal fraction, Decimal percentage) { return Ratio(fraction) * Ratio(10) < Ratio(percentage); }

Decimal hundredfold(Decimal value) { return grammar::shift(value, 2).value_or(value); }

std::optional<Decimal> limit_of(Range const& allowed) { return allowed.low ? allowed.low : allowed.high; }

bool are_within_one(Range const& allowed) {
    return (!allowed.low || is_within_one(*allowed.low)) && (!allowed.high || is_within_one(*allowed.high));
}

NumericCriterion hundredfold(NumericCriterion target) {
    target.unit = percent_unit();
    for (auto* end : {&target.allowed.low, &target.allowed.high})
        if (*end) *end = hundredfold(**end);
    return target;
}

enum class Sort { other, fraction, percentage };

/// What a number without a unit is most likely, beside a percentage.
Sort sort_of(PlannedIndicator const& indicator, Actual const& actual) {
    auto const* target = only_part<NumericCriterion>(indicator.criterion);
    auto const quantity = rules::written_quantity(actual.value);
    bool const beside = target && quantity && target->unit == percent_unit() && quantity->unit.is_none();
    if (!beside || target->measure != Measure::value || quantity->value.is_zero()) return Sort::other;
    return as_fraction(*target, *quantity) ? Sort::fraction : Sort::percentage;
}

}  // namespace

std::optional<Pair> as_fraction(NumericCriterion const& target, Quantity const& actual) {
    auto const limit = limit_of(target.allowed);
    if (!limit || target.measure != Measure::value) return std::nullopt;
    if (target.unit == percent_unit() && actual.unit.is_none()) {
        if (!is_within_one(actual.value) || !is_nearer(actual.value, *limit)) return std::nullopt;
        Quantity meant = actual;
        meant.unit = percent_unit();
        meant.value = hundredfold(actual.value);
        return Pair{target, meant};
    }
    bool const other_side = target.unit.is_none() && actual.unit == percent_unit();
    if (!other_side || !are_within_one(target.allowed) || !is_nearer(*limit, actual.value)) return std::nullopt;
    return Pair{hundredfold(target), actual};
}

std::vector<Scale> scales_of(Plan const& plan, std::span<Actual const> actuals) {
    auto const count = std::min(actuals.size(), plan.indicators.size());
    std::vector<Sort> sorts;
    for (std::size_t i = 0; i < count; ++i) sorts.push_back(sort_of(plan.indicators[i], actuals[i]));
    bool const mixed = std::count(sorts.begin(), sorts.end(), Sort::percentage) > 0;
    bool const several = std::count(sorts.begin(), sorts.end(), Sort::fraction) > 1;
    std::vector<Scale> scales(count, Scale::open);
    for (std::size_t i = 0; i < count; ++i)
        if (several && !mixed && sorts[i] == Sort::fraction) scales[i] = Scale::column;
    return scales;
}

std::vector<Actual> with_scales(Plan const& plan, std::span<Actual const> actuals) {
    std::vector<Actual> result(actuals.begin(), actuals.end());
    auto const scales = scales_of(plan, actuals);
    for (std::size_t i = 0; i < scales.size(); ++i)
        if (result[i].scale == Scale::open) result[i].scale = scales[i];
    return result;
}

}  // namespace jixiao::engine
