// The review of one target outside of any table.
#include "targets/review/single.hpp"

#include <boost/test/unit_test.hpp>

#include "targets/read/builtin_rulesets.hpp"
#include "targets/review/fix.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::review;

namespace {

Diagnostics findings_on(SingleTarget const& single) {
    return review_target(single, *builtin_ruleset(default_ruleset_name), {});
}

std::string codes_of(SingleTarget const& single) {
    std::string codes;
    for (auto const& finding : findings_on(single)) codes.append(codes.empty() ? "" : " ").append(finding.code->id);
    return codes;
}

/// The words of the target that the first finding points at.
std::string pointed_at(SingleTarget const& single) {
    auto const findings = findings_on(single);
    return findings.empty() ? "" : std::string(findings.front().source->slice(findings.front().span));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_single)

BOOST_AUTO_TEST_CASE(says_nothing_of_a_table_that_is_not_there) {
    BOOST_TEST(codes_of({">=95%", "验收合格率", "质量指标", "", ""}) == "");
    BOOST_TEST(codes_of({">=95%", "", "", "", ""}) == "");
}

BOOST_AUTO_TEST_CASE(finds_what_one_row_shows) {
    BOOST_TEST(codes_of({"有效", "社会服务能力", "", "", ""}) == "RV-09");
    BOOST_TEST(codes_of({">=120%", "验收合格率", "质量指标", "", ""}) == "RV-11");
    BOOST_TEST(codes_of({">=80%", "验收合格率", "质量指标", "", "95%"}) == "RV-19");
}

BOOST_AUTO_TEST_CASE(the_level_may_be_of_either_kind) {
    BOOST_TEST(codes_of({">=100万元", "设备购置成本", "成本指标", "", ""}) == "RV-10");
    BOOST_TEST(codes_of({">=100万元", "设备购置成本", "经济成本指标", "", ""}) == "RV-10");
}

BOOST_AUTO_TEST_CASE(passes_on_what_the_grammar_finds) {
    BOOST_TEST(codes_of({">=1..5%", "验收合格率", "", "", ""}) == "E201");
    BOOST_TEST(codes_of({"", "验收合格率", "", "", ""}) == "E101");
}

BOOST_AUTO_TEST_CASE(points_into_the_target) {
    BOOST_TEST(pointed_at({"有效", "社会服务能力", "社会效益指标", "", ""}) == "有效");
    BOOST_TEST(pointed_at({">==90%", "验收合格率", "质量指标", "", ""}) == ">==");
}

BOOST_AUTO_TEST_CASE(fixes_change_the_target) {
    auto const findings = findings_on({">==90%", "验收合格率", "", "", ""});
    BOOST_REQUIRE(!findings.empty());
    BOOST_TEST(apply_fixes(*findings.front().source, findings, Extent::all).bytes == "≥90%");
}

BOOST_AUTO_TEST_CASE(comments_are_no_comments_here) {
    BOOST_TEST(codes_of({"有效 # 审核忽略 RV-09：上级规定", "社会服务能力", "", "", ""}) != "");
}

BOOST_AUTO_TEST_SUITE_END()
