// The execution through the year: its light, its warnings, where it is going.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/show.hpp"
#include "engine/track.hpp"
#include "grammar/characters.hpp"

namespace jixiao::engine {

using grammar::Ratio;
using grammar::syntax::Quantity;

namespace {

/// The amount in the budget's unit; nothing if it is not there, below 0, or another kind of unit.
std::optional<Ratio> in_unit(std::optional<Quantity> const& amount, Unit const& unit) {
    if (!amount || amount->value.is_negative()) return std::nullopt;
    if (amount->unit == unit) return Ratio(amount->value);
    auto const value = grammar::convert(Ratio(amount->value), amount->unit, unit);
    return value.valid() ? std::optional(value) : std::nullopt;
}

std::string amount_text(Quantity const& amount) { return quantity_text(Ratio(amount.value), amount.unit); }

/// Why what was executed cannot be held against the budget; nothing was executed: nothing to say.
void note_unusable(TrackedExecution& result) {
    auto const& [initial, budget, executed, finished, rate] = result.facts;
    bool const negative = (budget && budget->value.is_negative()) || (executed && executed->value.is_negative());
    if (negative)
        tell(result.notes, codes::negative_amount);
    else if (executed && !budget)
        tell(result.notes, codes::budget_not_given, {{"executed", amount_text(*executed)}});
    else if (executed)
        tell(result.notes, codes::amounts_do_not_convert,
             {{"budget_unit", grammar::spelling(budget->unit)}, {"executed_unit", grammar::spelling(executed->unit)}});
}

Light by_pace(TrackingRules const& rules, Ratio const& pace) {
    if (pace < Ratio(rules.execution_red_below)) return Light::red;
    return pace < Ratio(rules.execution_yellow_below) ? Light::yellow : Light::green;
}

Light by_gap(TrackingRules const& rules, Ratio const& gap) {
    if (gap > Ratio(rules.execution_red_gap)) return Light::red;
    return gap > Ratio(rules.execution_yellow_gap) ? Light::yellow : Light::green;
}

/// The warning of the latest month that has passed.
ExecutionWarning const* warning_for(TrackingRules const& rules, int month) {
    ExecutionWarning const* found = nullptr;
    for (auto const& warning : rules.warnings)
        if (warning.month <= month && (!found || warning.month > found->month)) found = &warning;
    return found;
}

void warn(TrackedExecution& result, TrackingRules const& rules, Ratio const& rate, int month) {
    auto const* warning = warning_for(rules, month);
    if (!warning || rate >= Ratio(warning->least)) return;
    tell(result.notes, codes::execution_behind,
         {{"month", std::to_string(month)},
          {"rate", percent_text(rate)},
          {"limit_month", std::to_string(warning->month)},
          {"least", share_text(Ratio(warning->least))}});
}

std::vector<Point> points_of(std::span<PeriodFacts const> history, Unit const& unit) {
    std::vector<Point> points;
    for (std::size_t i = 1; i <= history.size(); ++i) {
        auto const executed = in_unit(execution_to_date(history.first(i)).execution.executed, unit);
        int const month = history[i - 1].period.last;
        if (!executed) continue;
        if (!points.empty() && points.back().month == month) points.pop_back();
        points.push_back({month, *executed});
    }
    return points;
}

/// What a person expects cannot be less than what is spent, and has to be money.
void check_expected(TrackedExecution& result, std::optional<Quantity> const& given, std::optional<Ratio> const& value,
                    std::span<Point const> points, Unit const& unit) {
    if (!given) return;
    auto const text = amount_text(*given);
    if (!value)
        tell(result.notes, codes::outlook_not_comparable, {{"expected", text}});
    else if (!points.empty() && *value < points.back().value)
        tell(result.notes, codes::outlook_below_now,
             {{"expected", text}, {"value", quantity_text(points.back().value, unit)}});
}

/// What a person expects beside the budget and beside the pace, and which of them it contradicts.
void compare_expected(TrackedExecution& result, Quantity const& budget, Ratio const& expected,
                      Forecast const& by_pace) {
    constexpr int much = 20;  // % of the budget
    Ratio const whole(budget.value);
    auto const text = quantity_text(expected, budget.unit);
    auto const tell_against = [&](Text const& against) {
        tell(result.notes, codes::execution_outlook, {{"expected", text}, {"against", against}});
    };
    if (expected > whole) {
        auto const amount = amount_text(budget);
        return tell_against({"超过预算数 " + amount, "that is more than the budget of " + amount});
    }
    if (!by_pace.value || by_pace.method == ForecastMethod::year_end) return;
    auto const pace = *by_pace.value < whole ? *by_pace.value : whole;
    auto const gap = expected < pace ? pace - expected : expected - pace;
    auto const shown = pace.to_decimal(2);
    if (!shown || !(gap > whole * Ratio(much, 100))) return;
    auto const amount = quantity_text(Ratio(*shown), budget.unit);
    tell_against({"按今年的进度推算约 " + amount, "at this year's pace it is about " + amount});
}

/// Nobody spends more of what is spent already: what is over the budget stays what it is.
void bound(Forecast& forecast, Ratio const& whole, Ratio const& now) {
    auto const& most = now > whole ? now : whole;
    for (auto* value : {&forecast.value, &forecast.low, &forecast.high})
        if (*value && **value > most) *value = most;
}

void look_ahead(TrackedExecution& result, std::span<PeriodFacts const> history, Quantity const& budget) {
    auto const points = points_of(history, budget.unit);
    auto const by_hand = in_unit(history.back().expected_execution, budget.unit);
    result.forecast = forecast_amount(points);
    auto const by_pace = result.forecast;
    check_expected(result, history.back().expected_execution, by_hand, points, budget.unit);
    if (by_hand) {
        result.forecast.method = ForecastMethod::by_hand;
        result.forecast.value = result.forecast.low = result.forecast.high = by_hand;
    }
    result.forecast.unit = budget.unit;
    Ratio const whole(budget.value);
    if (by_hand)
        compare_expected(result, budget, *by_hand, by_pace);
    else if (!points.empty())
        bound(result.forecast, whole, points.back().value);
    if (result.forecast.value && whole > Ratio(0)) result.forecast_rate = percent(*result.forecast.value / whole);
}

TrackedExecution judged_execution(Ruleset const& ruleset, std::span<PeriodFacts const> history) {
    TrackedExecution result;
    auto const& rules = ruleset.tracking;
    int const month = history.back().period.last;
    auto to_date = execution_to_date(history);
    result.facts = std::move(to_date.execution);
    result.notes = std::move(to_date.notes);
    auto const& budget = result.facts.budget;
    auto const executed = budget ? in_unit(result.facts.executed, budget->unit) : std::nullopt;
    if (!executed || budget->value.is_negative()) {
        note_unusable(result);
        return result;
    }
    if (budget->value.is_zero()) {
        result.light = Light::red;
        if (executed->is_zero())
            tell(result.notes, codes::no_budget_to_execute);
        else
            tell(result.notes, codes::spent_without_budget, {{"executed", amount_text(*result.facts.executed)}});
        return result;
    }
    Ratio const time(month, 12);
    auto const rate = *executed / Ratio(budget->value);
    result.share = rate;
    if (rate > Ratio(1))
        tell(result.notes, codes::overspent,
             {{"executed", amount_text(*result.facts.executed)}, {"budget", amount_text(*budget)}});
    result.rate = percent(rate);
    result.pace = percent(rate / time);
    if (!result.rate || !result.pace) return result;
    result.light = rules.execution == ExecutionLight::pace ? by_pace(rules, rate / time) : by_gap(rules, time - rate);
    if (rate > Ratio(1)) result.light = Light::red;
    warn(result, rules, rate, month);
    look_ahead(result, history, *budget);
    return result;
}

}  // namespace

TrackedExecution track_execution(Ruleset const& ruleset, std::span<PeriodFacts const> history) {
    auto result = judged_execution(ruleset, history);
    bool const explained = std::any_of(history.begin(), history.end(), [&](PeriodFacts const& facts) {
        return facts.period.last == history.back().period.last && !grammar::is_blank(facts.execution_reason);
    });
    if (!ruleset.tracking.reason_execution || result.light != Light::red || explained) return result;
    result.needs_reason = true;
    tell(result.notes, codes::reason_for_execution);
    return result;
}

}  // namespace jixiao::engine
