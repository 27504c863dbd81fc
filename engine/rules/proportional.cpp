// 按照完成比例赋分: a share in proportion to what was reached.
//
// Two formulas go by that name. 财预〔2020〕10号: A/T. 财预〔2021〕101号: nothing
// below the pass line p, from there (c-p)/(1-p). Both take the completion c,
// which for lower-is-better comes from the ruleset's reverse formula.
#include "engine/catalog.hpp"
#include "engine/curve.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine::rules {
namespace {

enum class Direction { upwards, downwards };

/// One end that the value is compared with.
struct Limit {
    Direction direction;
    Ratio value;
    bool closed;
};

Ratio not_below_zero(Ratio const& value) { return value.is_negative() ? Ratio(0) : value; }

Limit low_end(Range const& range) { return {Direction::upwards, Ratio(*range.low), range.low_closed}; }
Limit high_end(Range const& range) { return {Direction::downwards, Ratio(*range.high), range.high_closed}; }

/// The end that matters for this value; none for a value inside a range.
std::optional<Limit> limit_for(NumericCriterion const& criterion, Ratio const& value) {
    Range const& allowed = criterion.allowed;
    switch (criterion.sense) {
        case Sense::higher:
        case Sense::exact: return low_end(allowed);
        case Sense::lower: return high_end(allowed);
        case Sense::inside: break;
    }
    if (contains(allowed, value)) return std::nullopt;
    return value <= Ratio(*allowed.low) ? low_end(allowed) : high_end(allowed);
}

/// What the formulas call reached: A >= T or A <= T, whether or not the end is open.
bool reached(Limit const& limit, Ratio const& value) {
    return limit.direction == Direction::upwards ? value >= limit.value : value <= limit.value;
}

std::optional<Ratio> completion_for(Ruleset const& ruleset, Limit const& limit, Ratio const& value) {
    Ratio const& target = limit.value;
    if (!(target > Ratio(0))) return std::nullopt;
    if (limit.direction == Direction::upwards) return not_below_zero(value) / target;
    switch (ruleset.reverse) {
        case Reverse::target_over_actual: return value > Ratio(0) ? std::optional(target / value) : std::nullopt;
        case Reverse::one_minus: return not_below_zero(Ratio(1) - (value - target) / target);
        case Reverse::all_or_nothing: break;
    }
    return std::nullopt;
}

void explain_completion(Ruleset const& ruleset, Measured const& measured, Limit const& limit, Ratio const& rate,
                        Trace& trace) {
    bool const upwards = limit.direction == Direction::upwards;
    bool const one_minus = ruleset.reverse == Reverse::one_minus;
    auto const& code = upwards ? codes::step_ratio : one_minus ? codes::step_one_minus : codes::step_reverse_ratio;
    Unit const& unit = measured.criterion.unit;
    tell(trace.steps, code,
         {{"actual", quantity_text(upwards ? not_below_zero(measured.value) : measured.value, unit)},
          {"target", quantity_text(limit.value, unit)},
          {"is", percent_sign_text(rate)},
          {"rate", percent_text(rate)}});
}

/// How a completion below 1 became a share.
void explain_share(Ruleset const& ruleset, Ratio const& rate, Ratio const& share, Trace& trace) {
    if (ruleset.family == Family::linear) return;
    Ratio const line(ruleset.pass_line);
    if (rate < line) {
        tell(trace.steps, codes::step_below_line, {{"line", share_text(line)}});
        return;
    }
    tell(trace.steps, codes::step_threshold,
         {{"rate", percent_text(rate)},
          {"line", share_text(line)},
          {"is", percent_sign_text(share)},
          {"share", percent_text(share)}});
}

Judgement full_or_nothing(bool met, Measured const& measured, Trace& trace) {
    tell(trace.steps, met ? codes::step_reached : codes::step_not_reached,
         {{"actual", quantity_text(measured.value, measured.criterion.unit)}});
    return decided(Ratio(met ? 1 : 0));
}

/// A target of 0 or below has no proportion.
void note_no_proportion(Context const& context, NumericCriterion const& criterion, Trace& trace) {
    bool const at_least_zero =
        criterion.sense == Sense::higher && criterion.allowed.low_closed && criterion.allowed.low->is_zero();
    tell(trace.notes, at_least_zero ? codes::always_met : codes::all_or_nothing, {{"target", target_text(context)}});
}

void note_strict_limit(Measured const& measured, Limit const& limit, Trace& trace) {
    if (limit.closed || !(measured.value == limit.value)) return;
    bool const upwards = limit.direction == Direction::upwards;
    tell(trace.notes, codes::equal_to_strict_limit,
         {{"limit", quantity_text(limit.value, measured.criterion.unit)},
          {"meaning", upwards ? Text("高于", "more than") : Text("低于", "less than")}});
}

void explain_range(Measured const& measured, Limit const& limit, Trace& trace) {
    if (measured.criterion.sense != Sense::inside) return;
    bool const below = limit.direction == Direction::upwards;
    tell(trace.steps, below ? codes::step_below_range : codes::step_above_range,
         {{"actual", quantity_text(measured.value, measured.criterion.unit)},
          {"limit", quantity_text(limit.value, measured.criterion.unit)}});
}

CurveCase case_of(NumericCriterion const& criterion, Limit const& limit) {
    auto const side = criterion.sense == Sense::exact         ? Side::exactly
                      : limit.direction == Direction::upwards ? Side::at_least
                                                              : Side::at_most;
    return {side, limit.closed, sign_of(limit.value)};
}

/// True where the ruleset or the target leaves no proportion.
bool is_all_or_nothing(Ruleset const& ruleset, NumericCriterion const& criterion, Limit const& limit) {
    if (criterion.sense == Sense::exact && ruleset.equal == Equal::exact) return true;
    return limit.direction == Direction::downwards && ruleset.reverse == Reverse::all_or_nothing;
}

Judgement in_proportion(Context const& context, Measured const& measured, Limit const& limit, Trace& trace) {
    Ruleset const& ruleset = context.ruleset;
    auto const rate = completion_for(ruleset, limit, measured.value);
    if (rate) explain_completion(ruleset, measured, limit, *rate, trace);
    if (reached(limit, measured.value)) {
        note_strict_limit(measured, limit, trace);
        return full_or_nothing(true, measured, trace);
    }
    auto const curve = proportional_curve(case_of(measured.criterion, limit), ruleset);
    Ratio const share = share_at(curve, measured.value, limit.value);
    explain_share(ruleset, rate.value_or(Ratio(0)), share, trace);
    return decided(share);
}

}  // namespace

bool meets(Ruleset const& ruleset, NumericCriterion const& criterion, Ratio const& value) {
    if (criterion.sense != Sense::exact) return contains(criterion.allowed, value);
    Ratio const target(*criterion.allowed.low);
    auto const curve = pass_fail_curve({Side::exactly, true, sign_of(target)}, ruleset);
    return share_at(curve, value, target) == Ratio(1);
}

std::optional<Ratio> completion(Ruleset const& ruleset, NumericCriterion const& criterion, Ratio const& value) {
    auto const limit = limit_for(criterion, value);
    return limit ? completion_for(ruleset, *limit, value) : Ratio(1);
}

Judgement proportional(Context const& context, Measured const& measured, Trace& trace) {
    auto const& [criterion, value] = measured;
    auto const limit = limit_for(criterion, value);
    if (!limit) return full_or_nothing(true, measured, trace);
    explain_range(measured, *limit, trace);
    bool const no_proportion = !(limit->value > Ratio(0));
    if (no_proportion) note_no_proportion(context, criterion, trace);
    if (no_proportion || is_all_or_nothing(context.ruleset, criterion, *limit))
        return full_or_nothing(meets(context.ruleset, criterion, value), measured, trace);
    return in_proportion(context, measured, *limit, trace);
}

}  // namespace jixiao::engine::rules
