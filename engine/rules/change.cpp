// Targets that compare with last year: 较上年增长5%, 同比下降≥3%, 不低于上年.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using syntax::Quantity;
using syntax::Trend;

namespace {

Text target_text(Context const& context) { return context.indicator.spec.target_text; }

bool is_points(Unit const& unit) { return grammar::is_of(unit, grammar::Dimension::percentage_point); }

/// Last year's value; nothing unless it is a number above 0.
std::optional<Quantity> previous_value(Context const& context) {
    auto const& previous = context.indicator.spec.previous;
    auto const quantity = previous ? written_quantity(*previous) : std::nullopt;
    return quantity && quantity->value > Decimal{} ? quantity : std::nullopt;
}

/// False and a note if this year's and last year's value are of different kinds.
bool are_comparable(Quantity const& now, Quantity const& then, Trace& trace) {
    Unit const& a = now.unit;
    Unit const& b = then.unit;
    if (a.is_none() || b.is_none() || a == b || grammar::convertible(a, b)) return true;
    tell(trace.notes, codes::previous_dimension,
         {{"actual_unit", grammar::spelling(a)}, {"previous_unit", grammar::spelling(b)}});
    return false;
}

std::nullopt_t refuse(Context const& context, Trace& trace) {
    tell(trace.notes, codes::previous_needed, {{"target", target_text(context)}});
    return std::nullopt;
}

/// 增长6%, 下降3%: the size of the change in the criterion's own direction.
std::optional<Measured> written_change(Context const& context, NumericCriterion const& criterion,
                                       syntax::Relative const& relative, Trace& trace) {
    if (!relative.quantity) return refuse(context, trace);
    auto const value = in_unit(context, *relative.quantity, criterion.unit, trace);
    if (!value) return std::nullopt;
    bool const downwards = criterion.measure == Measure::decrease;
    bool const opposite = relative.trend != Trend::unstated && (relative.trend == Trend::decrease) != downwards;
    return Measured{criterion, opposite ? Ratio(0) - *value : *value};
}

/// A percentage as the actual of a change in %: taken as the change itself.
Measured percent_as_change(Context const& context, NumericCriterion const& criterion, Quantity const& quantity,
                           Trace& trace) {
    auto const previous = previous_value(context);
    auto const amount = quantity_text(Ratio(quantity.value), quantity.unit);
    if (previous && is_percent(previous->unit))
        tell(trace.notes, codes::change_or_level,
             {{"actual", context.actual_text}, {"previous", quantity_text(Ratio(previous->value), previous->unit)}});
    else
        tell(trace.notes, codes::percent_as_change,
             {{"actual", context.actual_text},
              {"read", criterion.measure == Measure::decrease ? Text("下降" + amount, "a decrease of " + amount)
                                                              : Text("增长" + amount, "an increase of " + amount)}});
    return Measured{criterion, grammar::convert(Ratio(quantity.value), quantity.unit, criterion.unit)};
}

/// (A - P) / P in %.
Measured rate_of_change(NumericCriterion const& criterion, Ratio const& actual, Ratio const& previous, Unit const& unit,
                        Trace& trace) {
    bool const downwards = criterion.measure == Measure::decrease;
    Ratio const difference = downwards ? previous - actual : actual - previous;
    Ratio const rate = difference / previous;
    tell(trace.steps, downwards ? codes::step_decline : codes::step_growth,
         {{"actual", quantity_text(actual, unit)},
          {"previous", quantity_text(previous, unit)},
          {"is", percent_sign_text(rate)},
          {"change", percent_text(rate)}});
    return Measured{criterion, rate * Ratio(100)};
}

/// A - P in the unit of the change: 个, 百分点.
Measured amount_of_change(NumericCriterion const& criterion, Ratio const& actual, Ratio const& previous,
                          Unit const& unit, Trace& trace) {
    bool const downwards = criterion.measure == Measure::decrease;
    Ratio const difference = downwards ? previous - actual : actual - previous;
    tell(trace.steps, downwards ? codes::step_less : codes::step_more,
         {{"actual", quantity_text(actual, unit)},
          {"previous", quantity_text(previous, unit)},
          {"change", quantity_text(difference, criterion.unit)}});
    return Measured{criterion, difference};
}

std::optional<Measured> computed_change(Context const& context, NumericCriterion const& criterion,
                                        Quantity const& quantity, Trace& trace) {
    auto const previous = previous_value(context);
    if (!previous) return refuse(context, trace);
    if (!are_comparable(quantity, *previous, trace)) return std::nullopt;
    bool const as_rate = is_percent(criterion.unit);
    bool const as_points = is_points(criterion.unit) && is_percent(previous->unit);
    Unit const unit = as_rate || as_points ? previous->unit : criterion.unit;
    auto const now = in_unit(context, quantity, unit, trace);
    if (!now) return std::nullopt;
    bool const as_printed = previous->unit.is_none() || unit.is_none();
    Ratio const printed(previous->value);
    Ratio const then = as_printed ? printed : grammar::convert(printed, previous->unit, unit);
    return as_rate ? rate_of_change(criterion, *now, then, unit, trace)
                   : amount_of_change(criterion, *now, then, unit, trace);
}

/// 不低于上年: last year's value becomes the target.
std::optional<Measured> against_previous_level(Context const& context, NumericCriterion criterion,
                                               Quantity const& quantity, Trace& trace) {
    auto const previous = previous_value(context);
    if (!previous) return refuse(context, trace);
    if (!are_comparable(quantity, *previous, trace)) return std::nullopt;
    criterion.unit = previous->unit;
    if (criterion.sense != Sense::lower) criterion.allowed.low = previous->value;
    if (criterion.sense != Sense::higher) criterion.allowed.high = previous->value;
    auto const value = in_unit(context, quantity, criterion.unit, trace);
    if (!value) return std::nullopt;
    return Measured{criterion, *value};
}

}  // namespace

std::optional<Measured> measure_change(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    bool const level = criterion.measure == Measure::previous_level;
    auto const* relative = syntax::get<syntax::Relative>(context.actual);
    if (relative != nullptr && !level) return written_change(context, criterion, *relative, trace);
    auto const quantity = written_quantity(context.actual);
    if (!quantity || relative != nullptr) return refuse(context, trace);
    if (level) return against_previous_level(context, criterion, *quantity, trace);
    if (is_percent(criterion.unit) && is_percent(quantity->unit))
        return percent_as_change(context, criterion, *quantity, trace);
    return computed_change(context, criterion, *quantity, trace);
}

}  // namespace jixiao::engine::rules
