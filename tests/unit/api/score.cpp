#include <boost/test/unit_test.hpp>
#include <jixiao/jixiao.hpp>
#include <stdexcept>

namespace {

jixiao::Ruleset mof() { return *jixiao::builtin_ruleset(jixiao::default_ruleset); }

jixiao::Row row(std::string target, std::string_view weight) {
    jixiao::Row row;
    row.name = "指标";
    row.target = std::move(target);
    row.weight = jixiao::decimal(weight);
    return row;
}

jixiao::Actual actual(std::string value) {
    jixiao::Actual actual;
    actual.value = std::move(value);
    return actual;
}

/// The first finding of a code; one without a code if there is none.
jixiao::Finding finding(std::vector<jixiao::Finding> const& findings, std::string_view code) {
    for (auto const& one : findings)
        if (one.code == code) return one;
    return {};
}

constexpr char const* table_text = R"(format = "jixiao/targets/1"
kind = "project"
year = 2024
department = "某区财政局"
project = "系统运维"
ruleset = "mof-2021-101"
[budget]
total = "10 万元"
[[indicator]]
level1 = "产出指标"
level2 = "数量指标"
name = "维护系统数量"
target = ">=5个"
weight = 90
)";

constexpr char const* actuals_text = R"(format = "jixiao/actuals/1"
table = "系统运维"
[execution]
budget = "10 万元"
executed = "9 万元"
[[actual]]
indicator = "维护系统数量"
value = "4个"
reason = "一个系统停用"
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(api_score)

BOOST_AUTO_TEST_CASE(rows_of_ones_own_are_scored) {
    auto const plan = compile({row(">=5个", "50"), row("<=2%", "40")}, mof());
    BOOST_REQUIRE(plan.ok());
    BOOST_TEST(plan.value->size() == 2);
    auto const facts = jixiao::facts({actual("4个"), actual("2%")}, {"15.30 万元", "14.20 万元", {}});
    BOOST_REQUIRE(facts.ok());
    auto const score = jixiao::score(*plan.value, *facts.value);
    BOOST_TEST(to_string(score.rows[0].points.low) == "40.00");
    BOOST_TEST(name(score.rows[0].verdict) == "partly");
    BOOST_TEST(to_string(*score.rows[0].completion) == "80.00");
    BOOST_TEST(!score.rows[0].steps.empty());
    BOOST_TEST(!score.rows[0].steps.front().text.chinese.empty());
    BOOST_TEST(to_string(score.rows[1].points.high) == "40.00");
    BOOST_TEST(to_string(score.execution.points.low) == "9.28");
    BOOST_TEST(to_string(score.total.low) == "89.28");
    BOOST_TEST(score.total.decided());
    BOOST_TEST(score.grade.chinese == "良");
    BOOST_TEST(score.missing == 0);
}

BOOST_AUTO_TEST_CASE(what_is_missing_leaves_a_range) {
    auto const plan = compile({row(">=5个", "90")}, mof());
    for (char const* const nothing : {"", "  ", "暂无"}) {
        auto const facts = jixiao::facts({actual(nothing)});
        BOOST_TEST(facts.findings.empty());
        auto const score = jixiao::score(*plan.value, *facts.value);
        BOOST_TEST(name(score.rows[0].verdict) == "missing");
        BOOST_TEST(!score.total.decided());
        BOOST_TEST(to_string(score.total.low) == "0.00");
        BOOST_TEST(to_string(score.total.high) == "100.00");
        BOOST_TEST(score.missing == 1);
        BOOST_TEST(score.grade.english.empty());
    }
}

BOOST_AUTO_TEST_CASE(malformed_texts_are_found_and_not_scored) {
    auto const plan = compile({row(">=5个", "50"), row(">=**", "40")}, mof());
    BOOST_TEST(!plan.ok());
    BOOST_REQUIRE(plan.value);
    BOOST_TEST(plan.findings.front().file == "rows[1].target");
    auto const facts = jixiao::facts({actual("4\xff"), actual("5")}, {"15.30", "千元", {}});
    BOOST_TEST(!facts.ok());
    BOOST_TEST(finding(facts.findings, "E107").file == "actuals[0].value");
    std::vector<std::string> files;
    for (auto const& one : facts.findings) files.push_back(one.file);
    BOOST_TEST(files == (std::vector<std::string>{"actuals[0].value", "spending.budget", "spending.executed"}),
               boost::test_tools::per_element());
    auto const score = jixiao::score(*plan.value, *facts.value);
    BOOST_TEST(name(score.rows[0].verdict) == "invalid");
    BOOST_TEST(name(score.rows[1].verdict) == "invalid");
    BOOST_TEST(score.rows[0].actual == "\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_found_wherever_they_stand) {
    auto broken = row(">=5个", "90");
    broken.level1 = broken.level2 = broken.name = broken.rule = broken.previous = "\xe6";
    auto const plan = compile({broken}, mof());
    auto given = actual("4个");
    given.reason = "\xe6";
    auto const facts = jixiao::facts({given}, {"\xe6", "\xf0\x90", {}});
    BOOST_TEST(plan.findings.size() == 5);
    BOOST_TEST(facts.findings.size() == 3);
    for (auto const& one : plan.findings) BOOST_TEST(one.code == "E107");
    for (auto const& one : facts.findings) BOOST_TEST(one.code == "E107");
    BOOST_TEST(name(jixiao::score(*plan.value, *facts.value).rows[0].verdict) == "partly");
}

BOOST_AUTO_TEST_CASE(what_does_not_apply_needs_a_reason) {
    jixiao::Actual left_out;
    left_out.not_applicable = true;
    auto const facts = jixiao::facts({left_out});
    BOOST_REQUIRE(facts.findings.size() == 1);
    BOOST_TEST(facts.findings.front().file == "actuals[0].reason");
    left_out.reason = "项目取消";
    BOOST_TEST(jixiao::facts({left_out}).findings.empty());
}

BOOST_AUTO_TEST_CASE(last_years_value_and_the_year_count) {
    auto relative = row("较上年增长5%", "90");
    auto const without = compile({relative}, mof());
    auto const facts = jixiao::facts({actual("110")});
    BOOST_TEST(name(jixiao::score(*without.value, *facts.value).rows[0].verdict) == "invalid");
    relative.previous = "100";
    auto const with = compile({relative}, mof());
    BOOST_TEST(name(jixiao::score(*with.value, *facts.value).rows[0].verdict) == "met");
}

BOOST_AUTO_TEST_CASE(plans_and_facts_of_different_size_are_the_callers_mistake) {
    auto const plan = compile({row(">=5个", "90")}, mof());
    BOOST_CHECK_THROW(jixiao::score(*plan.value, *jixiao::facts({}).value), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(tables_are_read_reviewed_and_scored) {
    auto const table = jixiao::read_table(table_text, "运维.toml");
    BOOST_REQUIRE(table.ok());
    BOOST_TEST(table.value->name() == "系统运维");
    BOOST_TEST(table.value->department() == "某区财政局");
    BOOST_TEST(table.value->year() == 2024);
    BOOST_TEST(!table.value->is_department());
    BOOST_TEST(table.value->ruleset_name() == "mof-2021-101");
    auto const rows = table.value->rows();
    BOOST_REQUIRE(rows.size() == 1);
    BOOST_TEST(rows[0].target == ">=5个");
    BOOST_TEST(to_string(*rows[0].weight) == "90");

    auto const ruleset = *jixiao::builtin_ruleset(table.value->ruleset_name());
    auto const found = review({*table.value}, ruleset);
    auto const no_cost = finding(found, "RV-51");
    BOOST_TEST(no_cost.file == "运维.toml");

    auto const facts = read_actuals(actuals_text, *table.value, "实际.toml");
    BOOST_REQUIRE(facts.ok());
    auto const score = jixiao::score(compile(*table.value, ruleset), *facts.value);
    BOOST_TEST(to_string(score.rows[0].points.low) == "45.00");   // (0.8 - 0.6) / 0.4 of 90
    BOOST_TEST(to_string(score.execution.points.low) == "7.00");  // 70 % from 80 % spent on
    BOOST_TEST(to_string(score.total.low) == "52.00");
}

BOOST_AUTO_TEST_CASE(actuals_of_another_table_are_refused) {
    auto const table = jixiao::read_table(table_text);
    std::string other = actuals_text;
    other.replace(other.find("系统运维"), std::string("系统运维").size(), "道路养护");
    auto const facts = read_actuals(other, *table.value, "实际.toml");
    BOOST_TEST(!facts.value);
    BOOST_REQUIRE(facts.findings.size() == 1);
    BOOST_TEST(facts.findings.front().file == "实际.toml");
    BOOST_TEST(facts.findings.front().place.line == 2);
}

BOOST_AUTO_TEST_CASE(rulesets_are_built_in_or_read) {
    BOOST_TEST(jixiao::ruleset_names().size() >= 4);
    BOOST_TEST(!jixiao::builtin_ruleset("mof-1999"));
    BOOST_TEST(mof().name() == "mof-2020-10");
    BOOST_TEST(mof().basis().chinese.find("财预〔2020〕10号") == 0);
    BOOST_TEST(!mof().title().english.empty());

    auto const own = jixiao::read_ruleset("format = \"jixiao/ruleset/1\"\nname = \"own\"\nextends = \"mof-2020-10\"\n");
    BOOST_REQUIRE(own.ok());
    BOOST_TEST(own.value->name() == "own");
    auto const broken = jixiao::read_ruleset("format = \"jixiao/ruleset/1\"\nname = 7\n", "own.toml");
    BOOST_TEST(!broken.value);
    BOOST_TEST(broken.findings.front().file == "own.toml");
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_found) {
    for (char const* const text : {"", "format = ", "\xff\xfe"}) {
        auto const table = jixiao::read_table(text, "x");
        BOOST_TEST(!table.value);
        BOOST_TEST(has_errors(table.findings));
    }
}

BOOST_AUTO_TEST_SUITE_END()
