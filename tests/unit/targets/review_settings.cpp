// Settings of the review, and the list of its checks.
#include "targets/review/settings.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using namespace jixiao::targets::review;
using jixiao::grammar::Severity;

namespace {

struct Read {
    Settings settings;
    Diagnostics said;
};

Read read(std::string const& bytes) {
    Read result;
    auto settings = read_settings(text(bytes), result.said);
    BOOST_REQUIRE(settings.has_value());
    result.settings = std::move(*settings);
    return result;
}

std::string const table_text =
    "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项\"\n[[indicator]]\n"
    "level1 = \"满意度指标\"\nlevel2 = \"满意度指标\"\nname = \"群众满意度\"\ntarget = \"≥85%\"\nweight = 90\n";

/// The severities of RV-24 in the table above.
std::vector<Severity> satisfaction_findings(Settings const& settings) {
    Diagnostics ignored;
    auto const table = read_table(text(table_text), ignored);
    std::vector<Severity> found;
    for (auto const& finding :
         jixiao::targets::review::review(*table, {&*table, 1}, *builtin_ruleset(default_ruleset_name), settings))
        if (finding.code->id == "RV-24") found.push_back(finding.severity());
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_settings)

BOOST_AUTO_TEST_CASE(a_file_of_settings) {
    auto const [settings, said] = read(
        "format = \"jixiao/review/1\"\nsatisfaction_floor = \"85.5%\"\n[checks]\nRV-15 = \"off\"\n\"RV-09\" = \"错误\"\nSR-1 = \"info\"\nRV-31 = \"on\"\n");
    BOOST_TEST(places(said) == "");
    BOOST_TEST(shown(settings.satisfaction_floor) == "85.5");
    BOOST_REQUIRE(settings.changes.size() == 4u);
    BOOST_TEST(!settings.changes.at("RV-15").on);
    BOOST_TEST((settings.changes.at("RV-09").severity == Severity::error));
    BOOST_TEST((settings.changes.at("RV-25").severity == Severity::info));
    BOOST_TEST(settings.changes.at("RV-31").on);
    BOOST_TEST(!settings.changes.at("RV-31").severity.has_value());
}

BOOST_AUTO_TEST_CASE(nothing_given_is_the_default) {
    auto const [settings, said] = read("format = \"jixiao/review/1\"\n");
    BOOST_TEST(places(said) == "");
    BOOST_TEST(shown(settings.satisfaction_floor) == "80");
    BOOST_TEST(settings.changes.empty());
}

BOOST_AUTO_TEST_CASE(mistakes_are_reported_and_leave_the_default) {
    auto const [settings, said] = read(
        "format = \"jixiao/review/1\"\nsatisfaction_floor = 800\nsatisfaction = 3\n[checks]\nRV-9 = \"off\"\nRV-10 = \"of\"\nRV-11 = 1\n");
    BOOST_TEST(places(said) == "W411@3:1 E482@2:22 W481@5:1 E419@6:9 E415@7:9");
    BOOST_TEST(settings.changes.empty());
    BOOST_TEST(shown(settings.satisfaction_floor) == "80");
}

BOOST_AUTO_TEST_CASE(a_ruleset_may_hold_them) {
    std::string const bytes =
        "format = \"jixiao/ruleset/1\"\nextends = \"mof-2020-10\"\nname = \"local\"\n[review]\nsatisfaction_floor = 90\n[review.checks]\nRV-15 = \"off\"\n";
    Diagnostics said;
    BOOST_TEST(read_ruleset(text(bytes), said).has_value());
    BOOST_TEST(places(said) == "");
    auto const [settings, problems] = read(bytes);
    BOOST_TEST(places(problems) == "");
    BOOST_TEST(shown(settings.satisfaction_floor) == "90");
    BOOST_TEST(!settings.changes.at("RV-15").on);
    BOOST_TEST(
        read("format = \"jixiao/ruleset/1\"\nextends = \"mof-2020-10\"\nname = \"local\"\n").settings.changes.empty());
}

BOOST_AUTO_TEST_CASE(another_format_gives_nothing) {
    Diagnostics said;
    BOOST_TEST(!read_settings(text("format = \"jixiao/targets/1\"\n"), said).has_value());
    BOOST_TEST(places(said) == "E408@1:10");
}

BOOST_AUTO_TEST_CASE(settings_decide_what_is_found_and_how_severe_it_is) {
    BOOST_TEST(satisfaction_findings({}).empty());
    Settings settings;
    settings.satisfaction_floor = {90, 0};
    BOOST_TEST((satisfaction_findings(settings) == std::vector{Severity::warning}));
    settings.changes["RV-24"] = {true, Severity::error};
    BOOST_TEST((satisfaction_findings(settings) == std::vector{Severity::error}));
    settings.changes["RV-24"] = {false, std::nullopt};
    BOOST_TEST(satisfaction_findings(settings).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(review_registry)

/// RV-92 comes before RV-801.
bool comes_before(std::string_view a, std::string_view b) {
    auto const letters = [](std::string_view id) { return id.substr(0, id.find('-')); };
    return letters(a) != letters(b) ? a < b : std::pair(a.size(), a) < std::pair(b.size(), b);
}

BOOST_AUTO_TEST_CASE(checks_are_in_order_and_complete) {
    std::set<std::string_view> names;
    std::string_view last;
    for (auto const* check : checks()) {
        BOOST_TEST(comes_before(last, check->code.id), last << " before " << check->code.id);
        BOOST_TEST(names.insert(check->code.name).second, check->code.name << " is used twice");
        BOOST_TEST(check_of(check->code.id) == check);
        last = check->code.id;
        auto const& [what, why, example, better, fix] = check->explanation;
        for (auto const& wording : {what, why, example, better, fix}) {
            BOOST_TEST(!wording.chinese.empty(), check->code.id);
            BOOST_TEST(!wording.english.empty(), check->code.id);
        }
        for (auto const& part :
             {check->code.chinese, check->code.english, check->code.chinese_help, check->code.english_help})
            BOOST_TEST(!part.empty(), check->code.id);
    }
}

BOOST_AUTO_TEST_CASE(other_names_lead_to_the_same_check) {
    BOOST_TEST(check_of("SR-1") == check_of("RV-25"));
    BOOST_TEST(check_of("RV-00") == nullptr);
    BOOST_TEST(check_of("") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
