#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;
namespace grammar = jixiao::grammar;

BOOST_AUTO_TEST_SUITE(row_scores)

BOOST_AUTO_TEST_CASE(a_weight_with_more_decimals_than_points_can_be_earned_in_full) {
    auto const score = row(spec("≥5个", "7.555"), actual("5个"));
    BOOST_TEST(text(score.points) == "7.55");
    BOOST_TEST((score.verdict == Verdict::met));
}

BOOST_AUTO_TEST_CASE(every_step_with_its_numbers) {
    auto const score = row(spec("≥5个", "10", "按照完成比例赋分"), actual("4个"));
    BOOST_TEST(chinese(score.steps) ==
               "赋分规则：按照完成比例赋分（规则集 test）\n"
               "指标值 ≥5个：不低于 5个\n"
               "完成率 = 4个 ÷ 5个 = 80.00%\n"
               "得分 = 10 × 80.00% = 8.00\n");
    BOOST_TEST(text(score.completion) == "80.00");
    BOOST_TEST((score.verdict == Verdict::partly));
    BOOST_TEST(text(score.range) == "8.00..8.00");
}

BOOST_AUTO_TEST_CASE(the_steps_of_the_pass_line) {
    Ruleset rules = linear_rules();
    rules.family = Family::threshold;
    auto const score = row(spec("≤5.46万元/年", "20"), actual("5.90万元/年"), rules);
    BOOST_TEST(chinese(score.steps) ==
               "赋分规则：按照完成比例赋分（规则集 test）\n"
               "指标值 ≤5.46万元/年：不超过 5.46万元/年\n"
               "完成率 = 5.46万元/年 ÷ 5.9万元/年 ≈ 92.5424%（越小越好）\n"
               "得分率 =（92.5424% - 60%）÷（100% - 60%）≈ 81.3559%\n"
               "得分 = 20 × 81.3559% ≈ 16.27\n");
}

BOOST_AUTO_TEST_CASE(a_tier_with_points_from_a_person) {
    auto done = actual("部分达成");
    done.hand_score = number("7");
    done.reason = "…";
    auto const score = row(spec("有效", "10"), done);
    BOOST_TEST(text(score.points) == "7.00");
    BOOST_TEST(chinese(score.steps) ==
               "赋分规则：按评判等级赋分（规则集 test）\n"
               "指标值 有效：按评判等级或是否达到评判\n"
               "“部分达成”属于“部分达成”，得分是分值的 60% 到 80%\n"
               "得分 = 7.00，由人评定\n");
    BOOST_TEST(score.notes.empty());
}

BOOST_AUTO_TEST_CASE(verdicts) {
    auto const verdict = [](std::string_view target, std::string_view done) {
        return row(spec(target, "10"), actual(done)).verdict;
    };
    BOOST_TEST((verdict("≥5个", "5个") == Verdict::met));
    BOOST_TEST((verdict("≥5个", "4个") == Verdict::partly));
    BOOST_TEST((verdict("≥5个", "0个") == Verdict::missed));
    BOOST_TEST((verdict("≥5个", "") == Verdict::missing));
    BOOST_TEST((verdict("有效", "部分达成") == Verdict::needs_hand));
    BOOST_TEST((verdict("≥5个", "5户") == Verdict::invalid));
}

BOOST_AUTO_TEST_CASE(no_completion_where_no_rate_is_defined) {
    BOOST_TEST(text(row(spec("有效", "10"), actual("达成")).completion) == "none");
    BOOST_TEST(text(row(spec("2024年11月底前", "10"), actual("2024年10月")).completion) == "none");
    BOOST_TEST(text(row(spec("≤2%", "10"), actual("0%")).completion) == "none");
    BOOST_TEST(text(row(spec("=0次", "10"), actual("1次")).completion) == "none");
}

BOOST_AUTO_TEST_CASE(completion_is_not_capped) {
    BOOST_TEST(text(row(spec("≥5个", "10"), actual("13个")).completion) == "260.00");
    BOOST_TEST(text(row(spec("≤10天", "10"), actual("8天")).completion) == "125.00");
}

BOOST_AUTO_TEST_CASE(rounding_is_the_rulesets) {
    Ruleset rules = linear_rules();
    auto const points = [&] { return text(row(spec("≥8个", "1"), actual("1个"), rules).points); };
    BOOST_TEST(points() == "0.13");  // 0.125
    rules.rounding = Rounding::half_even;
    BOOST_TEST(points() == "0.12");
    rules.rounding = Rounding::down;
    BOOST_TEST(points() == "0.12");
    rules.places = 3;
    BOOST_TEST(points() == "0.125");
}

BOOST_AUTO_TEST_CASE(points_stay_between_nothing_and_the_weight) {
    for (auto const family : {Family::linear, Family::threshold})
        for (auto const reverse : {Reverse::target_over_actual, Reverse::one_minus, Reverse::all_or_nothing})
            for (auto const* target : {"≥5%", "≤5%", "=5%", "3%-5%", "<5%", ">5%", "≥0%", "≤-2%", "=0%"})
                for (int tenths = -30; tenths <= 150; ++tenths) {
                    Ruleset rules = linear_rules();
                    rules.family = family;
                    rules.reverse = reverse;
                    Actual done = actual(grammar::to_string(Decimal{tenths, -1}) + "%");
                    auto const score = row(spec(target, "7"), done, rules);
                    BOOST_REQUIRE(score.points.has_value());
                    BOOST_TEST((*score.points >= Decimal{} && *score.points <= number("7")));
                }
}

BOOST_AUTO_TEST_CASE(more_is_never_worth_less) {
    for (auto const family : {Family::linear, Family::threshold}) {
        Ruleset rules = linear_rules();
        rules.family = family;
        Decimal best;
        for (int done = 0; done <= 60; ++done) {
            auto const score = row(spec("≥50个", "10"), actual(std::to_string(done) + "个"), rules);
            BOOST_TEST((*score.points >= best));
            best = *score.points;
        }
        BOOST_TEST(text(best) == "10.00");
    }
}

BOOST_AUTO_TEST_CASE(the_pass_line_never_gives_more_than_the_proportion) {
    Ruleset threshold = linear_rules();
    threshold.family = Family::threshold;
    for (int done = 0; done <= 60; ++done) {
        auto const fact = actual(std::to_string(done) + "个");
        BOOST_TEST((*row(spec("≥50个", "10"), fact, threshold).points <= *row(spec("≥50个", "10"), fact).points));
    }
}

BOOST_AUTO_TEST_CASE(a_pass_line_of_everything) {
    Ruleset rules = linear_rules();
    rules.family = Family::threshold;
    rules.pass_line = number("1");
    BOOST_TEST(text(row(spec("≥5个", "10"), actual("4个"), rules).points) == "0.00");
    BOOST_TEST(text(row(spec("≥5个", "10"), actual("5个"), rules).points) == "10.00");
}

BOOST_AUTO_TEST_CASE(a_ruleset_without_tiers) {
    Ruleset rules = linear_rules();
    rules.tiers.clear();
    BOOST_TEST(text(row(spec("有效", "10"), actual("有效"), rules).points) == "10.00");
    BOOST_TEST(codes_of(row(spec("有效", "10"), actual("达成"), rules).notes) == "E307");
}

BOOST_AUTO_TEST_CASE(both_wordings) {
    auto const score = row(spec("≤10个工作日", "10"), actual("12天"));
    BOOST_REQUIRE(score.notes.size() == 1u);
    BOOST_TEST(wording(score.notes[0], grammar::Language::chinese) ==
               "实际完成值“12天”的单位“天”不能换算成指标值“≤10个工作日”的单位“工作日”");
    BOOST_TEST(wording(score.notes[0], grammar::Language::english) ==
               "the unit “天” of the actual “12天” does not convert to the unit “工作日” of the "
               "target “≤10个工作日”");
}

BOOST_AUTO_TEST_SUITE_END()
