// The actual as a number in the target's unit.
#include "engine/catalog.hpp"
#include "engine/nature/nature.hpp"
#include "engine/nature/plain_name.hpp"
#include "engine/nature/values.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"
#include "grammar/fold.hpp"

namespace jixiao::engine::rules {

namespace syntax = grammar::syntax;
using syntax::Quantity;
using syntax::Trend;

namespace {

Text actual_text(Context const& context) { return context.actual_text; }

/// 增长2.5% as an actual of a plain target: 2.5 %, a decrease below 0.
std::optional<Quantity> signed_change(syntax::Relative const& relative) {
    if (!relative.quantity || relative.share) return std::nullopt;
    if (relative.from) return relative.quantity;  // 由88%提高到97%
    Quantity result = *relative.quantity;
    if (relative.trend == Trend::decrease) result.value.mantissa = -result.value.mantissa;
    return result;
}

/// What was written beside the plain number and is passed over.
void note_what_was_passed_over(Context const& context, Quantity const& quantity, Trace& trace) {
    bool const bound = syntax::get<syntax::Bound>(context.actual) != nullptr;
    auto const* change = syntax::get<syntax::Relative>(context.actual);
    bool const relative = change != nullptr && !change->from;
    auto const read = quantity_text(Ratio(quantity.value), quantity.unit);
    if (bound) tell(trace.notes, codes::comparator_in_actual, {{"actual", actual_text(context)}, {"read", read}});
    if (relative) tell(trace.notes, codes::change_as_number, {{"actual", actual_text(context)}, {"read", read}});
}

void note_one_side(Context const& context, Unit const& unit, Trace& trace) {
    auto const& code = unit.scale == 0 ? codes::unit_on_one_side : codes::scaled_unit_on_one_side;
    tell(trace.notes, code,
         {{"target", target_text(context)}, {"actual", actual_text(context)}, {"unit", grammar::spelling(unit)}});
}

/// 95万 against 万元 is 95万元, on either side.
std::pair<Unit, Unit> both_completed(Unit const& from, Unit const& to) {
    return {grammar::completed(from, to), grammar::completed(to, from)};
}

/// 95 against 万元; but 6万 against 50000 is 60000, and 40000 against 5万 may be either.
bool on_one_side(Unit const& from, Unit const& to) {
    return from.is_none() != to.is_none() && !from.is_bare_scale() && !to.is_bare_scale();
}

/// 2023.12 reads as a month; where a number is wanted it is one.
std::optional<Quantity> digits_of_date(Context const& context) {
    if (!syntax::get<syntax::Deadline>(context.actual)) return std::nullopt;
    auto const value = grammar::parse_decimal(grammar::fold(context.actual_text).text());
    if (!value) return std::nullopt;
    Quantity quantity;
    quantity.value = *value;
    return quantity;
}

/// 万元 against 元/年: converted as amounts of one year.
Ratio ratio_across_year(Unit const& from, Unit const& to) {
    for (std::size_t i = 0; i < from.per.size(); ++i) {
        auto const without = [&](Unit unit) {
            for (std::size_t k = i; k < unit.per.size(); ++k)
                unit.per[k] = k + 1 < unit.per.size() ? unit.per[k + 1] : grammar::UnitIndex{0};
            return unit;
        };
        if (grammar::convertible(without(from), to)) return grammar::convert(Ratio(1), without(from), to);
        if (grammar::convertible(from, without(to))) return grammar::convert(Ratio(1), from, without(to));
    }
    return Ratio(1, 0);
}

void explain_conversion(Context const& context, Ratio const& value, Unit const& from, Unit const& to, Trace& trace) {
    if (from == to || !value.valid()) return;
    tell(trace.steps, codes::step_converted,
         {{"actual", actual_text(context)}, {"converted", quantity_text(value, to)}});
}

/// <5个 as an actual of ≥5个: a limit on the wrong side says nothing of what was reached.
bool contradicts(syntax::Indicator const& actual, NumericCriterion const& criterion) {
    auto const* bound = syntax::get<syntax::Bound>(actual);
    if (bound == nullptr) return false;
    using syntax::Comparator;
    bool const up = bound->comparator == Comparator::at_least || bound->comparator == Comparator::more_than;
    bool const down = bound->comparator == Comparator::at_most || bound->comparator == Comparator::less_than;
    return (criterion.sense == Sense::higher && down) || (criterion.sense == Sense::lower && up);
}

/// 1:3 as 3倍; nothing where that is no decimal.
std::optional<Decimal> turned(Decimal value, Unit const& unit) {
    if (value.is_zero()) return std::nullopt;
    return (Ratio(unit.divisor) / Ratio(value)).to_exact_decimal();
}

/// 撬动比1:3 counts what stands behind the colon, 师生比1:18 what stands before it.
Pair by_leverage(Context const& context, Pair written) {
    auto& [target, actual] = written;
    if (!is_proportion(target.unit) || !is_leverage(plain_name(context.indicator.spec.name))) return written;
    static Unit const times = grammar::parse_unit("倍");
    auto turned_target = target;
    turned_target.unit = times;
    for (auto* end : {&turned_target.allowed.low, &turned_target.allowed.high})
        if (*end && !(*end = turned(**end, target.unit))) return written;
    if (is_proportion(actual.unit)) {
        auto const value = turned(actual.value, actual.unit);
        if (!value) return written;
        actual.value = *value;
        actual.unit = times;
    }
    target = turned_target;
    return written;
}

bool is_plain_change(Context const& context) {
    auto const* change = syntax::get<syntax::Relative>(context.actual);
    return change && !change->from;
}

/// 下降6% as 发病率下降幅度 is 6%, 上升6% is -6%.
std::optional<Quantity> as_the_name_counts(Context const& context, std::optional<Quantity> quantity) {
    bool const turned = quantity && is_plain_change(context) && is_shrinking(plain_name(context.indicator.spec.name));
    if (turned) quantity->value.mantissa = -quantity->value.mantissa;
    return quantity;
}

/// False, with a question, for 减少2起 beside ≤3起: a change, and how many there were nobody knows.
bool is_level(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    auto const name = plain_name(context.indicator.spec.name);
    if (!is_plain_change(context) || name.empty() || is_shrinking(name) || can_be_negative(name)) return true;
    bool const of_change = grammar::is_percent(criterion.unit) && !name.ends_with("率") && !name.ends_with("度");
    if (of_change) return true;
    tell(trace.notes, codes::change_is_no_level,
         {{"actual", actual_text(context)}, {"name", context.indicator.spec.name}});
    return false;
}

/// -4% as 能耗下降率: a fall that is written with its sign, or a rise; nobody but the writer can tell.
bool has_clear_sign(Context const& context, NumericCriterion const& criterion, Quantity const& quantity, Trace& trace) {
    bool const is_bare = syntax::get<syntax::Bare>(context.actual) != nullptr;
    bool const wants_a_fall = criterion.sense == Sense::higher && !criterion.allowed.low->is_negative();
    if (!quantity.value.is_negative() || !is_bare || !wants_a_fall) return true;
    if (!is_shrinking(plain_name(context.indicator.spec.name))) return true;
    auto const size = Ratio(0) - Ratio(quantity.value);
    tell(trace.notes, codes::fall_or_rise,
         {{"actual", actual_text(context)},
          {"name", context.indicator.spec.name},
          {"size", quantity_text(size, quantity.unit)}});
    return false;
}

/// ≥1次/季度 beside 每月1次: both as what they come to in a year.
std::optional<Measured> both_in_a_year(Context const& context, NumericCriterion const& criterion) {
    auto const rhythm = rhythm_of(criterion);
    auto const year = rhythm ? in_a_year(context.actual) : std::nullopt;
    auto const written = written_quantity(context.actual);
    bool const alike = written && written->unit == criterion.unit;
    if (!year || alike || !grammar::convertible(year->unit, rhythm->of_year.unit)) return std::nullopt;
    return Measured{rhythm->of_year, grammar::convert(Ratio(year->value), year->unit, rhythm->of_year.unit)};
}

/// ≥1次/季度 beside 4次: what the whole year asks for; nothing, and a question, where 4次 may be those of a quarter.
std::optional<Pair> over_the_year(Context const& context, std::optional<Pair> const& written, Trace& trace) {
    auto const rhythm = written ? rhythm_of(written->target) : std::nullopt;
    if (!rhythm || written->actual.unit == written->target.unit) return written;
    bool const counted =
        !written->actual.unit.is_none() && grammar::convertible(written->actual.unit, rhythm->of_year.unit);
    if (!counted) return written;
    auto const count = grammar::convert(Ratio(written->actual.value), written->actual.unit, rhythm->of_year.unit);
    if (!is_of_year(context, *rhythm, count, trace)) return std::nullopt;
    tell(trace.steps, codes::step_count_of_year,
         {{"actual", actual_text(context)},
          {"target", target_text(context)},
          {"year", quantity_text(end_of(rhythm->of_year), rhythm->of_year.unit)}});
    return Pair{rhythm->of_year, written->actual};
}

/// 97% beside 群众满意度 90%-95%: what is better the more there is of it is not too much. Of 床位利用率 there can be.
NumericCriterion open_above(Context const& context, NumericCriterion criterion, Ratio const& value, Trace& trace) {
    auto const name = plain_name(context.indicator.spec.name);
    auto const& high = criterion.allowed.high;
    bool const above = criterion.sense == Sense::inside && high && value > Ratio(*high);
    if (!above || name.ends_with("利用率") || nature_of(name, criterion.unit) != Nature::more) return criterion;
    criterion.sense = Sense::higher;
    criterion.allowed.high.reset();
    tell(trace.steps, codes::step_more_than_range,
         {{"name", context.indicator.spec.name}, {"actual", actual_text(context)}, {"target", target_text(context)}});
    return criterion;
}

/// Why the actual is no number.
void refuse(Context const& context, Trace& trace) {
    bool const range = syntax::get<syntax::Interval>(context.actual) != nullptr;
    bool const unread = syntax::get<syntax::Missing>(context.actual) != nullptr;
    auto const& code = range ? codes::actual_is_range : unread ? codes::unreadable_actual : codes::actual_not_number;
    tell(trace.notes, code, {{"target", target_text(context)}, {"actual", actual_text(context)}});
}

}  // namespace

std::optional<Quantity> written_quantity(syntax::Indicator const& actual) {
    if (auto const* bare = syntax::get<syntax::Bare>(actual)) return bare->quantity;
    if (auto const* bound = syntax::get<syntax::Bound>(actual)) return bound->quantity;
    if (auto const* relative = syntax::get<syntax::Relative>(actual)) return signed_change(*relative);
    return std::nullopt;
}

bool check_unit(Ruleset const& ruleset, Unit const& unit, Trace& trace) {
    if (admits(ruleset, unit)) return true;
    tell(trace.notes, codes::unit_not_admitted, {{"unit", grammar::spelling(unit)}, {"ruleset", ruleset.name}});
    return false;
}

std::optional<Ratio> unit_ratio(Unit const& written, Unit const& wanted) {
    auto const [from, to] = both_completed(written, wanted);
    if (from == to || on_one_side(from, to)) return Ratio(1);
    if (from.is_none() && to.is_bare_scale()) return std::nullopt;
    if (grammar::convertible(from, to)) return grammar::convert(Ratio(1), from, to);
    if (grammar::differ_by_year_only(from, to)) return ratio_across_year(from, to);
    return std::nullopt;
}

std::optional<Ratio> in_unit(Context const& context, Quantity const& quantity, Unit const& unit, Trace& trace) {
    Ratio const value(quantity.value);
    auto const [from, to] = both_completed(quantity.unit, unit);
    if (!check_unit(context.ruleset, from, trace)) return std::nullopt;
    if (on_one_side(from, to)) {
        note_one_side(context, from.is_none() ? to : from, trace);
        return value;
    }
    if (quantity.value.is_zero() && grammar::is_counter(from) && grammar::is_counter(to))
        return Ratio(0);  // 0次 is 0起
    auto const ratio = unit_ratio(from, to);
    if (!ratio || !grammar::convertible(from, to)) {
        auto const& code = ratio ? codes::year_understood : codes::other_dimension;
        tell(trace.notes, code,
             {{"target", target_text(context)},
              {"actual", actual_text(context)},
              {"target_unit", grammar::spelling(to)},
              {"actual_unit", from.is_none() ? Text("没有写", "none") : Text(grammar::spelling(from))}});
    }
    if (!ratio) return std::nullopt;
    Ratio const converted = value * *ratio;
    explain_conversion(context, converted, from, to, trace);
    return converted;
}

std::optional<Measured> measure(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    if (criterion.measure != Measure::value) return measure_change(context, criterion, trace);
    if (auto const days = counted_days(context, criterion, trace)) return Measured{criterion, *days};
    if (auto const value = number_of_words(context, criterion, trace)) return Measured{criterion, *value};
    if (auto const year = both_in_a_year(context, criterion)) return year;
    auto quantity = as_the_name_counts(context, written_quantity(context.actual));
    if (!quantity) quantity = digits_of_date(context);
    if (quantity &&
        (is_denied(context, criterion.sense == Sense::lower, trace) || !is_level(context, criterion, trace)))
        return std::nullopt;
    if (!quantity || contradicts(context.actual, criterion)) {
        refuse(context, trace);
        return std::nullopt;
    }
    note_what_was_passed_over(context, *quantity, trace);
    auto const scaled = settle_scale(context, by_leverage(context, {criterion, *quantity}), trace);
    auto const pair = over_the_year(context, scaled, trace);
    if (pair && !is_clear_multiplier(context, *pair, trace)) return std::nullopt;
    auto const value = pair ? in_unit(context, pair->actual, pair->target.unit, trace) : std::nullopt;
    if (!value || !has_clear_sign(context, criterion, pair->actual, trace)) return std::nullopt;
    return Measured{open_above(context, pair->target, *value, trace), *value};
}

}  // namespace jixiao::engine::rules
