#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/score_words.hpp"
#include "tools/render/track_words.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;

json::value decimal(std::optional<grammar::Decimal> const& value) {
    return value ? json::value(to_string(*value)) : json::value();
}

json::value text_or_null(std::string const& text) { return text.empty() ? json::value() : json_text(text); }

json::value light(std::optional<engine::Light> const& value) {
    return value ? json::value(light_name(*value)) : json::value();
}

json::value amount(std::optional<grammar::syntax::Quantity> const& value) {
    return value ? json::value(amount_text(value)) : json::value();
}

json::value quantity(std::optional<grammar::Ratio> const& value, grammar::Unit const& unit) {
    return value ? json::value(value_text(*value, unit)) : json::value();
}

json::object range(engine::PointRange const& points) {
    return {{"low", to_string(points.low)}, {"high", to_string(points.high)}};
}

json::array notes_of(std::vector<grammar::Message> const& notes, Language language) {
    json::array array;
    for (auto const& note : notes) array.push_back(json_message(note, language));
    return array;
}

json::object forecast_of(engine::Forecast const& forecast) {
    return {{"value", quantity(forecast.value, forecast.unit)},
            {"low", quantity(forecast.low, forecast.unit)},
            {"high", quantity(forecast.high, forecast.unit)},
            {"method", method_name(forecast.method)},
            {"periods", forecast.periods}};
}

json::object chance_of(engine::Chance const& chance, Language language) {
    return {{"value", chance.likelihood ? json::value(likelihood_name(*chance.likelihood)) : json::value()},
            {"by_hand", chance.by_hand},
            {"why", chance.why.code ? json_text(wording(chance.why, language)) : json::value()}};
}

json::object standing_of(engine::Period const& period, std::string const& actual,
                         std::optional<grammar::Decimal> const& completion, std::optional<engine::Light> const& lit) {
    return {{"period", to_string(period)},
            {"actual", text_or_null(actual)},
            {"completion", decimal(completion)},
            {"light", light(lit)}};
}

json::array history_of(TrackedTable const& tracked, std::size_t i) {
    json::array array;
    for (auto const& sheet : tracked.past) {
        auto const& row = sheet.rows[i];
        array.push_back(standing_of(sheet.period, row.actual, row.completion, row.light));
    }
    auto const& row = tracked.now.rows[i];
    array.push_back(standing_of(tracked.now.period, row.actual.text, row.completion, row.light));
    return array;
}

json::object row_of(TrackedTable const& tracked, std::size_t i, Language language) {
    auto const& spec = tracked.plan.indicators[i].spec;
    auto const& row = tracked.now.rows[i];
    json::array causes;
    for (auto const& cause : row.causes) causes.push_back(json_text(cause));
    return {{"level1", json_text(spec.level1)},
            {"level2", json_text(spec.level2)},
            {"name", json_text(spec.name)},
            {"initial_target", text_or_null(tracked.table->rows[i].initial_target.value)},
            {"target", json_text(spec.target_text)},
            {"due", quantity(row.due, row.unit)},
            {"actual", text_or_null(row.actual.text)},
            {"progress", decimal(row.progress)},
            {"completion", decimal(row.completion)},
            {"light", light(row.light)},
            {"forecast", forecast_of(row.forecast)},
            {"likelihood", chance_of(row.chance, language)},
            {"causes", std::move(causes)},
            {"reason", text_or_null(row.actual.reason)},
            {"needs_reason", row.needs_reason},
            {"not_applicable", row.actual.not_applicable},
            {"score_today", range(tracked.now.today.rows[i].range)},
            {"score_expected", range(tracked.now.expected.rows[i].range)},
            {"history", history_of(tracked, i)},
            {"notes", notes_of(row.notes, language)}};
}

json::object execution_of(TrackedTable const& tracked, Language language) {
    auto const& execution = tracked.now.execution;
    json::array history;
    auto const add = [&](engine::Period const& period, auto const& rate, auto const& lit) {
        history.push_back(json::object{{"period", to_string(period)}, {"rate", decimal(rate)}, {"light", light(lit)}});
    };
    for (auto const& sheet : tracked.past) add(sheet.period, sheet.execution.rate, sheet.execution.light);
    add(tracked.now.period, execution.rate, execution.light);
    return {{"initial", amount(execution.facts.initial)},
            {"budget", amount(execution.facts.budget)},
            {"executed", amount(execution.facts.executed)},
            {"rate", decimal(execution.rate)},
            {"pace", decimal(execution.pace)},
            {"light", light(execution.light)},
            {"previous_light", tracked.before() ? light(tracked.before()->execution.light) : json::value()},
            {"forecast", forecast_of(execution.forecast)},
            {"forecast_rate", decimal(execution.forecast_rate)},
            {"history", std::move(history)},
            {"notes", notes_of(execution.notes, language)}};
}

json::object lights_of(engine::TrackSheet const& sheet) {
    json::object lights;
    for (std::size_t i = 0; i < sheet.lights.size(); ++i)
        lights[light_name(static_cast<engine::Light>(i))] = sheet.lights[i];
    lights["none"] = sheet.unlit;
    return lights;
}

json::array changes_of(TrackedTable const& tracked) {
    json::array changes;
    for (auto const& change : light_changes(tracked))
        if (change.row < tracked.now.rows.size())
            changes.push_back(json::object{{"name", json_text(tracked.plan.indicators[change.row].spec.name)},
                                           {"before", light(change.before)},
                                           {"now", light(change.now)}});
    return changes;
}

json::object table_of(TrackedTable const& tracked, TrackFilter const& filter, Language language) {
    auto const& sheet = tracked.now;
    bool const department = tracked.table->kind.value == targets::TableKind::department;
    json::array rows;
    for (auto const i : shown_rows(tracked, filter)) rows.push_back(row_of(tracked, i, language));
    return {{"kind", department ? "department" : "project"},
            {"name", json_text(display_name(*tracked.table))},
            {"department", json_text(tracked.table->department.value)},
            {"unit", text_or_null(tracked.table->unit.value)},
            {"year", tracked.table->year.value},
            {"file", json_text(tracked.table->source->name())},
            {"actuals_file", json_text(tracked.actuals)},
            {"period", to_string(sheet.period)},
            {"ruleset", json::object{{"name", json_text(tracked.ruleset->name)},
                                     {"chosen", tracked.chosen != Chosen::by_default},
                                     {"tracking", text_or_null(tracked.tracking)}}},
            {"light", light(sheet.light)},
            {"lights", lights_of(sheet)},
            {"time", to_string(sheet.time)},
            {"achievement", decimal(sheet.achievement)},
            {"execution", execution_of(tracked, language)},
            {"score_today", range(sheet.today.total)},
            {"score_expected", range(sheet.expected.total)},
            {"previous_period", tracked.before() ? json::value(to_string(tracked.before()->period)) : json::value()},
            {"changes", changes_of(tracked)},
            {"rows", std::move(rows)},
            {"notes", notes_of(sheet.notes, language)}};
}

}  // namespace

void write_track_json(TrackReport const& report, Style const& style, std::ostream& out) {
    json::object before;
    if (report.receipt) before["receipt"] = json_receipt(*report.receipt);
    write_indented_list(
        "tables", report.tables.size(),
        [&](std::size_t i) { return table_of(report.tables[i], report.filter, style.language); }, out, before);
}

}  // namespace jixiao::render
