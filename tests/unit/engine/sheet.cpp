#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;

namespace {

Execution all_spent() {
    Execution result;
    result.budget = amount("10万元");
    result.executed = amount("10万元");
    return result;
}

std::vector<IndicatorSpec> two_groups() {
    auto outputs = spec("≥5个", "50");
    outputs.level1 = "产出指标";
    auto effects = spec("有效", "30");
    effects.level1 = "效益指标";
    auto more = spec("≥10次", "10");
    more.level1 = "产出指标";
    return {outputs, effects, more};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sheet)

BOOST_AUTO_TEST_CASE(groups_in_the_order_of_the_table) {
    std::vector<Actual> const actuals = {actual("4个"), actual("达成"), actual("10次")};
    auto const sheet = score(plan_of(two_groups()), actuals, all_spent());
    BOOST_REQUIRE(sheet.groups.size() == 2u);
    BOOST_TEST(sheet.groups[0].level1 == "产出指标");
    BOOST_TEST(text(sheet.groups[0].weight) == "60");
    BOOST_TEST(text(sheet.groups[0].points) == "50.00..50.00");
    BOOST_TEST(text(sheet.groups[1].points) == "30.00..30.00");
    BOOST_TEST(text(sheet.subtotal) == "80.00..80.00");
    BOOST_TEST(text(sheet.total) == "90.00..90.00");
    BOOST_TEST(sheet.complete);
    BOOST_TEST(sheet.grade == "优");
}

BOOST_AUTO_TEST_CASE(an_incomplete_table_gives_a_range) {
    std::vector<Actual> const actuals = {actual("5个"), actual("部分达成"), actual("")};
    auto const sheet = score(plan_of(two_groups()), actuals, {});
    BOOST_TEST(text(sheet.subtotal) == "68.00..83.99");
    BOOST_TEST(text(sheet.total) == "68.00..93.99");
    BOOST_TEST(!sheet.complete);
    BOOST_TEST(sheet.missing == 2u);
    BOOST_TEST(sheet.grade == "");
    BOOST_TEST(codes_of(sheet.notes) == "I356 W353");
}

BOOST_AUTO_TEST_CASE(actuals_that_are_not_there_are_missing) {
    auto const sheet = score(plan_of(two_groups()), {}, all_spent());
    BOOST_TEST(sheet.missing == 3u);
    BOOST_TEST(text(sheet.total) == "10.00..100.00");
}

BOOST_AUTO_TEST_CASE(no_grade_while_a_weight_is_unknown) {
    auto specs = two_groups();
    specs[2].weight.reset();
    std::vector<Actual> const actuals = {actual("5个"), actual("达成"), actual("10次")};
    auto const sheet = score(plan_of(specs), actuals, all_spent());
    BOOST_TEST(text(sheet.total) == "90.00..90.00");
    BOOST_TEST(!sheet.complete);
    BOOST_TEST(sheet.grade == "");
    BOOST_TEST(codes_of(sheet.rows[2].notes) == "E302");
}

BOOST_AUTO_TEST_CASE(a_ruleset_without_grades_gives_none) {
    Ruleset rules = linear_rules();
    rules.grades.clear();
    std::vector<Actual> const actuals = {actual("5个"), actual("达成"), actual("10次")};
    auto const sheet = score(plan_of(two_groups(), rules), actuals, all_spent());
    BOOST_TEST(sheet.complete);
    BOOST_TEST(sheet.grade == "");
}

BOOST_AUTO_TEST_CASE(nothing_applies) {
    Actual left_out;
    left_out.not_applicable = true;
    std::vector<Actual> const actuals(3, left_out);
    auto const sheet = score(plan_of(two_groups()), actuals, all_spent());
    BOOST_TEST(!sheet.complete);
    BOOST_TEST(sheet.grade == "");
    BOOST_TEST(codes_of(sheet.notes) == "I356 W354");
}

BOOST_AUTO_TEST_CASE(an_empty_table) {
    auto const sheet = score(plan_of({}), {}, all_spent());
    BOOST_TEST(!sheet.complete);
    BOOST_TEST(text(sheet.total) == "10.00..10.00");
    BOOST_TEST(codes_of(sheet.notes) == "W351 I356 W354");
}

BOOST_AUTO_TEST_CASE(the_same_input_gives_the_same_sheet) {
    std::vector<Actual> const actuals = {actual("4个"), actual("部分达成"), actual("7次")};
    auto const plan = plan_of(two_groups());
    auto const first = score(plan, actuals, all_spent());
    auto const second = score(plan, actuals, all_spent());
    for (std::size_t i = 0; i < first.rows.size(); ++i)
        BOOST_TEST(chinese(first.rows[i].steps) == chinese(second.rows[i].steps));
    BOOST_TEST(text(first.total) == text(second.total));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(weighted_means)

// DP-3: a mean by budget is a figure of its own.
BOOST_AUTO_TEST_CASE(projects_by_budget) {
    std::vector<WeightedTotal> const totals = {{number("92.40"), number("15.30")}, {number("78.15"), number("5.81")}};
    BOOST_TEST(text(weighted_mean(totals)) == "88.48");
}

// DP-2: goals of 60 % and 40 %.
BOOST_AUTO_TEST_CASE(goals_by_share) {
    std::vector<WeightedTotal> const totals = {{number("85"), number("60")}, {number("70"), number("40")}};
    BOOST_TEST(text(weighted_mean(totals)) == "79.00");
}

BOOST_AUTO_TEST_CASE(no_budget_no_mean) {
    BOOST_TEST(text(weighted_mean({})) == "none");
    std::vector<WeightedTotal> const totals = {{number("85"), number("0")}};
    BOOST_TEST(text(weighted_mean(totals)) == "none");
}

BOOST_AUTO_TEST_SUITE_END()
