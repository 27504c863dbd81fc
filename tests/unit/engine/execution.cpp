#include "engine/execution.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;

namespace {

Ruleset banded_rules() {
    Ruleset rules = linear_rules();
    rules.execution.kind = ExecutionKind::bands;
    rules.execution.bands = {{"=100%", lowered("=100%"), number("1")},
                             {"≥80%", lowered("≥80%"), number("0.7")},
                             {"≥60%", lowered("≥60%"), number("0.5")}};
    return rules;
}

Execution spent(std::string_view budget, std::string_view executed, std::optional<bool> finished = {}) {
    Execution result;
    result.budget = amount(budget);
    result.executed = amount(executed);
    result.finished = finished;
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(execution)

BOOST_AUTO_TEST_CASE(rate_and_points) {
    auto const score = score_execution(spent("15.30万元", "14.20万元"), linear_rules());
    BOOST_TEST((score.state == ExecutionState::scored));
    BOOST_TEST(text(score.rate) == "92.81");
    BOOST_TEST(text(score.points) == "9.28");
    BOOST_TEST(text(score.range) == "9.28..9.28");
    BOOST_TEST(chinese(score.steps) == "执行率 = 14.20 万元 ÷ 15.30 万元 ≈ 92.8105%\n得分 = 10 × 92.8105% ≈ 9.28\n");
}

BOOST_AUTO_TEST_CASE(units_convert) {
    BOOST_TEST(text(score_execution(spent("15.30万元", "142000元"), linear_rules()).points) == "9.28");
    BOOST_TEST(text(score_execution(spent("0.5亿元", "4000万元"), linear_rules()).points) == "8.00");
}

BOOST_AUTO_TEST_CASE(a_stated_rate_counts_where_an_amount_is_missing) {
    Execution stated;
    stated.rate = number("95");
    auto const score = score_execution(stated, linear_rules());
    BOOST_TEST(text(score.rate) == "95.00");
    BOOST_TEST(text(score.points) == "9.50");
    BOOST_TEST(chinese(score.steps) == "执行率 = 95% ÷ 100% = 95.00%\n得分 = 10 × 95.00% = 9.50\n");
    stated.rate = number("120");
    BOOST_TEST(text(score_execution(stated, linear_rules()).points) == "10.00");
    stated.budget = amount("100万元");
    stated.executed = amount("50万元");
    BOOST_TEST(text(score_execution(stated, linear_rules()).points) == "5.00");
    stated.executed.reset();
    stated.rate = number("-5");
    BOOST_TEST((score_execution(stated, linear_rules()).state == ExecutionState::unknown));
}

BOOST_AUTO_TEST_CASE(nothing_known) {
    auto const score = score_execution({}, linear_rules());
    BOOST_TEST((score.state == ExecutionState::unknown));
    BOOST_TEST(text(score.range) == "0.00..10.00");
    BOOST_TEST(text(score.points) == "none");
    BOOST_TEST(codes_of(score.notes) == "W325");
}

BOOST_AUTO_TEST_CASE(no_budget_is_not_zero_points) {
    auto const score = score_execution(spent("0万元", "0元"), linear_rules());
    BOOST_TEST((score.state == ExecutionState::no_budget));
    BOOST_TEST(text(score.points) == "none");
    BOOST_TEST(text(score.range) == "0.00..10.00");
}

BOOST_AUTO_TEST_CASE(bands_need_to_know_whether_the_project_is_finished) {
    auto const rules = banded_rules();
    BOOST_TEST(text(score_execution(spent("15.30万元", "14.20万元", true), rules).points) == "10.00");
    BOOST_TEST(text(score_execution(spent("15.30万元", "14.20万元", false), rules).points) == "7.00");
    auto const open = score_execution(spent("15.30万元", "14.20万元"), rules);
    BOOST_TEST(text(open.range) == "7.00..10.00");
    BOOST_TEST(text(open.rate) == "92.81");
    BOOST_TEST(codes_of(open.notes) == "W326");
}

BOOST_AUTO_TEST_CASE(below_every_band) {
    BOOST_TEST(text(score_execution(spent("100元", "59.99元", false), banded_rules()).points) == "0.00");
}

BOOST_AUTO_TEST_CASE(no_points_for_execution) {
    Ruleset rules = linear_rules();
    rules.execution.weight = number("0");
    auto const score = score_execution({}, rules);
    BOOST_TEST((score.state == ExecutionState::scored));
    BOOST_TEST(text(score.points) == "0.00");
}

BOOST_AUTO_TEST_SUITE_END()
