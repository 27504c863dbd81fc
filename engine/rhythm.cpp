#include "engine/rhythm.hpp"

#include "engine/plan.hpp"
#include "engine/rules/rules.hpp"

namespace jixiao::engine {

namespace syntax = grammar::syntax;
using grammar::Ratio;

namespace {

/// How many of these units of time a year has; 0 where that is no whole number.
int periods_in_year(grammar::UnitIndex every) {
    switch (grammar::unit_info(every).dimension) {
        case grammar::Dimension::year: return 1;
        case grammar::Dimension::quarter: return 4;
        case grammar::Dimension::month: return 12;
        case grammar::Dimension::week: return 52;
        default: return 0;
    }
}

/// 次 of 次/季度.
Unit count_of(Unit unit) {
    unit.per = {0, 0};
    unit.divisor = {1, 0};
    return unit;
}

/// How many periods of 次/季度 a year has; 0 for units that count nothing in a time, and for those of a whole year.
int periods_of(Unit const& unit) {
    bool const counts = grammar::is_counter(count_of(unit)) || grammar::is_countable(count_of(unit));
    if (!counts || unit.per[0] == 0 || unit.per[1] != 0 || !(unit.divisor == Decimal{1, 0})) return 0;
    int const periods = periods_in_year(unit.per[0]);
    return periods > 1 ? periods : 0;
}

std::optional<Decimal> times(std::optional<Decimal> const& end, int periods) {
    return end ? (Ratio(*end) * Ratio(periods)).to_exact_decimal() : std::nullopt;
}

std::optional<Rhythm> rhythm_of(syntax::Cadence const& cadence, NumericCriterion const& of_year) {
    Rhythm rhythm{of_year, of_year};
    rhythm.of_period.allowed.low = cadence.quantity->value;
    return rhythm;
}

}  // namespace

std::optional<syntax::Quantity> in_a_year(syntax::Cadence const& cadence) {
    int const periods = periods_in_year(cadence.every);
    if (!cadence.quantity || periods == 0 || cadence.count <= 0 || periods % cadence.count != 0) return std::nullopt;
    auto const value = times(cadence.quantity->value, periods / cadence.count);
    if (!value) return std::nullopt;
    auto result = *cadence.quantity;
    result.value = *value;
    return result;
}

std::optional<syntax::Quantity> in_a_year(syntax::Indicator const& actual) {
    if (auto const* cadence = syntax::get<syntax::Cadence>(actual)) return in_a_year(*cadence);
    auto quantity = rules::written_quantity(actual);
    int const periods = quantity ? periods_of(quantity->unit) : 0;
    auto const value = periods > 0 ? times(quantity->value, periods) : std::nullopt;
    if (!value) return std::nullopt;
    quantity->value = *value;
    quantity->unit = count_of(quantity->unit);
    return quantity;
}

std::optional<Rhythm> rhythm_of(NumericCriterion const& target) {
    int const periods = periods_of(target.unit);
    if (periods == 0 || target.measure != Measure::value || target.sense == Sense::inside) return std::nullopt;
    Rhythm rhythm{target, target};
    rhythm.of_period.unit = rhythm.of_year.unit = count_of(target.unit);
    auto& [low, high, low_closed, high_closed] = rhythm.of_year.allowed;
    low = times(low, periods);
    high = times(high, periods);
    bool const fits =
        low.has_value() == target.allowed.low.has_value() && high.has_value() == target.allowed.high.has_value();
    return fits ? std::optional(rhythm) : std::nullopt;
}

std::optional<Rhythm> rhythm_of(PlannedIndicator const& indicator) {
    if (auto const* number = only_part<NumericCriterion>(indicator.criterion)) return rhythm_of(*number);
    auto const* word = only_part<WordCriterion>(indicator.criterion);
    auto const* cadence = syntax::get<syntax::Cadence>(indicator.spec.target);
    return word && word->amount && cadence && cadence->quantity ? rhythm_of(*cadence, *word->amount) : std::nullopt;
}

bool is_followed_by_count(PlannedIndicator const& indicator) {
    return indicator.followed && rhythm_of(indicator).has_value();
}

Ratio end_of(NumericCriterion const& target) {
    return Ratio(target.sense == Sense::lower ? *target.allowed.high : *target.allowed.low);
}

bool may_be_of_one_period(Rhythm const& rhythm, Ratio const& count, Ratio const& due) {
    auto const of_period = end_of(rhythm.of_period);
    bool const limit = rhythm.of_period.sense == Sense::lower;
    bool const differs = limit ? count > of_period && !(count > due) : count >= of_period && count < due;
    return differs && count * count < of_period * due;
}

}  // namespace jixiao::engine
