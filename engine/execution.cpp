#include "engine/execution.hpp"

#include "engine/catalog.hpp"
#include "engine/points.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::syntax::Quantity;
using rules::Trace;

namespace {

/// Both amounts in the budget's unit, with their shown text.
struct Spending {
    Ratio budget;
    Ratio executed;
    Text budget_text;
    Text executed_text;

    Ratio rate() const { return executed / budget; }
    bool within_budget() const { return rate() <= Ratio(1); }
};

std::string amount_text(Quantity const& amount) {
    return grammar::to_string(amount.value) + " " + grammar::spelling(amount.unit);
}

ExecutionScore undecided(ExecutionState state, Ruleset const& ruleset, PointRange range, Trace trace) {
    ExecutionScore result;
    result.state = state;
    result.weight = ruleset.execution.weight;
    result.range = range;
    result.notes = std::move(trace.notes);
    result.steps = std::move(trace.steps);
    return result;
}

/// Nothing is known: any number of points up to the weight.
PointRange whole_range(Ruleset const& ruleset) {
    return {*rounded(Ratio(0), ruleset), rounded(Ratio(ruleset.execution.weight), ruleset).value_or(Decimal{})};
}

ExecutionScore refused(grammar::CodeInfo const& code, std::vector<grammar::Argument> arguments, ExecutionState state,
                       Ruleset const& ruleset) {
    Trace trace;
    tell(trace.notes, code, std::move(arguments));
    return undecided(state, ruleset, whole_range(ruleset), std::move(trace));
}

ExecutionScore without_amounts(Execution const& execution, Ruleset const& ruleset) {
    Text const missing = execution.budget     ? Text("全年执行数", "the amount spent is")
                         : execution.executed ? Text("全年预算数", "the budget is")
                                              : Text("全年预算数和全年执行数", "budget and spending are");
    auto const range = whole_range(ruleset);
    return refused(
        codes::execution_unknown,
        {{"missing", missing}, {"low", grammar::to_string(range.low)}, {"high", grammar::to_string(range.high)}},
        ExecutionState::unknown, ruleset);
}

ExecutionScore scored(Ruleset const& ruleset, Ratio const& share, Trace trace) {
    Ratio const exact = Ratio(ruleset.execution.weight) * share;
    auto const points = rounded(exact, ruleset);
    if (!points) return refused(codes::too_large, {}, ExecutionState::invalid, ruleset);
    bool const shown_exactly = percent_sign_text(share) == "=" && Ratio(*points) == exact;
    tell(trace.steps, shown_exactly ? codes::step_points : codes::step_points_rounded,
         {{"weight", grammar::to_short_string(ruleset.execution.weight)},
          {"share", percent_text(share)},
          {"points", grammar::to_string(*points)}});
    auto result = undecided(ExecutionState::scored, ruleset, {*points, *points}, std::move(trace));
    result.points = points;
    return result;
}

ExecutionScore by_ratio(Ruleset const& ruleset, Spending const& spending, Trace trace) {
    if (spending.within_budget()) return scored(ruleset, spending.rate(), std::move(trace));
    tell(trace.steps, codes::step_execution_capped);
    return scored(ruleset, Ratio(1), std::move(trace));
}

/// Finished within the budget, or not, is unknown and matters.
ExecutionScore between(Ruleset const& ruleset, Ratio const& low, Ratio const& high, Trace trace) {
    Ratio const weight(ruleset.execution.weight);
    auto const from = rounded(weight * low, ruleset);
    auto const to = rounded(weight * high, ruleset);
    if (!from || !to) return refused(codes::too_large, {}, ExecutionState::invalid, ruleset);
    tell(trace.notes, codes::finished_unknown, {{"low", grammar::to_string(*from)}, {"high", grammar::to_string(*to)}});
    return undecided(ExecutionState::unknown, ruleset, {*from, *to}, std::move(trace));
}

ExecutionScore by_bands(Ruleset const& ruleset, Spending const& spending, std::optional<bool> finished, Trace trace) {
    ExecutionRule const& rule = ruleset.execution;
    Ratio const full(rule.finished_share);
    if (finished == true && spending.within_budget()) {
        tell(trace.steps, codes::step_execution_finished, {{"share", share_text(full)}});
        return scored(ruleset, full, std::move(trace));
    }
    Ratio const rate = spending.rate();
    auto const band = rules::by_bands(rule.bands, rate * Ratio(100), percent_text(rate), trace);
    bool const finishing_matters = !finished && spending.within_budget() && band.share < full;
    return finishing_matters ? between(ruleset, band.share, full, std::move(trace))
                             : scored(ruleset, band.share, std::move(trace));
}

ExecutionScore by_rule(Ruleset const& ruleset, Spending const& spending, std::optional<bool> finished) {
    Ratio const rate = spending.rate();
    // Without an exact rate no comparison below would hold.
    if (!(rate * Ratio(100)).to_decimal(4)) return refused(codes::too_large, {}, ExecutionState::invalid, ruleset);
    Trace trace;
    tell(trace.steps, codes::step_execution_rate,
         {{"executed", spending.executed_text},
          {"budget", spending.budget_text},
          {"is", percent_sign_text(rate)},
          {"rate", percent_text(rate)}});
    if (!spending.within_budget())
        tell(trace.notes, codes::overspent, {{"executed", spending.executed_text}, {"budget", spending.budget_text}});
    auto result = ruleset.execution.kind == ExecutionKind::bands
                      ? by_bands(ruleset, spending, finished, std::move(trace))
                      : by_ratio(ruleset, spending, std::move(trace));
    result.rate = percent(rate);
    return result;
}

/// A form that prints the rate alone.
ExecutionScore by_stated_rate(Execution const& execution, Ruleset const& ruleset) {
    auto const rate = grammar::to_string(*execution.rate) + "%";
    return by_rule(ruleset, {Ratio(100), Ratio(*execution.rate), "100%", rate}, execution.finished);
}

}  // namespace

ExecutionScore score_execution(Execution const& execution, Ruleset const& ruleset) {
    if (ruleset.execution.weight.is_zero()) return scored(ruleset, Ratio(0), {});
    if (!execution.budget || !execution.executed)
        return execution.rate && !execution.rate->is_negative() ? by_stated_rate(execution, ruleset)
                                                                : without_amounts(execution, ruleset);
    auto const& [budget, executed] = std::pair(*execution.budget, *execution.executed);
    if (budget.unit != executed.unit && !grammar::convertible(budget.unit, executed.unit))
        return refused(
            codes::amounts_do_not_convert,
            {{"budget_unit", grammar::spelling(budget.unit)}, {"executed_unit", grammar::spelling(executed.unit)}},
            ExecutionState::invalid, ruleset);
    if (budget.value.is_negative() || executed.value.is_negative())
        return refused(codes::negative_amount, {}, ExecutionState::invalid, ruleset);
    Spending const spending{Ratio(budget.value), grammar::convert(Ratio(executed.value), executed.unit, budget.unit),
                            amount_text(budget), amount_text(executed)};
    if (!budget.value.is_zero()) return by_rule(ruleset, spending, execution.finished);
    if (executed.value.is_zero()) return refused(codes::no_budget, {}, ExecutionState::no_budget, ruleset);
    return refused(codes::spent_without_budget, {{"executed", spending.executed_text}}, ExecutionState::invalid,
                   ruleset);
}

}  // namespace jixiao::engine
