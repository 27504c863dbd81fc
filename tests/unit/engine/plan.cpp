#include "engine/plan.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;

namespace {

PlannedIndicator planned(IndicatorSpec const& indicator, Ruleset rules = linear_rules()) {
    return plan_of({indicator}, std::move(rules)).indicators.front();
}

RuleKind rule_for(std::string_view target, std::string rule = "") {
    return planned(spec(target, "10", std::move(rule))).rule;
}

Sense sense_of(IndicatorSpec const& indicator, Ruleset const& rules) {
    return std::get<NumericCriterion>(planned(indicator, rules).criterion.parts.front()).sense;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plan)

BOOST_AUTO_TEST_CASE(the_rule_that_fits_where_none_is_printed) {
    BOOST_TEST((rule_for("≥5个") == RuleKind::proportional));
    BOOST_TEST((rule_for("有效") == RuleKind::graded));
    BOOST_TEST((rule_for("是") == RuleKind::pass_fail));
    BOOST_TEST((rule_for("2024年11月底前") == RuleKind::graded));
}

BOOST_AUTO_TEST_CASE(the_printed_rule_decides) {
    BOOST_TEST((rule_for("≥5个", "直接赋分") == RuleKind::pass_fail));
    BOOST_TEST((rule_for("≥5个", " 按评判等级 赋分。") == RuleKind::graded));
    BOOST_TEST(planned(spec("≥5个", "10", "直接赋分")).rule_was_named);
    BOOST_TEST(!planned(spec("≥5个", "10", "没有的规则")).rule_was_named);
    BOOST_TEST(!planned(spec("≥5个", "10")).rule_was_named);
}

BOOST_AUTO_TEST_CASE(bare_numbers_by_direction_level_and_dimension) {
    Ruleset rules = linear_rules();
    rules.bare.cases = {{"成本指标", {}, BareMeaning::at_most}, {"时效指标", {"day"}, BareMeaning::at_most}};
    auto indicator = spec("20万元", "10");
    BOOST_TEST((sense_of(indicator, rules) == Sense::higher));
    indicator.level1 = "成本指标（20分）";
    BOOST_TEST((sense_of(indicator, rules) == Sense::lower));
    indicator.direction = Sense::higher;
    BOOST_TEST((sense_of(indicator, rules) == Sense::higher));
    auto days = spec("10天", "10");
    days.level2 = "时效";
    BOOST_TEST((sense_of(days, rules) == Sense::lower));
    auto share = spec("100%", "10");
    share.level2 = "时效指标";
    BOOST_TEST((sense_of(share, rules) == Sense::higher));
}

BOOST_AUTO_TEST_CASE(the_weights_that_could_be_read_are_added_exactly) {
    auto const plan = plan_of({spec("≥1个", "22.5"), spec("≥1个", "67.50"), spec("≥1个", "abc")});
    BOOST_TEST(text(plan.weight_sum) == "90.00");
    BOOST_TEST(plan_of({}).indicators.empty());
}

BOOST_AUTO_TEST_SUITE_END()
