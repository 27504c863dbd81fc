#include "engine/outlook.hpp"

#include "engine/catalog.hpp"
#include "engine/last_year.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {

using grammar::Ratio;

namespace {

/// The values to date at the end of each period that has one.
std::vector<Point> points_of(RowView const& view) {
    std::vector<Point> points;
    for (std::size_t i = 1; i <= view.history.size(); ++i) {
        auto const so_far = view.history.first(i);
        auto const& period = so_far.back().period;
        auto const to_date = value_to_date(view.indicator, view.ruleset, so_far, view.index);
        auto const standing = stand_in_year(view.indicator, view.ruleset, to_date.actual, period);
        if (!standing.value) continue;
        if (!points.empty() && points.back().month == period.last) points.pop_back();
        points.push_back({period.last, *standing.value});
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

/// A change in % beside an amount to date is what is scored.
bool is_change_of_amount(RowView const& view) {
    auto const* number = only_part<NumericCriterion>(view.indicator.criterion);
    return number && number->measure != Measure::value && !view.indicator.followed;
}

void project(TrackedRow& row, RowView const& view) {
    row.reached = points_of(view);
    auto const& points = row.reached;
    bool const now = row.state != RowState::unclear && !points.empty() && points.back().month == view.period().last;
    if (now) row.forecast = forecast(view.indicator, view.ruleset.tracking, points);
    row.forecast.unit = row.unit;
    bool const by_facts = row.light != view.standing.light;
    row.chance =
        chance(view.indicator, view.ruleset, row.forecast, points,
               {row.actual.text, row.light, by_facts ? std::nullopt : view.standing.reached, view.period().last});
    bool const replaces = row.forecast.value && amount_of(view.indicator);
    row.forecast.actual =
        replaces ? as_actual(row.actual, *row.forecast.value, row.unit) : row.scored.value_or(row.actual);
    if (row.scored && row.forecast.value && is_change_of_amount(view))
        row.scored = row.forecast.actual = as_actual(row.actual, row.reached.back().value, row.unit);
}

/// What is not due yet has its plan.
void wait(TrackedRow& row, RowView const& view) {
    if (amount_of(view.indicator)) row.forecast = planned_end(view.indicator);
    row.forecast.actual = row.forecast.value ? as_actual(Actual{}, *row.forecast.value, row.forecast.unit) : Actual{};
    auto const& why = row.state == RowState::planned ? codes::chance_planned : codes::chance_not_due;
    row.chance = {Likelihood::possible, false, Message{&why, {{"expected", row.actual.text}}}};
}

void look_by_state(TrackedRow& row, RowView const& view) {
    if (is_waiting(row.state)) return wait(row, view);
    if (row.state != RowState::overdue) return project(row, view);
    row.forecast.actual = Actual{};
    bool const late = grammar::syntax::get<grammar::syntax::Deadline>(row.actual.value) != nullptr;
    if (late) row.chance = {Likelihood::impossible, false, Message{&codes::chance_late, {}}};
}

/// 全年预计完成情况: what was handed in, or a planned date in the place of a fact.
std::optional<Actual> expectation(TrackedRow const& row, RowView const& view) {
    if (view.facts().expected) return view.facts().expected;
    bool const dated = grammar::syntax::get<grammar::syntax::Deadline>(row.actual.value) != nullptr;
    bool const plan = row.state == RowState::planned || (row.state == RowState::overdue && dated);
    return plan ? std::optional(row.actual) : std::nullopt;
}

/// Goes before what was computed where it can be compared.
void take_by_hand(TrackedRow& row, RowView const& view, Actual const& expected, Standing const& standing) {
    if (only_part<NumericCriterion>(view.indicator.criterion) && !standing.value) {
        tell(row.notes, codes::outlook_not_comparable, {{"expected", expected.text}});
        return;
    }
    row.forecast.method = ForecastMethod::by_hand;
    row.forecast.value = row.forecast.low = row.forecast.high = standing.value;
    row.forecast.unit = standing.unit;
    row.forecast.actual = expected;
    row.expected_reached = standing.reached;
}

/// Certain and impossible by a person, against what is certain or impossible already.
void check_likelihood(TrackedRow& row, std::optional<Likelihood> computed) {
    auto const& given = row.chance.likelihood;
    if (!given || !computed || *given == *computed) return;
    if (*given == Likelihood::possible || *computed == Likelihood::possible) return;
    tell(row.notes, codes::likelihood_doubtful,
         {{"likelihood", display_name(*given)}, {"computed", display_name(*computed)}});
}

/// An expectation goes before a likelihood that was derived, and is held against it.
void weigh_expectation(TrackedRow& row, RowView const& view, Actual const& expected) {
    auto& chance = row.chance;
    if (chance.by_hand || !chance.likelihood || !row.expected_reached || view.period().last == 12) return;
    auto const against = *row.expected_reached ? Likelihood::impossible : Likelihood::certain;
    if (*chance.likelihood != against || row.state == RowState::overdue) return;
    tell(row.notes, codes::outlook_against_chance, {{"expected", expected.text}, {"computed", display_name(against)}});
    chance = {Likelihood::possible, false, Message{&codes::chance_planned, {{"expected", expected.text}}}};
}

/// An outlook that what is reached, or the likelihood, speaks against.
void check_outlook(TrackedRow& row, RowView const& view, Actual const& expected, Standing const& standing) {
    bool const sum = accumulation_of(view.indicator) == Accumulation::sum;
    if (sum && standing.value && !row.reached.empty() && *standing.value < row.reached.back().value)
        tell(row.notes, codes::outlook_below_now, {{"expected", expected.text}, {"value", row.actual.text}});
    if (standing.reached == false && row.chance.by_hand && row.chance.likelihood == Likelihood::certain)
        tell(row.notes, codes::outlook_misses,
             {{"expected", expected.text}, {"likelihood", display_name(Likelihood::certain)}});
    if (standing.reached == false && only_part<DateCriterion>(view.indicator.criterion))
        tell(row.notes, codes::planned_late,
             {{"expected", expected.text}, {"deadline", view.indicator.spec.target_text}});
}

}  // namespace

void look_ahead(TrackedRow& row, RowView const& view) {
    look_by_state(row, view);
    auto const computed = row.chance.likelihood;
    auto const& facts = view.facts();
    if (facts.likelihood) row.chance = {facts.likelihood, true, {}};
    check_likelihood(row, computed);
    auto const expected = expectation(row, view);
    if (!expected) return;
    Period const whole{view.period().year, 1, 12};
    auto const standing = stand(view.indicator, view.ruleset, *expected, whole);
    take_by_hand(row, view, *expected, standing);
    check_outlook(row, view, *expected, standing);
    weigh_expectation(row, view, *expected);
}

}  // namespace jixiao::engine
