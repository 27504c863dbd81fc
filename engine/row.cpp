// One row: from a planned indicator and its actual to rounded points.
#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/deduction.hpp"
#include "engine/names.hpp"
#include "engine/points.hpp"
#include "engine/readings/direction.hpp"
#include "engine/readings/readings.hpp"
#include "engine/rules/rules.hpp"
#include "engine/score.hpp"
#include "engine/show.hpp"
#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/lexicon.hpp"

namespace jixiao::engine {

using rules::Judgement;
using rules::Trace;
using State = Judgement::State;

namespace {

/// What stays the same while one row is scored.
struct Row {
    PlannedIndicator const& indicator;
    Ruleset const& ruleset;
    Actual const& actual;
    Decimal weight;
    Decimal full;  // the weight, rounded
};

RowScore undecided(Verdict verdict, PointRange range, Trace trace) {
    RowScore result;
    result.verdict = verdict;
    result.range = range;
    result.notes = std::move(trace.notes);
    result.steps = std::move(trace.steps);
    return result;
}

RowScore invalid_row(Decimal full, Trace trace) {
    return undecided(Verdict::invalid, {Decimal{}, full}, std::move(trace));
}

RowScore with_points(Row const& row, Decimal points, Trace trace) {
    bool const less = points < row.full;
    if (less && grammar::is_blank(row.actual.reason))
        tell(trace.notes, codes::reason_missing,
             {{"points", grammar::to_string(points)}, {"weight", grammar::to_short_string(row.weight)}});
    auto const verdict = points.is_zero() ? Verdict::missed : less ? Verdict::partly : Verdict::met;
    RowScore result = undecided(verdict, {points, points}, std::move(trace));
    result.points = points;
    return result;
}

RowScore missing_row(Row const& row, Trace trace) {
    if (row.actual.hand_score)
        tell(trace.notes, codes::score_without_actual, {{"given", grammar::to_string(*row.actual.hand_score)}});
    auto const zero = *rounded(Ratio(0), row.ruleset);
    if (row.ruleset.missing == MissingPolicy::zero) {
        tell(trace.notes, codes::missing_is_zero);
        RowScore result = undecided(Verdict::missing, {zero, zero}, std::move(trace));
        result.points = zero;
        return result;
    }
    tell(trace.notes, codes::no_actual, {{"low", grammar::to_string(zero)}, {"high", grammar::to_string(row.full)}});
    return undecided(Verdict::missing, {zero, row.full}, std::move(trace));
}

void explain_target(Row const& row, Trace& trace) {
    auto const& [spec, criterion, rule, named] = row.indicator;
    tell(trace.steps, codes::step_rule,
         {{"rule", named ? Text(spec.rule) : display_name(rule)}, {"ruleset", row.ruleset.name}});
    for (auto const& part : criterion.parts)
        tell(trace.steps, codes::step_target, {{"target", spec.target_text}, {"meaning", meaning_text(part)}});
}

/// False for a rule or a unit that the ruleset does not want to see.
bool is_admitted(Row const& row, Trace& trace) {
    auto const& [indicator, ruleset, actual, weight, full] = row;
    if (ruleset.named_rules_only && !indicator.rule_was_named) {
        tell(trace.notes, codes::rule_not_known, {{"rule", indicator.spec.rule}, {"ruleset", ruleset.name}});
        return false;
    }
    for (auto const& part : indicator.criterion.parts) {
        auto const* number = std::get_if<NumericCriterion>(&part);
        if (number != nullptr && !rules::check_unit(ruleset, number->unit, trace)) return false;
    }
    return true;
}

/// Each ground once: of 1部宣传片，2套方案 one note is enough.
void note_directions(PlannedIndicator const& indicator, Trace& trace) {
    auto const& parts = indicator.criterion.parts;
    std::optional<Ground> last;
    for (auto const& direction : indicator.criterion.directions) {
        if (direction.ground != Ground::table && direction.ground != last)
            trace.notes.push_back(direction_note(indicator.spec, direction, parts.at(direction.part)));
        last = direction.ground;
    }
}

void note_assumptions(Row const& row, Trace& trace) {
    auto const& [spec, criterion, rule, named] = row.indicator;
    if (!named && !grammar::is_blank(spec.rule))
        tell(trace.notes, codes::unknown_rule,
             {{"rule", spec.rule}, {"ruleset", row.ruleset.name}, {"used", display_name(rule)}});
    note_directions(row.indicator, trace);
}

void explain_points(Row const& row, Ratio const& share, Decimal points, Trace& trace) {
    bool const exact = percent_sign_text(share) == "=" && Ratio(points) == Ratio(row.weight) * share;
    tell(trace.steps, exact ? codes::step_points : codes::step_points_rounded,
         {{"weight", grammar::to_short_string(row.weight)},
          {"share", percent_text(share)},
          {"points", grammar::to_string(points)}});
}

/// The points that the rule itself gives; nothing if the numbers are too large.
std::optional<Decimal> computed_points(Row const& row, Judgement const& judgement, Ratio const& share, Trace& trace) {
    auto points = rounded(Ratio(row.weight) * share, row.ruleset);
    // A weight with more decimals than points have (12.345) must not round up past itself.
    if (points && *points > row.weight)
        points = grammar::round(row.weight, row.ruleset.places, grammar::Rounding::down);
    bool const replaced = row.actual.hand_score && judgement.scope;
    if (points && !replaced) explain_points(row, share, *points, trace);
    return points;
}

RowScore by_hand(Row const& row, rules::GivenLimits const& limits, Trace trace) {
    auto const points = rules::given_points(row.ruleset, row.weight, *row.actual.hand_score, limits, trace);
    if (!points) return invalid_row(row.full, std::move(trace));
    tell(trace.steps, codes::step_given, {{"points", grammar::to_string(*points)}});
    return with_points(row, *points, std::move(trace));
}

Text scope_name(Row const& row, rules::Scope const& scope) {
    return scope.tier.chinese.empty() ? Text(row.actual.text) : scope.tier;
}

RowScore open_row(Row const& row, Judgement const& judgement, Trace trace) {
    auto const range = rules::givable(row.ruleset, row.weight, *judgement.scope);
    auto const name = scope_name(row, *judgement.scope);
    if (row.actual.hand_score) return by_hand(row, {range, name}, std::move(trace));
    tell(trace.notes, codes::tier_needs_score,
         {{"actual", row.actual.text},
          {"low", grammar::to_string(range.low)},
          {"high", grammar::to_string(range.high)}});
    return undecided(Verdict::needs_hand, range, std::move(trace));
}

RowScore decided_row(Row const& row, Judgement const& judgement, Trace trace) {
    Ratio const share = rules::after_deductions(row.ruleset, judgement, trace);
    auto const points = computed_points(row, judgement, share, trace);
    if (!points) {
        tell(trace.notes, codes::too_large);
        return invalid_row(row.full, std::move(trace));
    }
    if (!row.actual.hand_score) {
        if (judgement.scope)
            tell(trace.notes, codes::default_share,
                 {{"tier", scope_name(row, *judgement.scope)}, {"share", share_text(judgement.share)}});
        bool const rounded_up = *points == row.full && share < Ratio(1) && !judgement.scope;
        if (rounded_up && grammar::is_blank(row.actual.reason))
            tell(trace.notes, codes::missed_by_little, {{"rate", percent_text(judgement.completion.value_or(share))}});
        auto result = with_points(row, *points, std::move(trace));
        if (rounded_up) result.verdict = Verdict::partly;
        result.share = share;
        return result;
    }
    if (!judgement.scope) return by_hand(row, {{Decimal{}, *points}, std::nullopt}, std::move(trace));
    auto const range = rules::givable(row.ruleset, row.weight, *judgement.scope);
    return by_hand(row, {range, scope_name(row, *judgement.scope)}, std::move(trace));
}

RowScore row_of(Row const& row, Judgement const& judgement, Trace trace) {
    switch (judgement.state) {
        case State::decided: return decided_row(row, judgement, std::move(trace));
        case State::open: return open_row(row, judgement, std::move(trace));
        case State::invalid: break;
    }
    return invalid_row(row.full, std::move(trace));
}

void note_over(Row const& row, Judgement const& judgement, Trace& trace) {
    auto const rate = percent_text(*judgement.completion);
    if (rules::exceeds_equal(row.ruleset, judgement))
        tell(trace.notes, codes::equal_exceeded, {{"rate", rate}, {"target", row.indicator.spec.target_text}});
    else
        tell(trace.notes, codes::over_achieved, {{"rate", rate}, {"limit", share_text(Ratio(*row.ruleset.over_flag))}});
}

RowScore settle(Row const& row, Judgement const& judgement, Trace trace) {
    bool const over = rules::is_over_achieved(row.ruleset, judgement);
    if (over && grammar::is_blank(row.actual.reason)) note_over(row, judgement, trace);
    RowScore result = row_of(row, judgement, std::move(trace));
    result.over_achieved = over;
    result.reached = judgement.reached;
    if (judgement.completion) result.completion = percent(*judgement.completion);
    if (result.completion) result.exact_completion = judgement.completion;
    return result;
}

/// 成本, 经济成本: with or without 指标 and points in brackets.
bool is_cost_row(IndicatorSpec const& spec) {
    return level_key(spec.level1).ends_with("成本") || level_key(spec.level2).ends_with("成本");
}

/// A cost indicator that a project did not set for itself: nothing stands where its target should.
bool has_own_target(IndicatorSpec const& spec) {
    auto const text = grammar::fold(spec.target_text);
    return !grammar::is_blank(spec.target_text) && !grammar::lexicon::is_stand_in(text.text()) &&
           !is_no(spec.target_text);
}

/// A person gives the points, up to the ruleset's most.
RowScore capped_row(Row const& row, Trace trace) {
    auto const most = rounded(Ratio(std::min(*row.ruleset.cost_cap, row.weight)), row.ruleset).value_or(Decimal{});
    auto const zero = *rounded(Ratio(0), row.ruleset);
    tell(trace.notes, codes::cost_capped, {{"most", grammar::to_string(most)}});
    if (!row.actual.hand_score) return undecided(Verdict::needs_hand, {zero, most}, std::move(trace));
    if (*row.actual.hand_score > most) {
        tell(trace.notes, codes::score_above_computed,
             {{"given", grammar::to_string(*row.actual.hand_score)}, {"computed", grammar::to_string(most)}});
        return invalid_row(row.full, std::move(trace));
    }
    return by_hand(row, {{zero, most}, std::nullopt}, std::move(trace));
}

Judgement judge(Row const& row, Trace& trace) {
    auto const& criterion = row.indicator.criterion;
    auto const& actual = row.actual;
    rules::Context const context{row.indicator, row.ruleset, actual.value, actual.text, actual.scale};
    auto const range = rules::written_quantity(actual.value) ? as_range(criterion) : std::nullopt;
    if (range) return rules::judge_part(context, *range, trace);
    if (criterion.parts.size() > 1) return rules::judge_joined(row.indicator, row.ruleset, actual, trace);
    return rules::judge_part(context, criterion.parts.front(), trace);
}

RowScore score_undeducted(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual) {
    if (actual.not_applicable) return undecided(Verdict::not_applicable, {}, {});
    Trace trace;
    auto const full =
        is_usable_weight(indicator.spec.weight) ? full_points(*indicator.spec.weight, ruleset) : std::nullopt;
    if (!full) {
        tell(trace.notes, codes::unusable_weight);
        return invalid_row({}, std::move(trace));
    }
    Row const row{indicator, ruleset, actual, *indicator.spec.weight, *full};
    if (ruleset.cost_cap && is_cost_row(indicator.spec) && !has_own_target(indicator.spec))
        return capped_row(row, std::move(trace));
    if (indicator.criterion.parts.empty()) {
        tell(trace.notes, codes::unreadable_target, {{"target", indicator.spec.target_text}});
        return invalid_row(*full, std::move(trace));
    }
    if (!is_admitted(row, trace)) return invalid_row(*full, std::move(trace));
    note_assumptions(row, trace);
    explain_target(row, trace);
    if (grammar::is_blank(actual.text)) return missing_row(row, std::move(trace));
    Judgement const judgement = judge(row, trace);
    return settle(row, judgement, std::move(trace));
}

}  // namespace

RowScore score_reading(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual) {
    return less_deduction(score_undeducted(indicator, ruleset, actual), actual.deduction);
}

}  // namespace jixiao::engine
