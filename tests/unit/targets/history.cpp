#include "targets/model/history.hpp"

#include <boost/test/unit_test.hpp>

#include "engine/track.hpp"
#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::string const head =
    "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\n"
    "department = \"某局\"\nproject = \"甲\"\n";
std::string const row =
    "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"数量\"\n"
    "weight = 90\n";

TargetTable table(std::string const& more = "target = \">=5 个\"\n") {
    Diagnostics sink;
    auto result = read_table(text(head + row + more), sink);
    BOOST_TEST(places(sink) == "");
    return *result;
}

/// One file: its head and the value of the one row.
ActualsFile file(std::string const& top, std::string const& value, std::string const& name = "a.toml") {
    Diagnostics sink;
    auto const source = make_source(name, "format = \"jixiao/actuals/1\"\ntable = \"甲\"\n" + top +
                                              "[[actual]]\nindicator = \"数量\"\nvalue = \"" + value + "\"\n");
    auto result = read_actuals(source, sink);
    BOOST_TEST(places(sink) == "");
    return *result;
}

struct Outcome {
    History history;
    Diagnostics found;
};

Outcome outcome(TargetTable const& of, std::vector<ActualsFile> const& files) {
    std::vector<ActualsFile const*> pointers;
    for (auto const& one : files) pointers.push_back(&one);
    Outcome result;
    result.history = history_of(of, pointers, result.found);
    check_history(result.history, of, compile(of, builtin_ruleset("mof-2020-10")), result.found);
    return result;
}

std::string findings(std::vector<ActualsFile> const& files) { return places(outcome(table(), files).found); }

}  // namespace

BOOST_AUTO_TEST_SUITE(histories)

BOOST_AUTO_TEST_CASE(files_in_order) {
    std::vector const files{file("period = \"2024-01/2024-09\"\n", "3 个"), file("period = \"2024-Q1\"\n", "1 个"),
                            file("period = \"2024年上半年\"\nvalues = \"本期数\"\n", "2 个")};
    auto const history = outcome(table(), files).history;
    BOOST_REQUIRE(history.facts.size() == 3u);
    BOOST_TEST(to_string(history.facts[0].period) == "2024-Q1");
    BOOST_TEST(to_string(history.facts[1].period) == "2024-H1");
    BOOST_TEST(!history.facts[1].cumulative);
    BOOST_TEST(history.facts[2].rows[0].actual.text == "3 个");
}

BOOST_AUTO_TEST_CASE(two_files_for_one_time) {
    auto const first = file("period = \"2024-Q2\"\n", "2 个", "first.toml");
    BOOST_TEST(findings({first, file("period = \"2024-H1\"\n", "3 个")}) == "E603@6:9");
    BOOST_TEST(findings({first, file("period = \"2024-H1\"\n", "2 个")}) == "W604@3:10");
    BOOST_TEST(findings({first, file("period = \"2024-Q2\"\nvalues = \"period\"\n", "1 个")}) == "");
}

BOOST_AUTO_TEST_CASE(a_cumulative_value_goes_before_one_of_a_single_period) {
    auto const all =
        file("period = \"2024-01/2024-09\"\n[execution]\nbudget = \"10 万元\"\nexecuted = \"7.5 万元\"\n", "4 个");
    auto const silent = file("period = \"2024-01/2024-09\"\n", "");
    auto const third =
        file("period = \"2024-Q3\"\nvalues = \"period\"\n[execution]\nbudget = \"10 万元\"\nexecuted = \"2 万元\"\n",
             "1 个");
    auto const tracked = [](std::vector<ActualsFile> const& files) {
        auto const plan = compile(table(), builtin_ruleset("mof-2020-10"));
        return engine::track(plan, outcome(table(), files).history.facts);
    };
    for (auto const& files : {std::vector{all, third}, std::vector{third, all}}) {
        auto const sheet = tracked(files);
        BOOST_TEST(sheet.rows[0].actual.text == "4 个");
        BOOST_TEST(sheet.rows[0].reached.size() == 1u);
        BOOST_TEST(shown(sheet.execution.rate) == "75.00");
    }
    auto const sheet = tracked({silent, third});
    BOOST_TEST(sheet.rows[0].actual.text == "1个");
    BOOST_TEST(shown(sheet.execution.rate) == "20.00");
}

BOOST_AUTO_TEST_CASE(what_falls_or_changes) {
    auto const first = file("period = \"2024-Q1\"\n[execution]\nbudget = \"9 万元\"\nexecuted = \"3 万元\"\n", "3 个");
    BOOST_TEST(findings({first, file("period = \"2024-Q2\"\n", "2 个")}) == "W605@6:9");
    BOOST_TEST(findings({first, file("period = \"2024-Q2\"\nvalues = \"period\"\n", "2 个")}) == "");
    BOOST_TEST(findings({first, file("period = \"2024-Q2\"\n", "4 件")}) == "W606@6:9");
    BOOST_TEST(findings({first, file("period = \"2024-Q2\"\n[execution]\nexecuted = \"20000 元\"\n", "4 个")}) ==
               "W607@5:12");
}

BOOST_AUTO_TEST_CASE(early_and_late) {
    BOOST_TEST(findings({file("period = \"2024-Q1\"\nreported = \"2024-03-30\"\n", "1 个")}) == "W608@4:12");
    BOOST_TEST(findings({file("period = \"2024-Q1\"\nreported = \"2024-05-01\"\n", "1 个")}) == "");
    BOOST_TEST(findings({file("period = \"2024-Q1\"\nreported = \"2024年5月2日\"\n", "1 个")}) == "W609@4:12");
}

BOOST_AUTO_TEST_CASE(a_target_adjusted_in_the_year) {
    auto const adjusted = table("target = \">=4 个\"\ninitial_target = \">=5 个\"\n");
    auto const actuals = file("period = \"2024-Q1\"\n", "1 个");
    BOOST_TEST(places(outcome(adjusted, {actuals}).found) == "I610@12:18");
    BOOST_TEST(adjusted.rows[0].target.value == ">=4 个");
    auto const removed = table("\"年初指标值\" = \">=5 个\"\n");
    BOOST_TEST(is_removed(removed.rows[0]));
    auto const result = outcome(removed, {actuals});
    BOOST_TEST(places(result.found) == "I611@11:11");
    BOOST_TEST(result.history.facts[0].rows[0].actual.not_applicable);
}

BOOST_AUTO_TEST_CASE(plans) {
    auto const found = [](std::string const& plan, std::string const& more = "") {
        return places(outcome(table("target = \">=5 个\"\nplan = [" + plan + "]\n" + more), {}).found);
    };
    BOOST_TEST(found(R"("1 个", "5 个")") == "W612@12:9");
    BOOST_TEST(found(R"("1 个", "2 个", "4 个", "5 个")") == "");
    BOOST_TEST(found(R"("1 个", "2 万元", "4 个", "5 个")") == "W613@12:16");
    BOOST_TEST(found(R"("1 个", "若干", "4 个", "5 个")") == "W613@12:16");
    BOOST_TEST(found(R"("1 个", "2 个", "1 个", "1 个")") == "W614@12:23");
    BOOST_TEST(found(R"("-1 个", "2 个", "3 个", "5 个")") == "W614@12:9");
    BOOST_TEST(found(R"("4 个", "5 个", "4 个", "5 个")", "accumulate = \"latest\"\n") == "");
    BOOST_TEST(found(R"("1 个", "2 个", "3 个", "4 个")") == "W615@12:30");
}

BOOST_AUTO_TEST_CASE(files_of_one_time_complete_each_other) {
    auto const two = text(
        head + row + "target = \">=5 个\"\n" +
        "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"另一个\"\nweight = 0\ntarget = \">=5 个\"\n");
    Diagnostics sink;
    auto const both = *read_table(two, sink);
    auto const first = file("period = \"2024-Q1\"\n", "3 个", "1.toml");
    auto const second =
        file("period = \"2024-Q1\"\n", "4 个\"\n[[actual]]\nindicator = \"另一个\"\nvalue = \"5 个", "2.toml");
    for (auto const& files : {std::vector{first, second}, std::vector{second, first}}) {
        auto const result = outcome(both, files);
        BOOST_TEST(places(result.found) == "E603@6:9");
        auto const sheet = engine::track(compile(both, builtin_ruleset("mof-2020-10")), result.history.facts);
        BOOST_TEST(sheet.rows[0].actual.text == "");
        BOOST_TEST(sheet.rows[1].actual.text == "5 个");
    }
}

BOOST_AUTO_TEST_CASE(the_outlook_of_a_row) {
    Diagnostics sink;
    auto const read = read_actuals(
        text("format = \"jixiao/actuals/1\"\ntable = \"甲\"\nperiod = \"2024-H1\"\n[execution]\n"
             "expected = \"9 万元\"\n[[actual]]\nindicator = \"数量\"\nvalue = \"2 个\"\nexpected = \"4 个\"\n"
             "likelihood = \"完全不可能\"\ncause = [\"人员保障\", \"硬件保障\"]\nas_expected = false\n"
             "goal_reached = false\n"),
        sink);
    BOOST_TEST(places(sink) == "");
    auto const facts = outcome(table(), {*read}).history.facts[0];
    BOOST_TEST(facts.rows[0].expected->text == "4 个");
    BOOST_TEST((facts.rows[0].likelihood == engine::Likelihood::impossible));
    BOOST_TEST(facts.rows[0].causes.at(1) == "硬件条件保障");
    BOOST_TEST(facts.rows[0].as_expected.value() == false);
    BOOST_TEST(shown(facts.expected_execution->value) == "9");
}

BOOST_AUTO_TEST_CASE(what_can_be_wrong) {
    Diagnostics sink;
    read_actuals(text("format = \"jixiao/actuals/1\"\ntable = \"甲\"\nvalues = \"半数\"\nreported = \"春天\"\n"), sink);
    BOOST_TEST(places(sink) == "E419@3:10 E602@4:12");
}

BOOST_AUTO_TEST_CASE(a_score_takes_the_fullest_period) {
    std::vector const tables{table()};
    std::vector const files{file("period = \"2024-Q1\"\n", "1 个"), file("period = \"2024\"\n", "5 个"),
                            file("period = \"2024-Q3\"\n", "3 个")};
    Diagnostics sink;
    BOOST_TEST(assign(files, tables, sink)[0] == &files[1]);
    BOOST_TEST(places(sink) == "");
    BOOST_TEST(assign_all(files, tables, sink)[0].size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
