// Runs every worked example of tests/cases/tracking; the notation is explained in its README.md.
#include <boost/test/unit_test.hpp>

#include <sstream>

#include "cases.hpp"
#include "engine/show.hpp"
#include "engine/track.hpp"
#include "grammar/indicator.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::engine;

namespace {

using Ruleset = std::shared_ptr<engine::Ruleset const>;

std::vector<tests::Case> cases(std::string const& file) {
    return tests::read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/tracking" / file);
}

grammar::syntax::Indicator parsed(std::string const& text) { return grammar::usable(grammar::parse_indicator(text)); }

Actual actual(std::string const& text) {
    Actual result;
    result.text = text;
    if (!text.empty()) result.value = parsed(text);
    return result;
}

IndicatorSpec spec(std::string const& level2, std::string const& target) {
    IndicatorSpec result;
    result.level1 = "产出指标";
    result.level2 = level2;
    result.name = "指标";
    result.target = parsed(target);
    result.target_text = target;
    result.weight = grammar::Decimal{10, 0};
    result.year = 2024;
    return result;
}

Plan plan_of(std::vector<IndicatorSpec> const& specs, std::string const& ruleset) {
    auto const rules = targets::builtin_ruleset(ruleset);
    BOOST_REQUIRE_MESSAGE(rules, ruleset);
    return compile(specs, rules);
}

Period period(std::string const& text) {
    auto const result = parse_period(text);
    BOOST_REQUIRE_MESSAGE(result, text);
    return *result;
}

PeriodFacts facts(Period const& when, std::vector<std::string> const& values) {
    PeriodFacts result;
    result.period = when;
    for (auto const& value : values) result.rows.push_back({actual(value), {}, {}, {}, {}, {}});
    return result;
}

std::optional<grammar::syntax::Quantity> amount(std::string const& text) {
    if (text.empty()) return std::nullopt;
    return grammar::syntax::get<grammar::syntax::Bare>(parsed(text))->quantity;
}

std::string shown(std::optional<Light> light) {
    if (!light) return "无";
    return display_name(*light).chinese.substr(0, std::string("红").size());
}

std::string shown(std::optional<grammar::Decimal> const& value) { return value ? grammar::to_string(*value) : ""; }

std::string shown(std::optional<grammar::Ratio> const& value, grammar::Unit const& unit) {
    if (!value) return "";
    return grammar::to_short_string(*value->to_decimal(2)) + grammar::counted_spelling(unit);
}

std::string codes(std::vector<Message> const& notes) {
    std::string result;
    for (auto const& note : notes) result.append(result.empty() ? "" : " ").append(note.code->id);
    return result;
}

std::vector<std::string> words(std::string const& text) {
    std::istringstream stream(text);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

std::string method(ForecastMethod method) {
    switch (method) {
        case ForecastMethod::none: return "none";
        case ForecastMethod::year_end: return "year-end";
        case ForecastMethod::by_hand: return "by-hand";
        case ForecastMethod::by_pace: return "by-pace";
        case ForecastMethod::by_plan: return "by-plan";
        case ForecastMethod::as_now: return "as-now";
        case ForecastMethod::as_planned: return "as-planned";
    }
    return "";
}

/// A row that shows a light: 5 asked for in half a year, the blue one against what is due.
std::string value_for(std::string const& light) {
    if (light == "红") return "1";
    if (light == "黄") return "1.6";
    if (light == "绿") return "2.4";
    return light == "蓝" ? "3" : "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tracking_cases)

BOOST_AUTO_TEST_CASE(lights) {
    for (auto const& [place, fields] : cases("lights.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 9u);
            auto const plan = plan_of({spec(fields[2], fields[3])}, fields[1]);
            std::vector<PeriodFacts> const history{facts(period(fields[4]), {fields[5]})};
            auto const sheet = track(plan, history);
            BOOST_TEST(shown(sheet.rows[0].light) == fields[6]);
            BOOST_TEST(shown(sheet.rows[0].due, sheet.rows[0].unit) == fields[7]);
            BOOST_TEST(shown(sheet.rows[0].completion) == fields[8]);
        }
    }
}

BOOST_AUTO_TEST_CASE(execution) {
    for (auto const& [place, fields] : cases("execution.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 8u);
            auto one = facts(period(fields[2]), {});
            one.execution.budget = amount(fields[3]);
            one.execution.executed = amount(fields[4]);
            auto const result = track_execution(*targets::builtin_ruleset(fields[1]), std::vector{one});
            BOOST_TEST(shown(result.light) == fields[5]);
            BOOST_TEST(shown(result.pace) == fields[6]);
            BOOST_TEST(codes(result.notes) == fields[7]);
        }
    }
}

BOOST_AUTO_TEST_CASE(projects) {
    for (auto const& [place, fields] : cases("projects.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 4u);
            auto const given = words(fields[2]);
            bool const by_facts = fields[1] == "事实";
            std::vector<IndicatorSpec> specs(by_facts ? 1 : given.size(), spec("数量指标", "≥5"));
            std::vector<std::string> values(specs.size());
            if (!by_facts)
                for (std::size_t i = 0; i < given.size(); ++i) values[i] = value_for(given[i]);
            auto one = facts(period("2024-H1"), values);
            if (by_facts) {
                one.rows[0].as_expected = given[0] == "是";
                one.rows[0].goal_reached = given[1] == "是";
            }
            auto const plan = plan_of(specs, by_facts ? "track-facts" : "track-period");
            BOOST_TEST(shown(track(plan, std::vector{one}).light) == fields[3]);
        }
    }
}

BOOST_AUTO_TEST_CASE(reasons) {
    for (auto const& [place, fields] : cases("reasons.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 11u);
            auto const plan = plan_of({spec("数量指标", fields[2])}, fields[1]);
            auto one = facts(period(fields[3]), {fields[4]});
            one.rows[0].actual.reason = fields[5];
            if (!fields[6].empty()) one.rows[0].causes = {fields[6]};
            if (!fields[7].empty()) one.rows[0].expected = actual(fields[7]);
            if (fields[8] == "确定能") one.rows[0].likelihood = Likelihood::certain;
            if (fields[8] == "有可能") one.rows[0].likelihood = Likelihood::possible;
            if (fields[8] == "完全不可能") one.rows[0].likelihood = Likelihood::impossible;
            auto const row = track(plan, std::vector{one}).rows[0];
            BOOST_TEST(shown(row.light) == fields[9]);
            BOOST_TEST(codes(row.notes) == fields[10]);
            BOOST_TEST(row.needs_reason == !fields[10].empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(monitors) {
    for (auto const& [place, fields] : cases("monitors.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 7u);
            auto const plan = plan_of({spec("数量指标", "≥100个")}, fields[1]);
            auto one = facts(period(fields[2]), {fields[3]});
            one.execution.budget = amount(fields[4]);
            one.execution.executed = amount(fields[5]);
            auto const sheet = track(plan, std::vector{one});
            auto notes = sheet.execution.notes;
            notes.insert(notes.end(), sheet.notes.begin(), sheet.notes.end());
            BOOST_TEST(codes(notes) == fields[6]);
        }
    }
}

BOOST_AUTO_TEST_CASE(to_date) {
    for (auto const& [place, fields] : cases("to-date.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 7u);
            auto one = spec(fields[2], fields[1]);
            if (fields[3] == "sum") one.accumulate = Accumulation::sum;
            if (fields[3] == "mean") one.accumulate = Accumulation::mean;
            if (fields[3] == "max") one.accumulate = Accumulation::max;
            if (fields[3] == "latest") one.accumulate = Accumulation::latest;
            auto const plan = plan_of({one}, "mof-2020-10");
            std::vector<PeriodFacts> history;
            for (auto const& word : words(fields[4])) {
                auto const equals = word.find('=');
                auto when = word.substr(0, equals);
                bool const cumulative = when.ends_with('*');
                if (cumulative) when.pop_back();
                history.push_back(facts(period(when), {word.substr(equals + 1)}));
                history.back().cumulative = cumulative;
            }
            auto const result = value_to_date(plan.indicators[0], *plan.ruleset, history, 0);
            BOOST_TEST(result.actual.text == fields[5]);
            BOOST_TEST(codes(result.notes) == fields[6]);
        }
    }
}

BOOST_AUTO_TEST_CASE(forecasts) {
    for (auto const& [place, fields] : cases("forecast.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 11u);
            auto one = spec(fields[2], fields[1]);
            for (auto const& value : words(fields[3])) one.plan.push_back(parsed(value));
            auto const plan = plan_of({one}, "mof-2020-10");
            std::vector<PeriodFacts> history;
            for (auto const& word : words(fields[4])) {
                auto const equals = word.find('=');
                Period const when{2024, 1, std::stoi(word.substr(0, equals))};
                history.push_back(facts(when, {word.substr(equals + 1)}));
            }
            auto const row = track(plan, history).rows[0];
            BOOST_TEST(shown(row.forecast.value, row.forecast.unit) == fields[5]);
            BOOST_TEST(shown(row.forecast.low, row.forecast.unit) == fields[6]);
            BOOST_TEST(shown(row.forecast.high, row.forecast.unit) == fields[7]);
            BOOST_TEST(method(row.forecast.method) == fields[8]);
            auto const& likelihood = row.chance.likelihood;
            BOOST_TEST((likelihood ? display_name(*likelihood).chinese : "") == fields[9]);
            BOOST_TEST((row.chance.why.code ? std::string(row.chance.why.code->id) : "") == fields[10]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
