// tests/cases/audit/*.csv: published rows, each with what the audit must say of it in the column `expect`.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>

#include "targets/audit/audit.hpp"
#include "targets/audit/published_list.hpp"
#include "targets/csv/csv.hpp"
#include "targets/files.hpp"
#include "targets/read/builtin_rulesets.hpp"

using namespace jixiao;
using namespace jixiao::targets;

namespace {

audit::AuditRules default_rules() {
    audit::AuditRules rules;
    rules.ruleset = builtin_ruleset(default_ruleset_name);
    for (auto const name : builtin_ruleset_names())
        if (name != default_ruleset_name) rules.others.push_back(builtin_ruleset(name));
    return rules;
}

std::string word(audit::Agreement agreement) {
    switch (agreement) {
        case audit::Agreement::equal: return "equal";
        case audit::Agreement::explained: return "explained";
        case audit::Agreement::differs: return "differs";
        case audit::Agreement::unscorable: break;
    }
    return "unscorable";
}

/// "explained I724 I471": the agreement and the codes of all reasons.
std::string said(audit::AuditedRow const& row) {
    auto text = word(row.agreement);
    for (auto const* list : {&row.reasons, &row.notes})
        for (auto const& reason : *list) text += " " + std::string(reason.code->id);
    return text;
}

/// What the last column asks for, by the place where the row begins.
std::map<std::uint32_t, std::string> expectations(Source const& source) {
    Diagnostics diagnostics;
    std::map<std::uint32_t, std::string> result;
    for (auto const& record : csv::parse_csv(source, diagnostics))
        result[record.front().span.begin] = record.back().value;
    BOOST_TEST(diagnostics.empty());
    return result;
}

std::size_t check_file(std::string const& name) {
    auto const source = read_source(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/audit" / name).value();
    auto const expected = expectations(source);
    Diagnostics diagnostics;
    std::size_t count = 0;
    for (auto const& table : audit::read_published(source, diagnostics)) {
        auto const audited = audit::audit(table, default_rules());
        for (auto const* rows : {&audited.rows, &audited.sums})
            for (auto const& row : *rows) {
                BOOST_TEST(said(row) == expected.at(row.at.begin), table.name << " " << row.name << ": " << said(row));
                ++count;
            }
    }
    return count;
}

std::string codes_of(std::string const& text) {
    Diagnostics diagnostics;
    audit::read_published(make_source("t.csv", text), diagnostics);
    std::string codes;
    for (auto const& diagnostic : diagnostics) codes.append(codes.empty() ? "" : " ").append(diagnostic.code->id);
    return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(audits)

BOOST_AUTO_TEST_CASE(published_rows_are_recomputed) { BOOST_TEST(check_file("published-rows.csv") == 49u); }

BOOST_AUTO_TEST_CASE(causes_are_named) { BOOST_TEST(check_file("causes.csv") == 31u); }

BOOST_AUTO_TEST_CASE(readings_are_tried_before_anybody_is_accused) { BOOST_TEST(check_file("readings.csv") == 21u); }

BOOST_AUTO_TEST_CASE(what_a_reviewer_objects_to_comes_first) { BOOST_TEST(check_file("objections.csv") == 22u); }

BOOST_AUTO_TEST_CASE(a_second_look_is_compared) { BOOST_TEST(check_file("second-look.csv") == 9u); }

BOOST_AUTO_TEST_CASE(columns_may_be_chinese_and_in_any_order) {
    std::string const text = "得分,分值,实际完成值,指标值,指标名称\n8,10,4个,≥5个,\"甲,乙\"\n";
    Diagnostics diagnostics;
    auto const tables = audit::read_published(make_source("t.csv", text), diagnostics);
    BOOST_REQUIRE_EQUAL(tables.size(), 1u);
    BOOST_TEST(tables[0].rows[0].spec.name == "甲,乙");
    auto const audited = audit::audit(tables[0], default_rules());
    BOOST_TEST(audited.rows[0].computed == "8.00");
    BOOST_TEST((audited.rows[0].agreement == audit::Agreement::equal));
}

BOOST_AUTO_TEST_CASE(the_guard_against_formulas_comes_off_again) {
    std::string const text = "indicator,target,actual,weight,score\n'-甲,\"'=100%\",'+98x%,10,9.8\n";
    Diagnostics diagnostics;
    auto const tables = audit::read_published(make_source("t.csv", text), diagnostics);
    BOOST_REQUIRE_EQUAL(tables.size(), 1u);
    auto const& row = tables[0].rows[0];
    BOOST_TEST(row.spec.name == "-甲");
    BOOST_TEST(row.spec.target_text == "=100%");
    BOOST_TEST(row.actual.text == "+98x%");
}

BOOST_AUTO_TEST_CASE(broken_files_say_why) {
    BOOST_TEST(codes_of("") == "E402");
    BOOST_TEST(codes_of("指标名称,指标值\n") == "E483 E483 E483");
    BOOST_TEST(codes_of("indicator,target,actual,weight,score\n甲,≥5个,4个,十,八\n") == "E484 E484");
    BOOST_TEST(codes_of("indicator,target,actual,weight,score\n\"甲,≥5个,4个,10,8\n") == "E485");
    BOOST_TEST(codes_of("indicator,target,actual,weight,score\n\"甲\"x,≥5个,4个,10,8\n") == "E487");
    BOOST_TEST(codes_of("\xB1\xED,\xD6\xB8\n") == "E483 E483 E483 E483 E483");
}

BOOST_AUTO_TEST_SUITE_END()
