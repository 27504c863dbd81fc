#include <boost/test/unit_test.hpp>
#include <jixiao/jixiao.hpp>

BOOST_AUTO_TEST_SUITE(api_parse)

BOOST_AUTO_TEST_CASE(every_kind_has_its_fields) {
    auto const kind = [](std::string_view text) { return name(jixiao::parse(text).kind); };
    BOOST_TEST(kind("") == "missing");
    BOOST_TEST(kind("95%") == "bare");
    BOOST_TEST(kind("优秀") == "grade");
    BOOST_TEST(kind("≥3次，每次≥50人") == "joined");

    auto const bound = jixiao::parse("不低于80%");
    BOOST_TEST(name(bound.kind) == "bound");
    BOOST_TEST(bound.comparator == ">=");
    BOOST_TEST(to_string(*bound.value) == "80");
    BOOST_TEST(bound.unit == "%");
    BOOST_TEST(bound.dimension == "percent");
    BOOST_TEST(bound.canonical == ">=80%");
    BOOST_TEST(bound.findings.empty());

    auto const interval = jixiao::parse("[80%,90.5%)");
    BOOST_TEST(to_string(*interval.low) == "80");
    BOOST_TEST(to_string(*interval.high) == "90.5");
    BOOST_TEST(interval.low_closed);
    BOOST_TEST(!interval.high_closed);

    BOOST_TEST(jixiao::parse("2024年12月31日前").to == "2024-12-31");
    auto const period = jixiao::parse("2024年1月-12月");
    BOOST_TEST(period.from == "2024-01");
    BOOST_TEST(period.to == "2024-12");
    BOOST_TEST(jixiao::parse("每季度一次").every_count == 1);
    BOOST_TEST(jixiao::parse("良好及以上").or_better);

    auto const relative = jixiao::parse("较上年增长5%");
    BOOST_TEST((relative.trend == jixiao::Trend::increase));
    BOOST_TEST(relative.baseline == "上年");
    BOOST_TEST(jixiao::parse("≥3次，每次≥50人").parts.size() == 2);
}

BOOST_AUTO_TEST_CASE(findings_have_place_and_both_languages) {
    auto const indicator = jixiao::parse("<=10个工作目");
    BOOST_REQUIRE(indicator.findings.size() == 1);
    auto const& finding = indicator.findings.front();
    BOOST_TEST(finding.code == "E203");
    BOOST_TEST(finding.name == "unknown-unit");
    BOOST_TEST((finding.severity == jixiao::Severity::error));
    BOOST_TEST(finding.text.chinese.find("工作目") != std::string::npos);
    BOOST_TEST(finding.text.english.find("unknown unit") != std::string::npos);
    BOOST_TEST(!finding.help.english.empty());
    BOOST_TEST(finding.place.begin == 4);
    BOOST_TEST(finding.place.column == 5);
    BOOST_REQUIRE(!finding.fixes.empty());
    BOOST_TEST(finding.fixes.front().edits.front().replacement == "个工作日");
    BOOST_TEST(has_errors(indicator.findings));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_are_a_finding) {
    auto const indicator = jixiao::parse(">=5\xff");
    BOOST_REQUIRE(indicator.findings.size() == 1);
    BOOST_TEST(indicator.findings.front().code == "E107");
    BOOST_TEST(indicator.findings.front().place.begin == 3);
}

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    BOOST_TEST(to_string(*jixiao::decimal("28.40")) == "28.40");
    BOOST_TEST(!jixiao::decimal("1e5"));
    BOOST_TEST(!jixiao::decimal("92233720368547758080"));
    BOOST_TEST(compare(*jixiao::decimal("1.0"), {1, 0}) == 0);
    BOOST_TEST(compare(*jixiao::decimal("-0.1"), *jixiao::decimal("0.1")) < 0);
    BOOST_TEST(compare(*jixiao::decimal("0.11"), *jixiao::decimal("0.1")) > 0);
}

BOOST_AUTO_TEST_SUITE_END()
