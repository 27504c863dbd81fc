#include "engine/curve.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;
namespace grammar = jixiao::grammar;

namespace {

Ratio of(std::string_view text) { return Ratio(number(text)); }

/// The points of a weight, rounded to two places.
std::string points(Curve const& curve, std::string_view actual, std::string_view target, std::string_view weight) {
    auto const share = share_at(curve, of(actual), of(target));
    return grammar::to_string((share * of(weight)).to_decimal(2).value());
}

Ruleset rules_with(Family family, Reverse reverse, Equal equal = Equal::as_at_least) {
    Ruleset rules = linear_rules();
    rules.family = family;
    rules.reverse = reverse;
    rules.equal = equal;
    return rules;
}

Curve at_least(Family family) { return proportional_curve({}, rules_with(family, Reverse::one_minus)); }
Curve at_most(Family family, Reverse reverse) {
    return proportional_curve({Side::at_most}, rules_with(family, reverse));
}

std::string five_points(Curve const& curve, std::string_view target, std::string_view weight,
                        std::initializer_list<std::string_view> actuals) {
    std::string result;
    for (auto const actual : actuals) result += (result.empty() ? "" : " ") + points(curve, actual, target, weight);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(curves)

BOOST_AUTO_TEST_CASE(at_least_in_proportion) {
    BOOST_TEST(five_points(at_least(Family::linear), "5", "10", {"-1", "0", "4", "5", "9"}) ==
               "0.00 0.00 8.00 10.00 10.00");
}

BOOST_AUTO_TEST_CASE(at_least_with_a_pass_line) {
    BOOST_TEST(
        five_points(at_least(Family::threshold), "100", "10", {"59.9", "60", "70", "80", "90", "98", "100", "130"}) ==
        "0.00 0.00 2.50 5.00 7.50 9.50 10.00 10.00");
}

BOOST_AUTO_TEST_CASE(at_most_by_the_three_reverse_formulas) {
    auto const actuals = {std::string_view("2"), std::string_view("2.5"), std::string_view("3"), std::string_view("4"),
                          std::string_view("5")};
    auto const row = [&](Family family, Reverse reverse) {
        return five_points(at_most(family, reverse), "2", "8", actuals);
    };
    BOOST_TEST(row(Family::linear, Reverse::target_over_actual) == "8.00 6.40 5.33 4.00 3.20");
    BOOST_TEST(row(Family::linear, Reverse::one_minus) == "8.00 6.00 4.00 0.00 0.00");
    BOOST_TEST(row(Family::linear, Reverse::all_or_nothing) == "8.00 0.00 0.00 0.00 0.00");
    BOOST_TEST(row(Family::threshold, Reverse::target_over_actual) == "8.00 4.00 1.33 0.00 0.00");
    BOOST_TEST(row(Family::threshold, Reverse::one_minus) == "8.00 3.00 0.00 0.00 0.00");
}

BOOST_AUTO_TEST_CASE(pass_lines_of_0_and_100_percent) {
    Ruleset rules = rules_with(Family::threshold, Reverse::target_over_actual);
    rules.pass_line = number("0");
    BOOST_TEST(five_points(proportional_curve({}, rules), "4", "10", {"0", "1", "4"}) == "0.00 2.50 10.00");
    BOOST_TEST(five_points(proportional_curve({Side::at_most}, rules), "4", "10", {"4", "8", "400"}) ==
               "10.00 5.00 0.10");
    rules.pass_line = number("1");
    BOOST_TEST(five_points(proportional_curve({}, rules), "4", "10", {"0", "3.99", "4"}) == "0.00 0.00 10.00");
    BOOST_TEST(five_points(proportional_curve({Side::at_most}, rules), "4", "10", {"4", "4.01"}) == "10.00 0.00");
}

BOOST_AUTO_TEST_CASE(exactly) {
    auto const like_at_least = rules_with(Family::linear, Reverse::one_minus);
    auto const exact = rules_with(Family::linear, Reverse::one_minus, Equal::exact);
    BOOST_TEST(five_points(proportional_curve({Side::exactly}, like_at_least), "100", "7", {"98", "100", "101"}) ==
               "6.86 7.00 7.00");
    BOOST_TEST(five_points(proportional_curve({Side::exactly}, exact), "100", "7", {"98", "100", "101"}) ==
               "0.00 7.00 0.00");
    CurveCase const zero{Side::exactly, true, Sign::zero};
    BOOST_TEST(five_points(proportional_curve(zero, like_at_least), "0", "5", {"-1", "0", "1"}) == "5.00 5.00 0.00");
    BOOST_TEST(five_points(proportional_curve(zero, exact), "0", "5", {"-1", "0", "1"}) == "0.00 5.00 0.00");
}

BOOST_AUTO_TEST_CASE(all_or_nothing_with_open_and_closed_ends) {
    auto const rules = linear_rules();
    BOOST_TEST(five_points(pass_fail_curve({Side::at_least, true}, rules), "5", "8", {"4", "5", "6"}) ==
               "0.00 8.00 8.00");
    BOOST_TEST(five_points(pass_fail_curve({Side::at_least, false}, rules), "5", "8", {"4", "5", "6"}) ==
               "0.00 0.00 8.00");
    BOOST_TEST(five_points(pass_fail_curve({Side::at_most, true}, rules), "5", "8", {"4", "5", "6"}) ==
               "8.00 8.00 0.00");
    BOOST_TEST(five_points(pass_fail_curve({Side::at_most, false}, rules), "5", "8", {"4", "5", "6"}) ==
               "8.00 0.00 0.00");
}

BOOST_AUTO_TEST_CASE(satisfaction_bands) {
    std::vector<Band> const bands = {{"≥90%", lowered("≥90%"), number("1")},
                                     {"≥80%", lowered("≥80%"), number("0.8")},
                                     {"≥60%", lowered("≥60%"), number("0.5")}};
    auto const curve = band_curve(bands).value();
    BOOST_TEST(five_points(curve, "1", "10", {"0", "59.99", "60", "79.99", "80", "88", "90", "92", "100"}) ==
               "0.00 0.00 5.00 5.00 8.00 8.00 10.00 10.00 10.00");
    BOOST_TEST(five_points(band_curve({}).value(), "1", "10", {"50"}) == "0.00");
}

BOOST_AUTO_TEST_CASE(what_leaves_the_exact_numbers_is_no_share) {
    Ratio const huge = Ratio(Decimal{9'000'000'000'000'000'000, 18});
    BOOST_TEST(!share_at(at_least(Family::threshold), huge, huge / of("1.0000001")).valid());
}

BOOST_AUTO_TEST_SUITE_END()
