#include "engine/track.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/reasons.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;
using grammar::Severity;

namespace {

using History = std::span<PeriodFacts const>;

/// The values to date at the end of each period that has one.
std::vector<Point> points_of(PlannedIndicator const& indicator, Ruleset const& ruleset, History history,
                             std::size_t row) {
    std::vector<Point> points;
    for (std::size_t i = 1; i <= history.size(); ++i) {
        auto const so_far = history.first(i);
        auto const to_date = value_to_date(indicator, ruleset, so_far, row);
        auto const standing = stand(indicator, ruleset, to_date.actual, so_far.back().period);
        if (!standing.value) continue;
        int const month = so_far.back().period.last;
        if (!points.empty() && points.back().month == month) points.pop_back();
        points.push_back({month, *standing.value});
    }
    return points;
}

/// A forecast value as an actual that can be scored: six decimals where it is not exact.
Actual as_actual(Actual const& now, Ratio const& value, Unit const& unit) {
    Actual actual = now;
    auto const exact = value.to_exact_decimal();
    auto const decimal = exact ? exact : value.to_decimal(6);
    if (!decimal) return actual;
    grammar::syntax::Quantity quantity;
    quantity.value = *decimal;
    quantity.unit = unit;
    actual.text = quantity_text(Ratio(*decimal), unit);
    actual.value.node = grammar::syntax::Bare{quantity};
    actual.hand_score.reset();
    return actual;
}

/// 全年预计完成情况, by a person: goes before what was computed where it can be compared.
void take_by_hand(TrackedRow& row, PlannedIndicator const& indicator, Actual const& expected,
                  Standing const& standing) {
    bool const number = !indicator.criterion.parts.empty() &&
                        std::holds_alternative<NumericCriterion>(indicator.criterion.parts.front());
    if (number && indicator.criterion.parts.size() == 1 && !standing.value) {
        tell(row.notes, codes::outlook_not_comparable, {{"expected", expected.text}});
        return;
    }
    row.forecast.method = ForecastMethod::by_hand;
    row.forecast.value = row.forecast.low = row.forecast.high = standing.value;
    row.forecast.unit = standing.unit;
    row.forecast.actual = expected;
}

/// Certain and impossible by a person, against what is certain or impossible already.
void check_likelihood(TrackedRow& row, std::optional<Likelihood> computed) {
    auto const& given = row.chance.likelihood;
    if (!given || !computed || *given == *computed) return;
    if (*given == Likelihood::possible || *computed == Likelihood::possible) return;
    tell(row.notes, codes::likelihood_doubtful,
         {{"likelihood", display_name(*given)}, {"computed", display_name(*computed)}});
}

/// An outlook that what is reached, or the likelihood, speaks against.
void check_outlook(TrackedRow& row, PlannedIndicator const& indicator, Actual const& expected,
                   Standing const& standing) {
    bool const sum = accumulation_of(indicator) == Accumulation::sum;
    if (sum && standing.value && !row.reached.empty() && *standing.value < row.reached.back().value)
        tell(row.notes, codes::outlook_below_now, {{"expected", expected.text}, {"value", row.actual.text}});
    if (standing.reached == false && row.chance.likelihood == Likelihood::certain)
        tell(row.notes, codes::outlook_misses,
             {{"expected", expected.text}, {"likelihood", display_name(Likelihood::certain)}});
}

void look_ahead(TrackedRow& row, Standing const& standing, PlannedIndicator const& indicator, Ruleset const& ruleset,
                History history, std::size_t index) {
    auto const& facts = facts_now(history, index).rows[index];
    auto const& period = history.back().period;
    row.reached = points_of(indicator, ruleset, history, index);
    auto const& points = row.reached;
    bool const now = !points.empty() && points.back().month == period.last;
    if (now) row.forecast = forecast(indicator, points);
    row.forecast.unit = row.unit;
    bool const by_facts = row.light != standing.light;
    row.chance = chance(indicator, ruleset, row.forecast, points,
                        {row.actual.text, row.light, by_facts ? std::nullopt : standing.reached, period.last});
    auto const& parts = indicator.criterion.parts;
    auto const* number = parts.size() == 1 ? std::get_if<NumericCriterion>(&parts.front()) : nullptr;
    bool const replaces = row.forecast.value && number && number->measure == Measure::value;
    row.forecast.actual = replaces ? as_actual(row.actual, *row.forecast.value, row.unit) : row.actual;
    auto const computed = row.chance.likelihood;
    if (facts.likelihood) row.chance = {facts.likelihood, true, {}};
    check_likelihood(row, computed);
    if (!facts.expected) return;
    auto const expected = stand(indicator, ruleset, *facts.expected, period);
    take_by_hand(row, indicator, *facts.expected, expected);
    check_outlook(row, indicator, *facts.expected, expected);
}

std::optional<Light> fact_light(TrackingRules const& rules, RowFacts const& facts) {
    if (!rules.two_facts || !facts.as_expected) return std::nullopt;
    return light_of_facts(*facts.as_expected, facts.goal_reached.value_or(false));
}

/// The row's value, what was due and its light; nothing of what is to come.
struct RowToDate {
    TrackedRow row;
    Standing standing;
};

RowToDate row_to_date(Plan const& plan, History history, std::size_t index) {
    auto const& indicator = plan.indicators[index];
    auto const& ruleset = *plan.ruleset;
    auto to_date = value_to_date(indicator, ruleset, history, index);
    RowToDate result{{}, stand(indicator, ruleset, to_date.actual, history.back().period)};
    auto& [row, standing] = result;
    row.actual = std::move(to_date.actual);
    row.light = standing.light;
    if (auto const light = fact_light(ruleset.tracking, facts_now(history, index).rows[index])) row.light = light;
    row.due = standing.due;
    row.unit = standing.unit;
    if (standing.value && standing.due && *standing.due > Ratio(0))
        row.progress = percent(*standing.value / *standing.due);
    if (standing.value && standing.target) row.completion = shown_completion(*standing.value, *standing.target);
    row.notes = std::move(to_date.notes);
    row.notes.insert(row.notes.end(), standing.notes.begin(), standing.notes.end());
    return result;
}

TrackedRow track_row(Plan const& plan, History history, std::size_t index) {
    auto const& facts = facts_now(history, index).rows[index];
    auto [row, standing] = row_to_date(plan, history, index);
    row.causes = facts.causes;
    if (row.actual.not_applicable) return row;
    look_ahead(row, standing, plan.indicators[index], *plan.ruleset, history, index);
    demand_reasons(row, plan.indicators[index], standing, plan.ruleset->tracking, facts);
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

std::optional<Ratio> achievement_of(Plan const& plan, ScoreSheet const& today) {
    Ratio sum(0);
    Ratio weight(0);
    for (std::size_t i = 0; i < today.rows.size(); ++i) {
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

/// 目标实现 and 预算执行 should go together.
void compare_achievement(TrackSheet& sheet, TrackingRules const& rules, std::optional<Ratio> const& achievement) {
    if (!rules.achievement_gap || !achievement || !sheet.achievement || !sheet.execution.rate) return;
    auto const limit = Ratio(*rules.achievement_gap) * Ratio(100);
    auto const gap = distance(*achievement * Ratio(100), *sheet.execution.share * Ratio(100));
    if (!(gap > limit)) return;
    // As the two rates are shown, unless that would not be above the limit.
    auto const shown = distance(Ratio(*sheet.achievement), Ratio(*sheet.execution.rate));
    tell(sheet.notes, codes::achievement_and_execution,
         {{"achievement", grammar::to_string(*sheet.achievement) + "%"},
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

void score_both(TrackSheet& sheet, Plan const& plan) {
    std::vector<Actual> today;
    std::vector<Actual> expected;
    for (auto const& row : sheet.rows) {
        today.push_back(row.actual);
        expected.push_back(row.forecast.actual.value_or(row.actual));
    }
    sheet.today = score(plan, today, sheet.execution.facts);
    sheet.expected = score(plan, expected, expected_execution(sheet.execution));
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
    auto const achievement = achievement_of(plan, sheet.today);
    if (achievement) sheet.achievement = percent(*achievement);
    compare_achievement(sheet, plan.ruleset->tracking, achievement);
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
        sheet.rows.push_back({std::move(row.actual.text), row.light, row.due, row.unit, row.completion});
    }
    auto const execution = track_execution(*plan.ruleset, history);
    sheet.execution = {execution.rate, execution.light};
    return sheet;
}

}  // namespace jixiao::engine
