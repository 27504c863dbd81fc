#include "engine/readings/readings.hpp"

#include <algorithm>

#include "engine/catalog.hpp"
#include "engine/readings/direction.hpp"
#include "engine/readings/fraction.hpp"
#include "engine/rules/rules.hpp"
#include "engine/show.hpp"

namespace jixiao::engine {
namespace {

/// The indicator with this meaning for its numbers without a sign.
PlannedIndicator as_meant(PlannedIndicator const& indicator, BareMeaning meaning) {
    PlannedIndicator result = indicator;
    std::size_t next = 0;
    result.criterion = lower(indicator.spec.target, [&](grammar::syntax::Quantity const&) {
        auto const& chosen = indicator.criterion.directions[next++];
        auto const possible = possible_meanings(chosen);
        bool const fits = std::find(possible.begin(), possible.end(), meaning) != possible.end();
        return fits ? Direction{meaning, chosen.ground} : chosen;
    });
    return result;
}

std::vector<PlannedIndicator> indicators_of(PlannedIndicator const& indicator) {
    std::vector<PlannedIndicator> result{indicator};
    std::vector<BareMeaning> meanings;
    for (auto const& chosen : indicator.criterion.directions)
        for (auto const meaning : possible_meanings(chosen))
            if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end()) meanings.push_back(meaning);
    for (std::size_t i = 1; i < meanings.size(); ++i) result.push_back(as_meant(indicator, meanings[i]));
    return result;
}

/// The pair as a fraction, if it can be one.
std::optional<Pair> fraction_of(PlannedIndicator const& indicator, Actual const& actual) {
    auto const* number = only_part<NumericCriterion>(indicator.criterion);
    auto const quantity = rules::written_quantity(actual.value);
    return number && quantity ? as_fraction(*number, *quantity) : std::nullopt;
}

Text pair_text(Pair const& pair, bool of_actual) {
    if (of_actual) return quantity_text(Ratio(pair.actual.value), pair.actual.unit);
    return meaning_text(Criterion::Part{pair.target});
}

Message why(PlannedIndicator const& indicator, std::optional<Pair> const& pair, bool of_actual) {
    auto const& parts = indicator.criterion.parts;
    Text const meaning = parts.empty() ? Text("") : meaning_text(parts.front());
    if (!pair) return {&codes::reading_of_target, {{"meaning", meaning}}};
    if (!of_actual) return {&codes::reading_of_target, {{"meaning", pair_text(*pair, false)}}};
    if (!indicator.criterion.was_bare()) return {&codes::reading_of_actual, {{"read", pair_text(*pair, true)}}};
    return {&codes::reading_of_both, {{"meaning", meaning}, {"read", pair_text(*pair, true)}}};
}

void add_readings(std::vector<RowReading>& readings, PlannedIndicator const& indicator, Actual const& actual) {
    auto const fraction = fraction_of(indicator, actual);
    if (!fraction) {
        readings.push_back({indicator, actual, why(indicator, std::nullopt, false)});
        return;
    }
    auto const quantity = *rules::written_quantity(actual.value);
    bool const of_actual = quantity.unit.is_none();
    Pair written{std::get<NumericCriterion>(indicator.criterion.parts.front()), quantity};
    (of_actual ? written.actual.unit : written.target.unit) = fraction->target.unit;
    for (auto const& [scale, pair] : {std::pair{Scale::fraction, *fraction}, std::pair{Scale::percent, written}}) {
        if (actual.scale == Scale::percent && scale == Scale::fraction) continue;
        readings.push_back({indicator, actual, why(indicator, pair, of_actual)});
        readings.back().actual.scale = scale;
    }
}

bool is_asked(RowScore const& score) {
    return std::any_of(score.notes.begin(), score.notes.end(),
                       [](Message const& note) { return note.code == &codes::percent_or_fraction; });
}

/// Each of the points that the readings come to; nothing if these are the same.
std::vector<ReadPoints> points_by_reading(PlannedIndicator const& indicator, Ruleset const& ruleset,
                                          Actual const& actual) {
    std::vector<ReadPoints> result;
    for (auto const& reading : readings_of(indicator, actual)) {
        auto const points = score_reading(reading.indicator, ruleset, reading.actual).points;
        bool const known =
            std::any_of(result.begin(), result.end(), [&](ReadPoints const& other) { return other.points == points; });
        if (!known) result.push_back({points, reading.why});
    }
    if (result.size() < 2) result.clear();
    return result;
}

/// A question leaves what its answers would come to.
void narrow(PointRange& range, std::vector<ReadPoints> const& readings) {
    auto const has_points = [](ReadPoints const& reading) { return reading.points.has_value(); };
    if (readings.empty() || !std::all_of(readings.begin(), readings.end(), has_points)) return;
    auto const less = [](ReadPoints const& a, ReadPoints const& b) { return *a.points < *b.points; };
    auto const [low, high] = std::minmax_element(readings.begin(), readings.end(), less);
    range = {*low->points, *high->points};
}

}  // namespace

std::vector<RowReading> readings_of(PlannedIndicator const& indicator, Actual const& actual) {
    std::vector<RowReading> readings;
    for (auto const& meant : indicators_of(indicator)) add_readings(readings, meant, actual);
    return readings;
}

RowScore score_row(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual) {
    auto score = score_reading(indicator, ruleset, actual);
    bool const asked = is_asked(score);
    if (!asked && !(score.points && indicator.criterion.is_assumed())) return score;
    score.readings = points_by_reading(indicator, ruleset, actual);
    if (asked) narrow(score.range, score.readings);
    return score;
}

}  // namespace jixiao::engine
