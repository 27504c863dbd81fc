#include "targets/review/opinion.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using review::Aspect;
using review::Opinion;
using review::Verdict;

namespace {

Diagnostics with_codes(std::initializer_list<std::string_view> codes) {
    Diagnostics findings;
    for (auto const code : codes) jixiao::grammar::report(findings, review::check_of(code)->code, {});
    return findings;
}

std::string codes_under(Opinion const& opinion, Aspect aspect) {
    std::string codes;
    for (auto const& part : opinion.aspects)
        if (part.aspect == aspect)
            for (auto const* finding : part.findings) codes.append(codes.empty() ? "" : " ").append(finding->code->id);
    return codes;
}

Opinion opinion_on_file(std::string const& name, Diagnostics& findings) {
    auto const source = read_source(std::string(JIXIAO_ROOT_DIR) + "/targets/tables/xinshi-finance-2024/" + name);
    auto const table = read_table(*source, findings);
    auto found = review::review(*table, std::span(&*table, 1), *builtin_ruleset(default_ruleset_name), {});
    std::move(found.begin(), found.end(), std::back_inserter(findings));
    return review::opinion_on(findings);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_tables_opinion)

BOOST_AUTO_TEST_CASE(findings_stand_under_their_part_of_the_review) {
    auto const findings = with_codes({"RV-05", "RV-15", "RV-18", "RV-14", "WT-1", "RV-23"});
    auto const opinion = review::opinion_on(findings);
    BOOST_TEST(codes_under(opinion, Aspect::completeness) == "RV-05 WT-1");
    BOOST_TEST(codes_under(opinion, Aspect::relevance) == "RV-15 RV-23");
    BOOST_TEST(codes_under(opinion, Aspect::appropriateness) == "RV-18");
    BOOST_TEST(codes_under(opinion, Aspect::feasibility) == "RV-14");
}

BOOST_AUTO_TEST_CASE(errors_send_back_warnings_ask_for_changes_notes_pass) {
    BOOST_TEST((review::opinion_on({}).verdict == Verdict::pass));
    BOOST_TEST((review::opinion_on(with_codes({"RV-51"})).verdict == Verdict::pass));
    BOOST_TEST((review::opinion_on(with_codes({"RV-51", "RV-23"})).verdict == Verdict::pass_after_changes));
    BOOST_TEST((review::opinion_on(with_codes({"RV-51", "RV-23", "TX-2"})).verdict == Verdict::send_back));
}

BOOST_AUTO_TEST_CASE(half_of_the_targets_without_points_send_back) {
    auto const verdict = [](std::size_t unscored, std::size_t all) {
        std::vector<TargetRow> rows(all);
        Diagnostics findings;
        for (std::uint32_t i = 0; i < all; ++i) {
            rows[i].target.span = {i * 10, i * 10 + 5};
            if (i < unscored)
                jixiao::grammar::report(findings, review::check_of("RV-812")->code, {i * 10 + 1, i * 10 + 4});
        }
        return review::opinion_on(findings, rows);
    };
    BOOST_TEST((verdict(4, 8).verdict == Verdict::send_back));
    BOOST_TEST((verdict(3, 8).verdict == Verdict::pass_after_changes));
    BOOST_TEST((verdict(0, 0).verdict == Verdict::pass));
    BOOST_TEST(verdict(4, 8).reasons.at(0).chinese == "8 个指标中有 4 个的指标值无法评分（RV-812），要重新设定指标。");
    BOOST_TEST(verdict(4, 8).reasons.at(0).english ==
               "4 of 8 targets cannot be scored (RV-812); the indicators have to be set anew.");
}

BOOST_AUTO_TEST_CASE(a_changed_severity_counts) {
    auto findings = with_codes({"TX-2"});
    findings[0].changed_severity = jixiao::grammar::Severity::info;
    BOOST_TEST((review::opinion_on(findings).verdict == Verdict::pass));
}

BOOST_AUTO_TEST_CASE(reasons_name_numbers_and_codes) {
    auto const findings = with_codes({"RV-23", "TX-2", "RV-23", "RV-15", "RV-51"});
    auto const reasons = review::opinion_on(findings).reasons;
    BOOST_REQUIRE(reasons.size() == 3u);
    BOOST_TEST(reasons[0].chinese == "1 处必须改正，改正前不能作为预算安排的依据（TX-2）。");
    BOOST_TEST(reasons[1].chinese == "3 处需要修改，或由单位说明理由（RV-23、RV-15）。");
    BOOST_TEST(reasons[1].english == "3 to be changed, or explained by the unit (RV-23, RV-15).");
    BOOST_TEST(reasons[2].chinese == "1 处提示，供参考，不影响结论（RV-51）。");
    BOOST_TEST(review::opinion_on({}).reasons.at(0).chinese == "程序没有发现问题。");
}

BOOST_AUTO_TEST_CASE(what_only_reading_finds_is_a_matter_of_completeness) {
    Diagnostics findings;
    read_table(text("format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"甲\"\n"), findings);
    BOOST_TEST(codes_under(review::opinion_on(findings), Aspect::completeness) == "E424 E413");
}

BOOST_AUTO_TEST_CASE(the_published_tables) {
    for (auto const* name : {"department.toml", "fiscal-reform.toml", "microcredit-interest.toml"}) {
        Diagnostics findings;
        BOOST_TEST((opinion_on_file(name, findings).verdict == Verdict::pass_after_changes), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
