// Runs the worked examples of tests/cases/tracking that look at one row from all sides: deadlines, not-due, levels,
// rates, certainty; the notation is explained in its README.md.
#include <boost/test/unit_test.hpp>

#include <fstream>

#include "cases.hpp"
#include "engine/show.hpp"
#include "engine/track.hpp"
#include "grammar/characters.hpp"
#include "grammar/date.hpp"
#include "grammar/indicator.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::engine;

namespace {

grammar::syntax::Indicator parsed(std::string const& text) { return grammar::usable(grammar::parse_indicator(text)); }

Actual actual(std::string const& text) {
    Actual result;
    result.text = text;
    if (!text.empty()) result.value = parsed(text);
    return result;
}

std::vector<std::string> split(std::string const& text, char at) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find(at, begin), text.size());
        parts.emplace_back(grammar::trimmed(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::optional<Accumulation> accumulation(std::string const& word) {
    if (word == "sum") return Accumulation::sum;
    if (word == "latest") return Accumulation::latest;
    return std::nullopt;
}

/// 规则集 | 二级指标 | 指标名称 | 指标值 | 上年 | 累计方式 | 计划值
IndicatorSpec spec_of(std::vector<std::string> const& fields) {
    IndicatorSpec spec;
    spec.level1 = "产出指标";
    spec.level2 = fields[2];
    spec.name = fields[3];
    spec.target = parsed(fields[4]);
    spec.target_text = fields[4];
    spec.weight = grammar::Decimal{10, 0};
    spec.year = 2024;
    if (!fields[5].empty()) spec.previous = parsed(fields[5]);
    spec.accumulate = accumulation(fields[6]);
    for (auto const& value : split(fields[7], ' ')) spec.plan.push_back(parsed(value));
    return spec;
}

/// 6=2个 预计=5个 可能性=完全不可能 原因=… 报送=2024-07-05
PeriodFacts facts_of(std::string const& text) {
    PeriodFacts facts;
    facts.rows.resize(1);
    auto& row = facts.rows[0];
    for (auto const& part : split(text, '&')) {
        auto const equals = part.find('=');
        auto const key = part.substr(0, equals);
        auto const value = part.substr(equals + 1);
        if (key == "预计")
            row.expected = actual(value);
        else if (key == "可能性")
            row.likelihood = value == "确定能"   ? Likelihood::certain
                             : value == "有可能" ? Likelihood::possible
                                                 : Likelihood::impossible;
        else if (key == "原因")
            row.actual.reason = value;
        else if (key == "报送")
            facts.reported = targets::day_of(value);
        else {
            facts.period = {2024, 1, std::stoi(key)};
            auto const reason = row.actual.reason;
            row.actual = actual(value);
            row.actual.reason = reason;
        }
    }
    return facts;
}

std::string codes(std::vector<grammar::Message> const& notes) {
    std::string result;
    for (auto const& note : notes) result.append(result.empty() ? "" : " ").append(note.code->id);
    return result;
}

std::string shown_light(TrackedRow const& row) {
    if (row.light) return display_name(*row.light).chinese.substr(0, std::string("红").size());
    return display_name(row.state).chinese;
}

std::string shown(std::optional<grammar::Ratio> const& value, grammar::Unit const& unit) {
    return value ? grammar::to_short_string(*value->to_decimal(2)) + grammar::counted_spelling(unit) : "";
}

std::string shown_forecast(Forecast const& forecast) {
    if (forecast.value) return shown(forecast.value, forecast.unit);
    return forecast.method == ForecastMethod::by_hand ? forecast.actual->text : "";
}

void check(std::vector<std::string> const& fields) {
    BOOST_REQUIRE(fields.size() == 15u);
    auto const rules = targets::builtin_ruleset(fields[1]);
    BOOST_REQUIRE_MESSAGE(rules, fields[1]);
    std::vector<PeriodFacts> history;
    for (auto const& one : split(fields[8], ';')) history.push_back(facts_of(one));
    auto const plan = compile(std::vector{spec_of(fields)}, rules);
    auto const row = track(plan, history).rows[0];
    BOOST_TEST(shown_light(row) == fields[9]);
    BOOST_TEST(shown(row.due, row.unit) == fields[10]);
    BOOST_TEST(shown_forecast(row.forecast) == fields[11]);
    auto const& likelihood = row.chance.likelihood;
    BOOST_TEST((likelihood ? display_name(*likelihood).chinese : "") == fields[12]);
    BOOST_TEST((row.needs_reason ? "要" : "") == fields[13]);
    BOOST_TEST(codes(row.notes) == fields[14]);
}

/// The rows of a document's tables that have so many columns, without their headings.
std::vector<std::vector<std::string>> table_rows(std::string const& name, std::size_t columns) {
    std::ifstream stream(std::filesystem::path(JIXIAO_TESTS_DIR) / ".." / "docs" / name);
    BOOST_REQUIRE_MESSAGE(stream, name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(stream, line);) {
        auto fields = split(line, '|');
        if (fields.size() != columns + 1 || fields[1].empty() || !grammar::is_digit(fields[1][0])) continue;
        fields.erase(fields.begin());
        rows.push_back(std::move(fields));
    }
    return rows;
}

std::string shown_points(PointRange const& range) {
    auto const low = grammar::to_string(range.low);
    return range.low == range.high ? low : low + "~" + grammar::to_string(range.high);
}

/// One line of the second table, after the lines before it.
void check_told(TrackSheet const& sheet, std::vector<std::string> const& fields) {
    auto const& row = sheet.rows[0];
    BOOST_TEST(shown_light(row) == fields[2]);
    BOOST_TEST(shown(row.due, row.unit) == fields[3]);
    BOOST_TEST(shown_forecast(row.forecast) == fields[4]);
    auto const& likelihood = row.chance.likelihood;
    BOOST_TEST((likelihood ? display_name(*likelihood).chinese : "") == fields[5]);
    BOOST_TEST((row.needs_reason ? "要" : "") == fields[6]);
    BOOST_TEST(shown_points(sheet.today.rows[0].range) == fields[7]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(followed_cases)

BOOST_AUTO_TEST_CASE(twelve_projects_through_a_year) {
    auto const told = table_rows("following.md", 9);
    BOOST_TEST(told.size() == 48u);
    for (auto const& project : table_rows("following.md", 8)) {
        std::vector<PeriodFacts> history;
        auto const plan = compile(std::vector{spec_of(project)}, targets::builtin_ruleset(project[1]));
        for (auto const& fields : told) {
            if (fields[0] != project[0]) continue;
            history.push_back(facts_of(fields[1]));
            BOOST_TEST_CONTEXT(fields[0] << " " << fields[1]) { check_told(track(plan, history), fields); }
        }
        BOOST_TEST(history.size() == 4u);
    }
}

BOOST_AUTO_TEST_CASE(rows_from_all_sides) {
    for (auto const* file : {"deadlines.case", "not-due.case", "levels.case", "rates.case", "certainty.case",
                             "provinces.case", "rhythms.case"})
        for (auto const& [place, fields] :
             tests::read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/tracking" / file))
            BOOST_TEST_CONTEXT(file << ": " << place << " " << fields[0]) { check(fields); }
}

BOOST_AUTO_TEST_SUITE_END()
