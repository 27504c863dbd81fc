#include "engine/track.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/last_year.hpp"
#include "engine/outlook.hpp"
#include "engine/reasons.hpp"
#include "engine/rhythm.hpp"
#include "engine/row_notes.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;
using grammar::Severity;

namespace {

using History = std::span<PeriodFacts const>;

std::optional<Light> fact_light(TrackingRules const& rules, RowFacts const& facts) {
    if (!rules.two_facts || !facts.as_expected) return std::nullopt;
    return light_of_facts(*facts.as_expected, facts.goal_reached.value_or(false));
}

/// The row's value, what was due and its light; nothing of what is to come.
struct RowToDate {
    TrackedRow row;
    Standing standing;
};

/// Only a value that is due is judged: a plan is no fact, and what is late without a report is late.
Standing stand_by_state(RowState state, RowView const& view, Actual const& actual) {
    if (state == RowState::judged) return stand_in_year(view.indicator, view.ruleset, actual, view.period());
    Standing standing;
    if (auto const* amount = amount_of(view.indicator)) standing.unit = amount->unit;
    if (state == RowState::overdue) standing.light = Light::red;
    return standing;
}

std::optional<Decimal> completion_of(Standing const& standing) {
    if (!standing.value || !standing.target) return std::nullopt;
    if (standing.in_range) return percent(Ratio(1));
    return shown_completion(*standing.value, *standing.target);
}

void take_standing(TrackedRow& row, Standing const& standing) {
    row.light = standing.light;
    row.due = standing.due;
    row.unit = standing.unit;
    if (standing.value && standing.due && *standing.due > Ratio(0))
        row.progress = standing.in_range ? percent(Ratio(1)) : percent(*standing.value / *standing.due);
    row.completion = completion_of(standing);
    row.notes.insert(row.notes.end(), standing.notes.begin(), standing.notes.end());
}

/// What is not due yet, and what cannot be compared, has no points today, whatever is written.
void settle_state(TrackedRow& row, PlannedIndicator const& indicator, Standing& standing, Period const& period) {
    row.state = state_after(row.state, indicator, row.actual, standing.light, period);
    if (is_waiting(row.state)) standing = {};
    auto const compared = [](Message const& note) {
        return note.code == &codes::part_against_year || note.code == &codes::same_period_used;
    };
    bool const apart = std::any_of(standing.notes.begin(), standing.notes.end(), compared);
    bool const judged = row.state == RowState::judged || row.state == RowState::unclear;
    if (!row.actual.not_applicable && (!judged || apart)) row.scored.emplace();
}

RowToDate row_to_date(Plan const& plan, History history, std::size_t index) {
    auto const& indicator = plan.indicators[index];
    auto const& ruleset = *plan.ruleset;
    auto to_date = value_to_date(indicator, ruleset, history, index);
    RowToDate result;
    auto& [row, standing] = result;
    auto const& now = facts_now(history, index);
    row.state = state_of(indicator, ruleset, to_date.actual, now);
    standing = stand_by_state(row.state, {indicator, ruleset, history, index, standing}, to_date.actual);
    row.actual = std::move(to_date.actual);
    row.notes = std::move(to_date.notes);
    settle_state(row, indicator, standing, now.period);
    take_standing(row, standing);
    if (auto const light = fact_light(ruleset.tracking, now.rows[index])) {
        row.light = light;
        row.state = RowState::judged;
    }
    return result;
}

TrackedRow track_row(Plan const& plan, History history, std::size_t index) {
    auto [row, standing] = row_to_date(plan, history, index);
    RowView const view{plan.indicators[index], *plan.ruleset, history, index, standing};
    row.causes = view.facts().causes;
    if (row.actual.not_applicable) return row;
    look_ahead(row, view);
    tell_of_row(row, view);
    demand_reasons(row, view);
    return row;
}

/// The share of the year that has passed, in %.
Decimal time_of(Period const& period) { return percent(Ratio(period.last, 12)).value_or(Decimal{}); }

/// A light is worse than none.
std::optional<Light> worse(std::optional<Light> one, std::optional<Light> other) {
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

void count_lights(TrackSheet& sheet) {
    for (auto const& row : sheet.rows) {
        sheet.light = worse(sheet.light, row.light);
        if (row.light) {
            ++sheet.lights[static_cast<std::size_t>(*row.light)];
        } else if (is_waiting(row.state)) {
            ++sheet.waiting;
        } else if (!row.actual.not_applicable) {
            ++sheet.unlit;
        }
    }
}

/// What is assured of a row: its completion up to all of it, or the least share of its tier.
std::optional<Ratio> achieved(RowScore const& score, PlannedIndicator const& indicator) {
    if (score.exact_completion) return std::clamp(*score.exact_completion, Ratio(0), Ratio(1));
    bool const judged = score.points || score.verdict == Verdict::needs_hand;
    if (!judged || score.verdict == Verdict::missing) return std::nullopt;
    return Ratio(score.range.low) / Ratio(*indicator.spec.weight);
}

/// Of the rows that `counts` lets through.
template <class Counts>
std::optional<Ratio> achievement_of(Plan const& plan, ScoreSheet const& today, Counts const& counts) {
    Ratio sum(0);
    Ratio weight(0);
    for (std::size_t i = 0; i < today.rows.size(); ++i) {
        if (!counts(plan.indicators[i])) continue;
        auto const share = achieved(today.rows[i], plan.indicators[i]);
        if (!share) continue;
        sum = sum + *share * Ratio(*plan.indicators[i].spec.weight);
        weight = weight + Ratio(*plan.indicators[i].spec.weight);
    }
    if (!(weight > Ratio(0))) return std::nullopt;
    auto const rate = sum / weight;
    return rate.valid() ? std::optional(rate) : std::nullopt;
}

Ratio distance(Ratio const& a, Ratio const& b) { return a < b ? b - a : a - b; }

/// What grows with the year, as spending does; a rate is whole from the first month on.
bool grows_with_the_year(PlannedIndicator const& indicator) {
    auto const* number = amount_of(indicator);
    return number && number->sense != Sense::lower && accumulation_of(indicator) == Accumulation::sum;
}

/// 目标实现 and 预算执行 should go together: what was done of the whole year beside what was spent of it.
void compare_achievement(TrackSheet& sheet, Plan const& plan) {
    auto const& rules = plan.ruleset->tracking;
    if (!rules.achievement_gap || !sheet.execution.rate) return;
    auto const achievement = achievement_of(plan, sheet.today, grows_with_the_year);
    auto const achieved = achievement ? percent(*achievement) : std::nullopt;
    if (!achieved) return;
    auto const limit = Ratio(*rules.achievement_gap) * Ratio(100);
    auto const gap = distance(*achievement * Ratio(100), *sheet.execution.share * Ratio(100));
    if (!(gap > limit)) return;
    // As the two rates are shown, unless that would not be above the limit.
    auto const shown = distance(Ratio(*achieved), Ratio(*sheet.execution.rate));
    tell(sheet.notes, codes::achievement_and_execution,
         {{"achievement", grammar::to_string(*achieved) + "%"},
          {"rate", grammar::to_string(*sheet.execution.rate) + "%"},
          {"gap", number_text(shown > limit ? shown : gap)},
          {"limit", number_text(limit)}});
}

Execution expected_execution(TrackedExecution const& execution) {
    Execution result = execution.facts;
    if (!execution.forecast.value || !result.budget) return result;
    auto const value = execution.forecast.value->to_decimal(6);
    if (!value) return result;
    result.executed = result.budget;
    result.executed->value = *value;
    return result;
}

/// What keeps a value from being judged, and what was assumed; not what only a year's end asks for.
void take_notes(TrackedRow& row, RowScore const& score) {
    auto const is_for_year_end = [](Message const& note) {
        auto const* code = note.code;
        return code == &codes::reason_missing || code == &codes::over_achieved || code == &codes::no_actual ||
               code == &codes::tier_needs_score || code == &codes::default_share || code == &codes::missing_is_zero;
    };
    for (auto const& note : score.notes)
        if (!is_for_year_end(note)) row.notes.push_back(note);
}

/// 每季度1次 by the count that it comes to, where a light says that the actual is that count.
Plan with_counts(Plan plan, std::vector<TrackedRow> const& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& indicator = plan.indicators[i];
        if (!rows[i].light || !is_followed_by_count(indicator)) continue;
        indicator.criterion.parts = {*indicator.followed};
        if (!indicator.rule_was_named) indicator.rule = RuleKind::proportional;
    }
    return plan;
}

bool has_counts(Plan const& plan) {
    return std::any_of(plan.indicators.begin(), plan.indicators.end(), is_followed_by_count);
}

void score_both(TrackSheet& sheet, Plan const& plan) {
    std::vector<Actual> today;
    std::vector<Actual> expected;
    for (auto const& row : sheet.rows) {
        today.push_back(row.scored.value_or(row.actual));
        expected.push_back(row.forecast.actual.value_or(row.actual));
    }
    auto const counted = has_counts(plan) ? std::optional(with_counts(plan, sheet.rows)) : std::nullopt;
    auto const& scored = counted ? *counted : plan;
    sheet.today = score(scored, today, sheet.execution.facts);
    sheet.expected = score(scored, expected, expected_execution(sheet.execution));
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) take_notes(sheet.rows[i], sheet.today.rows[i]);
}

}  // namespace

std::optional<Decimal> shown_completion(Ratio const& actual, Ratio const& target) {
    if (actual.is_zero() || target.is_zero()) return Decimal{0, -2};
    return percent(actual / target);
}

TrackSheet track(Plan const& plan, std::span<PeriodFacts const> history) {
    TrackSheet sheet;
    sheet.period = history.back().period;
    sheet.time = time_of(sheet.period);
    sheet.rows.reserve(plan.indicators.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) sheet.rows.push_back(track_row(plan, history, i));
    sheet.execution = track_execution(*plan.ruleset, history);
    count_lights(sheet);
    score_both(sheet, plan);
    auto const achievement = achievement_of(plan, sheet.today, [](auto const&) { return true; });
    if (achievement) sheet.achievement = percent(*achievement);
    compare_achievement(sheet, plan);
    return sheet;
}

PastSheet track_past(Plan const& plan, std::span<PeriodFacts const> history) {
    PastSheet sheet;
    sheet.period = history.back().period;
    sheet.time = time_of(sheet.period);
    sheet.rows.reserve(plan.indicators.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        auto row = row_to_date(plan, history, i).row;
        sheet.light = worse(sheet.light, row.light);
        sheet.rows.push_back({std::move(row.actual.text), row.state, row.light, row.due, row.unit, row.completion});
    }
    auto const execution = track_execution(*plan.ruleset, history);
    sheet.execution = {execution.rate, execution.light};
    return sheet;
}

}  // namespace jixiao::engine
