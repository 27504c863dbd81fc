#include "engine/track.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;

namespace {

PeriodFacts facts(int month, std::vector<std::string> const& values, std::string_view budget = "",
                  std::string_view executed = "") {
    PeriodFacts result;
    result.period = {2024, 1, month};
    for (auto const& value : values) result.rows.push_back({actual(value), {}, {}, {}, {}, {}});
    if (!budget.empty()) result.execution.budget = amount(budget);
    if (!executed.empty()) result.execution.executed = amount(executed);
    return result;
}

Plan plan_with(TrackingRules const& tracking, std::vector<IndicatorSpec> const& specs) {
    auto rules = linear_rules();
    rules.tracking = tracking;
    return plan_of(specs, rules);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tracks)

BOOST_AUTO_TEST_CASE(today_and_at_the_forecast) {
    auto const plan = plan_of({spec("≥5个", "50"), spec("≥90%", "40")});
    auto const sheet = track(plan, std::vector{facts(6, {"2个", "81%"}, "10万元", "4万元")});
    BOOST_TEST(text(sheet.today.total) == "60.00..60.00");     // 20 + 36 + 4
    BOOST_TEST(text(sheet.expected.total) == "84.00..84.00");  // 40 + 36 + 8
    BOOST_TEST(text(sheet.achievement) == "62.22");            // (0.4*50 + 0.9*40) / 90
    BOOST_TEST(text(sheet.time) == "50.00");
    BOOST_TEST(text(sheet.execution.rate) == "40.00");
    BOOST_TEST(text(sheet.execution.forecast_rate) == "80.00");
}

BOOST_AUTO_TEST_CASE(achievement_and_execution) {
    TrackingRules rules;
    rules.achievement_gap = number("0.1");
    auto const plan = plan_with(rules, {spec("≥100个", "90")});
    auto const apart = track(plan, std::vector{facts(6, {"55个"}, "100万元", "36万元")});
    BOOST_TEST(codes_of(apart.notes) == "W384");
    BOOST_TEST(chinese(apart.notes) == "目标实现程度 55.00% 与预算执行率 36.00% 相差 19 个百分点，超过 10 个\n");
    auto const together = track(plan, std::vector{facts(6, {"55个"}, "100万元", "45万元")});
    BOOST_TEST(codes_of(together.notes) == "");
    auto const spent = track(plan, std::vector{facts(6, {"55个"}, "100万元", "65.01万元")});
    BOOST_TEST(codes_of(spent.notes) == "W384");
}

BOOST_AUTO_TEST_CASE(reasons_are_demanded) {
    auto const plan = plan_of({spec("≥5个", "10"), spec("≥5个", "10")});
    auto history = std::vector{facts(6, {"1个", "1个"})};
    history[0].rows[1].actual.reason = "设备到货晚。";
    auto const sheet = track(plan, history);
    BOOST_TEST(sheet.rows[0].needs_reason);
    BOOST_TEST(codes_of(sheet.rows[0].notes) == "W380");
    BOOST_TEST(!sheet.rows[1].needs_reason);

    TrackingRules red_only;
    red_only.reason_lights = {Light::red};
    red_only.reason_for_cause = true;
    auto yellow = std::vector{facts(6, {"1.8个"})};
    BOOST_TEST(codes_of(track(plan_with(red_only, {spec("≥5个", "10")}), yellow).rows[0].notes) == "");
    yellow[0].rows[0].causes = {"人员保障"};
    BOOST_TEST(codes_of(track(plan_with(red_only, {spec("≥5个", "10")}), yellow).rows[0].notes) == "W382");

    TrackingRules by_likelihood;
    by_likelihood.reason_lights = {};
    by_likelihood.reason_likelihoods = {Likelihood::possible, Likelihood::impossible};
    auto open = std::vector{facts(6, {"2个"})};
    open[0].rows[0].likelihood = Likelihood::possible;
    auto const likely = plan_with(by_likelihood, {spec("≥5个", "10")});
    BOOST_TEST(codes_of(track(likely, open).rows[0].notes) == "W381");
    open[0].rows[0].causes = {"其他"};
    open[0].rows[0].actual.reason = "招标推迟。";
    BOOST_TEST(codes_of(track(likely, open).rows[0].notes) == "W381");
    open[0].rows[0].expected = actual("5个");
    BOOST_TEST(codes_of(track(likely, open).rows[0].notes) == "");
}

BOOST_AUTO_TEST_CASE(a_person_may_say_otherwise) {
    auto const plan = plan_of({spec("≥5个", "90")});
    auto history = std::vector{facts(6, {"2个"}, "10万元", "4万元")};
    history[0].rows[0].expected = actual("5个");
    history[0].rows[0].likelihood = Likelihood::certain;
    history[0].expected_execution = amount("9万元");
    auto const sheet = track(plan, history);
    BOOST_TEST((sheet.rows[0].forecast.method == ForecastMethod::by_hand));
    BOOST_TEST((sheet.rows[0].chance.likelihood == Likelihood::certain));
    BOOST_TEST(sheet.rows[0].chance.by_hand);
    BOOST_TEST(text(sheet.expected.total) == "99.00..99.00");
}

BOOST_AUTO_TEST_CASE(what_is_missing_stays_missing) {
    auto const plan = plan_of({spec("≥5个", "50"), spec("≥5个", "40")});
    auto history = std::vector{facts(3, {"1个", "1个"}), facts(6, {"", "3个"})};
    history[1].rows.resize(2);
    auto sheet = track(plan, history);
    BOOST_TEST(!sheet.rows[0].light.has_value());
    BOOST_TEST(!sheet.rows[0].chance.likelihood.has_value());
    BOOST_TEST(sheet.unlit == 1u);
    BOOST_TEST(text(sheet.today.subtotal) == "24.00..74.00");
    BOOST_TEST(!sheet.execution.light.has_value());
    history[1].rows[0].actual.not_applicable = true;
    sheet = track(plan, history);
    BOOST_TEST(sheet.unlit == 0u);
}

BOOST_AUTO_TEST_CASE(execution_of_single_periods) {
    auto first = facts(3, {}, "10万元", "2万元");
    auto second = facts(6, {}, "10万元", "15000元");
    second.period = {2024, 4, 6};
    first.cumulative = second.cumulative = false;
    auto const result = track_execution(linear_rules(), std::vector{first, second});
    BOOST_TEST(text(result.rate) == "35.00");
    BOOST_TEST(text(result.pace) == "70.00");
}

BOOST_AUTO_TEST_CASE(planned_values) {
    auto one = spec("≥5个", "10");
    for (auto const* value : {"1个", "2个", "4个", "5个"}) one.plan.push_back(parsed(value));
    auto const plan = plan_of({one});
    auto const at = [&](int month) { return planned(plan.indicators[0], month)->to_decimal(4); };
    BOOST_TEST(text(at(3)) == "1.0000");
    BOOST_TEST(text(at(7)) == "2.6667");
    BOOST_TEST(text(at(12)) == "5.0000");
    BOOST_TEST(has_plan(plan.indicators[0]));
    // 3 of 4 that are planned for September, though 3.75 of 5 would be due by time.
    auto const sheet = track(plan, std::vector{facts(9, {"3个"})});
    BOOST_TEST(text(sheet.rows[0].progress) == "75.00");
    BOOST_TEST((sheet.rows[0].light == Light::yellow));
    one.plan.pop_back();
    BOOST_TEST(!has_plan(plan_of({one}).indicators[0]));
}

BOOST_AUTO_TEST_CASE(schedules) {
    auto const courses = [](IndicatorSpec const& one, TrackingRules const& rules = {}) {
        std::string result;
        auto const plan = plan_of({one});
        for (auto const& point : schedule(plan.indicators[0], rules))
            result += std::to_string(point.month) + "=" + text(point.value.to_decimal(2)) + " ";
        return result;
    };
    BOOST_TEST(courses(spec("≥5个", "10")) == "0=0.00 12=5.00 ");
    BOOST_TEST(courses(spec("≤10个工作日", "10")) == "0=10.00 12=10.00 ");
    BOOST_TEST(courses(spec("有效", "10")) == "");
    auto planned = spec("≥5个", "10");
    for (auto const* value : {"1个", "2个", "4个", "5个"}) planned.plan.push_back(parsed(value));
    BOOST_TEST(courses(planned) == "0=0.00 3=1.00 6=2.00 9=4.00 12=5.00 ");
    TrackingRules amounts;
    amounts.prorate = Prorate::amounts;
    BOOST_TEST(courses(spec("≥95%", "10"), amounts) == "0=95.00 12=95.00 ");
    TrackingRules in_range;
    auto quality = spec("≥95%", "10");
    quality.level2 = "质量指标";
    in_range.in_range_levels = {"质量指标"};
    BOOST_TEST(courses(quality, in_range) == "0=95.00 12=95.00 ");
}

BOOST_AUTO_TEST_CASE(what_was_reached) {
    auto const plan = plan_of({spec("≥5个", "10")});
    auto const sheet = track(plan, std::vector{facts(3, {"1个"}), facts(6, {""}), facts(9, {"3个"})});
    BOOST_REQUIRE(sheet.rows[0].reached.size() == 2u);
    BOOST_TEST(sheet.rows[0].reached[1].month == 9);
    BOOST_TEST(text(sheet.rows[0].reached[1].value.to_decimal(0)) == "3");
}

BOOST_AUTO_TEST_CASE(huge_numbers_are_not_judged) {
    auto const plan = plan_of({spec("≥0.000000000000000001个", "10")});
    auto const sheet = track(plan, std::vector{facts(6, {"9000000000000000000亿个"})});
    BOOST_TEST(sheet.rows.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
