#include "engine/criterion.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::tests;

namespace {

std::string end_text(std::optional<Decimal> const& end) { return end ? jixiao::grammar::to_string(*end) : ""; }

/// "[5,) 个", "(,2) %": the range in brackets and its unit.
std::string range_text(std::string_view target, BareMeaning bare = BareMeaning::at_least) {
    auto const criterion = lowered(target, bare);
    std::string result;
    for (auto const& part : criterion.parts) {
        auto const& number = std::get<NumericCriterion>(part);
        auto const& [low, high, low_closed, high_closed] = number.allowed;
        if (!result.empty()) result += " ";
        result += (low && low_closed ? "[" : "(") + end_text(low) + "," + end_text(high) +
                  (high && high_closed ? "]" : ")") + jixiao::grammar::spelling(number.unit);
    }
    return result;
}

Measure measure_of(std::string_view target) {
    return std::get<NumericCriterion>(lowered(target).parts.front()).measure;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(criterion)

BOOST_AUTO_TEST_CASE(spellings_of_one_meaning) {
    for (auto const* text : {"≥80%", ">=80%", "不低于80%", "80%以上", "至少80%", "≧80％"})
        BOOST_TEST(range_text(text) == "[80,)%", text);
}

BOOST_AUTO_TEST_CASE(comparators) {
    BOOST_TEST(range_text(">5个") == "(5,)个");
    BOOST_TEST(range_text("≤2%") == "(,2]%");
    BOOST_TEST(range_text("<2%") == "(,2)%");
    BOOST_TEST(range_text("=100%") == "[100,100]%");
}

BOOST_AUTO_TEST_CASE(bare_numbers_follow_the_policy) {
    BOOST_TEST(range_text("95%", BareMeaning::at_least) == "[95,)%");
    BOOST_TEST(range_text("95%", BareMeaning::at_most) == "(,95]%");
    BOOST_TEST(range_text("95%", BareMeaning::exactly) == "[95,95]%");
    BOOST_TEST(lowered("95%").was_bare());
    BOOST_TEST(!lowered("≥95%").was_bare());
}

BOOST_AUTO_TEST_CASE(ranges) {
    BOOST_TEST(range_text("90%-95%") == "[90,95]%");
    BOOST_TEST(range_text("[80%,90%)") == "[80,90)%");
    BOOST_TEST(range_text("5%±0.5%") == "[4.5,5.5]%");
}

BOOST_AUTO_TEST_CASE(joined) {
    BOOST_TEST(range_text("≥3次，每次≥50人") == "[3,)次 [50,)人/次");
    BOOST_TEST((lowered("≥100件或≥50人").joiner == jixiao::grammar::syntax::Joiner::any));
}

BOOST_AUTO_TEST_CASE(changes_against_last_year) {
    BOOST_TEST(range_text("较上年增长5%") == "[5,)%");
    BOOST_TEST((measure_of("较上年增长5%") == Measure::increase));
    BOOST_TEST((measure_of("同比下降≥3%") == Measure::decrease));
    BOOST_TEST((measure_of("不低于上年") == Measure::previous_level));
    BOOST_TEST(range_text("不低于上年") == "(,)");
}

BOOST_AUTO_TEST_CASE(words_and_dates) {
    BOOST_TEST(std::get<WordCriterion>(lowered("有效").parts.front()).text == "有效");
    BOOST_TEST(std::get<WordCriterion>(lowered("指导城市建设").parts.front()).text == "指导城市建设");
    auto const by = std::get<DateCriterion>(lowered("2024年11月底前").parts.front()).by;
    BOOST_TEST(jixiao::grammar::to_string(by) == "2024-11");
}

BOOST_AUTO_TEST_CASE(a_comparison_with_the_budget_is_judged_in_words) {
    BOOST_TEST(std::holds_alternative<WordCriterion>(lowered("不超预算").parts.front()));
}

BOOST_AUTO_TEST_CASE(what_is_no_target_has_no_parts) {
    for (auto const* text : {"≥", "", "≥**%", "待定"}) BOOST_TEST(lowered(text).parts.empty(), text);
}

BOOST_AUTO_TEST_CASE(open_and_closed_ends) {
    using jixiao::grammar::Ratio;
    Range const range{number("80"), number("90"), true, false};
    BOOST_TEST(contains(range, Ratio(80)));
    BOOST_TEST(contains(range, Ratio(number("89.999"))));
    BOOST_TEST(!contains(range, Ratio(90)));
    BOOST_TEST(!contains(range, Ratio(number("79.999"))));
    BOOST_TEST(contains(Range{}, Ratio(-5)));
    BOOST_TEST(!contains(range, Ratio(1, 0)));
}

BOOST_AUTO_TEST_SUITE_END()
