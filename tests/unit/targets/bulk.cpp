// The bulk engine gives every row what the row alone gets: the same points, the same reason.
#include <boost/test/unit_test.hpp>

#include "bulk_rows.hpp"
#include "engine/bulk/scorer.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::targets::test;
using namespace std::string_literals;
using engine::Ruleset;

namespace {

constexpr int rows_of_each = 1000;

std::string shown(std::int64_t steps, grammar::CodeInfo const* reason) {
    return reason ? std::string(reason->id) : std::to_string(steps);
}

std::string alone(BulkRow const& row, std::shared_ptr<Ruleset const> const& ruleset) {
    auto const scored = engine::score_single_row(row.texts(), ruleset);
    return shown(scored.score.points ? scored.score.points->mantissa : 0, engine::reason_of(scored));
}

std::string in_bulk(BulkRow const& row, engine::bulk::Scorer& scorer) {
    auto const points = scorer.score_copied(row.texts());
    return shown(points.steps, points.reason);
}

void compare(std::shared_ptr<Ruleset const> const& ruleset, unsigned seed) {
    static auto const words = expressions_of_cases();
    BulkRows rows(seed, words);
    engine::bulk::Scorer scorer(ruleset);
    for (int i = 0; i < rows_of_each; ++i) {
        auto const row = rows.next();
        BOOST_TEST_CONTEXT(ruleset->name << ": " << row.target << " | " << row.actual << " | " << row.weight << " | "
                                         << row.rule << " | " << row.name)
        BOOST_TEST(in_bulk(row, scorer) == alone(row, ruleset));
    }
}

template <class Change>
std::shared_ptr<Ruleset const> changed(std::string_view name, Change change) {
    auto rules = *targets::builtin_ruleset(name);
    change(rules);
    return std::make_shared<Ruleset const>(std::move(rules));
}

grammar::Decimal number(std::string_view text) { return grammar::parse_decimal(text).value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(bulk)

BOOST_AUTO_TEST_CASE(every_builtin_ruleset) {
    unsigned seed = 1;
    for (auto const name : targets::builtin_ruleset_names()) compare(targets::builtin_ruleset(name), seed++);
}

BOOST_AUTO_TEST_CASE(every_rounding_and_number_of_places) {
    for (int places = 0; places <= 6; ++places)
        for (auto const rounding : {grammar::Rounding::half_up, grammar::Rounding::half_even, grammar::Rounding::down})
            compare(changed("mof-2021-101", [&](Ruleset& rules) { rules.places = places, rules.rounding = rounding; }),
                    100);
}

BOOST_AUTO_TEST_CASE(deductions_for_over_achievement) {
    for (std::string_view const from : {"1", "1.3", "0.5"})
        compare(changed("mof-2020-10",
                        [&](Ruleset& rules) {
                            rules.over_steps = {{number("3"), number("1")},
                                                {number(from), number("0.2")},
                                                {number("3"), number("0.5")}};
                        }),
                200);
}

BOOST_AUTO_TEST_CASE(other_switches) {
    compare(changed("mof-2020-10", [](Ruleset& rules) { rules.equal = engine::Equal::exact; }), 301);
    compare(changed("mof-2020-10", [](Ruleset& rules) { rules.reverse = engine::Reverse::all_or_nothing; }), 302);
    compare(changed("mof-2021-101", [](Ruleset& rules) { rules.reverse = engine::Reverse::one_minus; }), 303);
    compare(changed("mof-2021-101", [](Ruleset& rules) { rules.missing = engine::MissingPolicy::zero; }), 304);
    compare(changed("mof-2020-10", [](Ruleset& rules) { rules.named_rules_only = true; }), 305);
    compare(changed("mof-2021-101",
                    [](Ruleset& rules) {
                        rules.units = {grammar::parse_unit("%"), grammar::parse_unit("天")};
                    }),
            306);
    compare(changed("mof-2021-101", [](Ruleset& rules) { rules.tiers.front().words = {"100%", "5个"}; }), 307);
    compare(changed("mof-2021-101", [](Ruleset& rules) { rules.satisfaction.clear(); }), 308);
}

BOOST_AUTO_TEST_CASE(what_was_learnt_changes_nothing) {
    auto const ruleset = targets::builtin_ruleset("mof-2020-10");
    engine::bulk::Scorer scorer(ruleset);
    // Targets without a sign are looked up: more than there are places for, met twice, in two orders.
    constexpr int targets = 70000;
    for (int i = 0; i < 2 * targets; ++i) {
        std::int64_t const target = 2 + (i < targets ? i : 2 * targets - 1 - i);
        auto const scored =
            scorer.score_copied({std::to_string(target) + "个", std::to_string(target - 1) + "个", "1000", ""});
        auto const exact = (200000 * (target - 1) + target) / (2 * target);
        if (scored.steps != exact || scored.reason)
            BOOST_FAIL(std::to_string(target) + " gives " + shown(scored.steps, scored.reason));
    }
    BOOST_TEST(scorer.assumed() == 2u * targets);
}

BOOST_AUTO_TEST_CASE(texts_that_hold_line_breaks_are_not_mixed_up) {
    engine::bulk::Scorer scorer(targets::builtin_ruleset("mof-2020-10"));
    BOOST_TEST(shown(scorer.score_copied({"有效\n良好", "有效\n良好", "10", ""}).steps, nullptr) == "1000");
    BOOST_TEST((scorer.score_copied({"有效\n良好\n有效", "良好", "10", ""}).reason != nullptr));
}

BOOST_AUTO_TEST_CASE(zeros_behind_a_text_belong_to_it) {
    engine::bulk::Scorer scorer(targets::builtin_ruleset("mof-2020-10"));
    auto const ruleset = targets::builtin_ruleset("mof-2020-10");
    BOOST_TEST(in_bulk({">=5个", "4个", "10", ""}, scorer) == "800");
    BOOST_TEST(in_bulk({">=5个", "4个", "10\0"s, ""}, scorer) == "E302");
    for (BulkRow const& row : {BulkRow{">=5个", "4个\0"s, "10", ""}, BulkRow{">=5个\0"s, "4个", "10", ""}})
        BOOST_TEST(in_bulk(row, scorer) == alone(row, ruleset));
}

BOOST_AUTO_TEST_SUITE_END()
