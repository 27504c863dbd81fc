#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>

#include "tools/render/json_text.hpp"
#include "tools/render/json_words.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

namespace json = boost::json;

json::value decimal(std::optional<grammar::Decimal> const& value) {
    return value ? json::value(to_string(*value)) : json::value();
}

json::value decided(engine::PointRange const& points) {
    return is_decided(points) ? json::value(to_string(points.low)) : json::value();
}

json::object range(engine::PointRange const& points) {
    return {{"low", to_string(points.low)}, {"high", to_string(points.high)}};
}

json::value amount(std::optional<grammar::syntax::Quantity> const& value) {
    return value ? json::value(amount_text(value)) : json::value();
}

json::array notes_of(std::vector<grammar::Message> const& notes, Language language) {
    json::array array;
    for (auto const& note : notes) array.push_back(json_message(note, language));
    return array;
}

json::array steps_of(std::vector<grammar::Message> const& steps, Language language) {
    json::array array;
    for (auto const& step : steps)
        array.push_back(json::object{{"code", step.code->id}, {"text", json_text(wording(step, language))}});
    return array;
}

json::array readings_of(std::vector<engine::ReadPoints> const& readings, Language language) {
    json::array array;
    for (auto const& reading : readings)
        array.push_back(
            json::object{{"points", decimal(reading.points)}, {"why", json_text(wording(reading.why, language))}});
    return array;
}

json::object row_of(ScoredTable const& scored, std::size_t i, Language language) {
    auto const& spec = scored.plan.indicators[i].spec;
    auto const& row = scored.sheet.rows[i];
    auto const& actual = scored.actuals.rows[i];
    json::object object = {{"level1", json_text(spec.level1)},
                           {"level2", json_text(spec.level2)},
                           {"name", json_text(spec.name)},
                           {"target", json_text(spec.target_text)},
                           {"actual", actual.text.empty() ? json::value() : json_text(actual.text)},
                           {"weight", decimal(spec.weight)},
                           {"rule", json_text(spec.rule)},
                           {"completion", decimal(row.completion)},
                           {"score", decimal(row.points)},
                           {"score_range", range(row.range)},
                           {"verdict", verdict_name(row.verdict)},
                           {"over_achieved", row.over_achieved},
                           {"reason", actual.reason.empty() ? json::value() : json_text(actual.reason)},
                           {"notes", notes_of(row.notes, language)},
                           {"steps", steps_of(row.steps, language)}};
    if (actual.deduction) object["deduction"] = decimal(actual.deduction);
    if (!row.readings.empty()) object["readings"] = readings_of(row.readings, language);
    return object;
}

std::string_view state_name(engine::ExecutionState state) {
    switch (state) {
        case engine::ExecutionState::scored: return "scored";
        case engine::ExecutionState::unknown: return "unknown";
        case engine::ExecutionState::no_budget: return "no-budget";
        case engine::ExecutionState::invalid: return "invalid";
    }
    return "";
}

json::object execution_of(ScoredTable const& scored, Language language) {
    auto const& execution = scored.sheet.execution;
    auto const& facts = scored.actuals.execution;
    return {{"state", state_name(execution.state)},
            {"initial", amount(facts.initial)},
            {"budget", amount(facts.budget)},
            {"executed", amount(facts.executed)},
            {"finished", facts.finished ? json::value(*facts.finished) : json::value()},
            {"weight", to_string(execution.weight)},
            {"rate", decimal(execution.rate)},
            {"score", decimal(execution.points)},
            {"score_range", range(execution.range)},
            {"notes", notes_of(execution.notes, language)},
            {"steps", steps_of(execution.steps, language)}};
}

json::object ruleset_of(ScoredTable const& scored) {
    return {{"name", json_text(scored.ruleset->name)},
            {"chosen", scored.chosen != Chosen::by_default},
            {"chosen_by", chosen_name(scored.chosen)}};
}

json::array groups_of(engine::ScoreSheet const& sheet) {
    json::array groups;
    for (auto const& group : sheet.groups)
        groups.push_back(json::object{{"level1", json_text(group.level1)},
                                      {"weight", to_string(group.weight)},
                                      {"score", decided(group.points)},
                                      {"score_range", range(group.points)}});
    return groups;
}

json::object table_of(ScoredTable const& scored, Language language) {
    auto const& sheet = scored.sheet;
    json::array rows;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) rows.push_back(row_of(scored, i, language));
    bool const department = scored.table->kind.value == targets::TableKind::department;
    return {{"kind", department ? "department" : "project"},
            {"name", json_text(display_name(*scored.table))},
            {"department", json_text(scored.table->department.value)},
            {"year", scored.table->year.value},
            {"file", json_text(scored.table->source->name())},
            {"actuals_file", scored.actuals_file.empty() ? json::value() : json_text(scored.actuals_file)},
            {"ruleset", ruleset_of(scored)},
            {"rows", std::move(rows)},
            {"groups", groups_of(sheet)},
            {"execution", execution_of(scored, language)},
            {"weight", to_string(sheet.indicator_weight)},
            {"subtotal", decided(sheet.subtotal)},
            {"subtotal_range", range(sheet.subtotal)},
            {"total", decided(sheet.total)},
            {"total_range", range(sheet.total)},
            {"grade", sheet.grade.empty() ? json::value() : json_text(sheet.grade)},
            {"missing", sheet.missing},
            {"notes", notes_of(sheet.notes, language)}};
}

/// The ruleset of all tables; the name is null where they differ.
json::object common_ruleset(ScoreReport const& report) {
    auto const& first = report.tables.front();
    bool const same = std::all_of(report.tables.begin(), report.tables.end(), [&](ScoredTable const& scored) {
        return scored.ruleset->name == first.ruleset->name && scored.chosen == first.chosen;
    });
    if (same) return ruleset_of(first);
    return {{"name", nullptr}, {"chosen", true}, {"chosen_by", "table"}};
}

json::value index_of(ScoreReport const& report) {
    if (!report.index) return nullptr;
    auto const& index = *report.index;
    return json::object{{"value", decided(index.value)},
                        {"range", range(index.value)},
                        {"projects", index.projects},
                        {"left_out", index.left_out},
                        {"budget", json_text(index.budget)}};
}

json::object report_of(ScoreReport const& report, Language language) {
    json::array tables;
    for (auto const& scored : report.tables) tables.push_back(table_of(scored, language));
    return {{"ruleset", common_ruleset(report)},
            {"actuals", report.baseline ? "baseline" : "actuals"},
            {"tables", std::move(tables)},
            {"projects_index", index_of(report)}};
}

}  // namespace

void write_json(ScoreReport const& report, Style const& style, std::ostream& out) {
    write_indented(report_of(report, style.language), out);
}

void write_comparison_json(std::vector<ScoreReport> const& reports, Style const& style, std::ostream& out) {
    json::array array;
    for (auto const& report : reports) array.push_back(report_of(report, style.language));
    write_indented(json::object{{"comparison", std::move(array)}}, out);
}

}  // namespace jixiao::render
