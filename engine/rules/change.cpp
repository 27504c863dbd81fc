// Targets that compare with last year or another base: 较上年增长5%, 同比下降≥3%, 不低于上年.
#include "engine/catalog.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using syntax::Quantity;
using syntax::Trend;

namespace {

/// 上年 for last year, whatever it is called: 上年同期, 2023年 in a table of 2024.
std::string_view plain_base(std::string_view base, int year) {
    if (base.empty() || base.starts_with("上年")) return "上年";
    if (year != 0 && base.starts_with(std::to_string(year - 1) + "年")) return "上年";
    return base;
}

bool is_points(Unit const& unit) { return grammar::is_of(unit, grammar::Dimension::percentage_point); }

/// Last year's value; nothing unless it is what is compared with and a number above 0.
std::optional<Quantity> previous_value(Context const& context, NumericCriterion const& criterion) {
    auto const& spec = context.indicator.spec;
    if (plain_base(criterion.base, spec.year) != "上年") return std::nullopt;
    auto const& previous = spec.previous;
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

std::nullopt_t refuse(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    if (plain_base(criterion.base, context.indicator.spec.year) == "上年")
        tell(trace.notes, codes::previous_needed, {{"target", target_text(context)}});
    else
        tell(trace.notes, codes::base_needed,
             {{"target", target_text(context)}, {"base", criterion.base}, {"actual", context.actual_text}});
    return std::nullopt;
}

/// A percentage as the actual of a change in %: taken as the change itself.
Measured percent_as_change(Context const& context, NumericCriterion const& criterion, Quantity const& quantity,
                           Trace& trace) {
    auto const previous = previous_value(context, criterion);
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
    auto const previous = previous_value(context, criterion);
    if (!previous) return refuse(context, criterion, trace);
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

/// 不低于上年: last year's value, or a share of it, becomes the target.
std::optional<Measured> against_level(NumericCriterion criterion, Ratio const& value, Ratio const& base,
                                      Unit const& unit) {
    auto const limit = (base * criterion.share).to_exact_decimal();
    if (!limit) return std::nullopt;
    criterion.unit = unit;
    if (criterion.sense != Sense::lower) criterion.allowed.low = *limit;
    if (criterion.sense != Sense::higher) criterion.allowed.high = *limit;
    return Measured{criterion, value};
}

std::optional<Measured> against_previous_level(Context const& context, NumericCriterion const& criterion,
                                               Quantity const& quantity, Trace& trace) {
    auto const previous = previous_value(context, criterion);
    if (!previous) return refuse(context, criterion, trace);
    if (!are_comparable(quantity, *previous, trace)) return std::nullopt;
    auto const value = in_unit(context, quantity, previous->unit, trace);
    if (!value) return std::nullopt;
    return against_level(criterion, *value, Ratio(previous->value), previous->unit);
}

bool goes_down(syntax::Relative const& relative) { return relative.trend == Trend::decrease; }

/// 增长6%, 下降3%: the size of the change in the criterion's own direction.
std::optional<Measured> written_change(Context const& context, NumericCriterion const& criterion,
                                       syntax::Relative const& relative, Trace& trace) {
    auto const value = in_unit(context, *relative.quantity, criterion.unit, trace);
    if (!value) return std::nullopt;
    bool const downwards = criterion.measure == Measure::decrease;
    bool const opposite = relative.trend != Trend::unstated && goes_down(relative) != downwards;
    return Measured{criterion, opposite ? Ratio(0) - *value : *value};
}

/// 增长3% for 不低于上年: 103 % of the base. 增加3个: three more than last year's value.
std::optional<Measured> level_after_change(Context const& context, NumericCriterion const& criterion,
                                           syntax::Relative const& relative, Trace& trace) {
    Unit const percent = grammar::parse_unit("%");
    Quantity const& quantity = *relative.quantity;
    if (grammar::convertible(quantity.unit, percent)) {
        Ratio const change = grammar::convert(Ratio(quantity.value), quantity.unit, percent);
        Ratio const level = goes_down(relative) ? Ratio(100) - change : Ratio(100) + change;
        tell(trace.steps, codes::step_level_after_change,
             {{"actual", context.actual_text}, {"level", quantity_text(level, percent)}});
        return against_level(criterion, level, Ratio(100), percent);
    }
    auto const previous = previous_value(context, criterion);
    if (!previous) return refuse(context, criterion, trace);
    if (!are_comparable(quantity, *previous, trace)) return std::nullopt;
    auto const change = in_unit(context, quantity, previous->unit, trace);
    if (!change) return std::nullopt;
    Ratio const base(previous->value);
    return against_level(criterion, goes_down(relative) ? base - *change : base + *change, base, previous->unit);
}

/// 上年的103%.
std::optional<Measured> written_share(Context const& context, NumericCriterion const& criterion,
                                      syntax::Relative const& relative, Trace& trace) {
    Unit const percent = grammar::parse_unit("%");
    if (!grammar::convertible(relative.quantity->unit, percent)) return refuse(context, criterion, trace);
    Ratio const level = grammar::convert(Ratio(relative.quantity->value), relative.quantity->unit, percent);
    if (criterion.measure == Measure::previous_level) return against_level(criterion, level, Ratio(100), percent);
    if (!is_percent(criterion.unit)) return refuse(context, criterion, trace);
    bool const downwards = criterion.measure == Measure::decrease;
    return Measured{criterion, downwards ? Ratio(100) - level : level - Ratio(100)};
}

/// An actual that says itself how it compares; only with the target's own base.
std::optional<Measured> measure_written(Context const& context, NumericCriterion const& criterion,
                                        syntax::Relative const& relative, Trace& trace) {
    if (!relative.quantity || !has_same_base(context, criterion, relative.baseline))
        return refuse(context, criterion, trace);
    if (relative.share) return written_share(context, criterion, relative, trace);
    if (criterion.measure == Measure::previous_level) return level_after_change(context, criterion, relative, trace);
    return written_change(context, criterion, relative, trace);
}

}  // namespace

bool has_same_base(Context const& context, NumericCriterion const& criterion, std::string_view base) {
    int const year = context.indicator.spec.year;
    return base.empty() || plain_base(base, year) == plain_base(criterion.base, year);
}

std::optional<Measured> measure_change(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    auto const* relative = syntax::get<syntax::Relative>(context.actual);
    if (relative != nullptr && !relative->from) return measure_written(context, criterion, *relative, trace);
    auto const quantity = written_quantity(context.actual);
    if (!quantity) return refuse(context, criterion, trace);
    if (criterion.measure == Measure::previous_level)
        return against_previous_level(context, criterion, *quantity, trace);
    if (is_percent(criterion.unit) && is_percent(quantity->unit))
        return percent_as_change(context, criterion, *quantity, trace);
    return computed_change(context, criterion, *quantity, trace);
}

}  // namespace jixiao::engine::rules
