#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
namespace engine = jixiao::engine;

namespace {

std::string const head = "format = \"jixiao/ruleset/1\"\nname = \"甲\"\n";

/// The diagnostics of a whole ruleset file.
std::string found(std::string const& bytes) {
    Diagnostics sink;
    read_ruleset(text(bytes), sink);
    return places(sink);
}

/// The ruleset of a file without mistakes.
engine::Ruleset good(std::string const& bytes) {
    Diagnostics sink;
    auto ruleset = read_ruleset(text(bytes), sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(ruleset.has_value());
    return std::move(*ruleset);
}

/// A variant of mof-2020-10 with some lines of its own, which begin in line 4.
std::string variant(std::string const& lines) { return head + "extends = \"mof-2020-10\"\n" + lines; }

}  // namespace

BOOST_AUTO_TEST_SUITE(rulesets)

BOOST_AUTO_TEST_CASE(the_built_in_ones_have_no_mistakes) {
    for (auto const name : builtin_ruleset_names()) {
        BOOST_TEST(found(std::string(builtin_ruleset_text(name))) == "", name);
        BOOST_TEST(builtin_ruleset(name)->name == name);
        BOOST_TEST(!builtin_ruleset(name)->title.english.empty());
    }
    BOOST_TEST(builtin_ruleset("没有").get() == nullptr);
    BOOST_TEST(builtin_ruleset_text("没有") == "");
}

BOOST_AUTO_TEST_CASE(every_file_is_built_in) {
    std::set<std::string> files;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_ROOT_DIR "/targets/rulesets"))
        if (entry.path().extension() == ".toml") files.insert(entry.path().stem().string());
    auto const names = builtin_ruleset_names();
    BOOST_TEST(std::set<std::string>(names.begin(), names.end()) == files, boost::test_tools::per_element());
    BOOST_TEST(names.front() == default_ruleset_name);
}

BOOST_AUTO_TEST_CASE(what_a_ruleset_rests_on_is_its_own) {
    BOOST_TEST(good(variant("")).basis.chinese == "");
    BOOST_TEST(good(variant("")).extends == "mof-2020-10");
    BOOST_TEST(good(variant("basis = \"市财绩〔2024〕1号\"\n")).basis.chinese == "市财绩〔2024〕1号");
    BOOST_TEST(builtin_ruleset("mof-2020-10")->extends == "");
    BOOST_TEST(builtin_ruleset("track-sichuan")->basis.chinese ==
               "川财绩〔2025〕10号《四川省部门预算绩效运行监控管理办法》");
    for (auto const name : builtin_ruleset_names()) {
        BOOST_TEST(!builtin_ruleset(name)->basis.chinese.empty(), name);
        BOOST_TEST(!builtin_ruleset(name)->basis.english.empty(), name);
    }
}

BOOST_AUTO_TEST_CASE(the_default) {
    auto const rules = builtin_ruleset(default_ruleset_name);
    BOOST_TEST((rules->family == engine::Family::linear));
    BOOST_TEST((rules->reverse == engine::Reverse::target_over_actual));
    BOOST_TEST(shown(rules->indicator_weight) == "90");
    BOOST_TEST(shown(rules->execution.weight) == "10");
    BOOST_TEST(shown(rules->over_flag) == "1.2");
    BOOST_TEST(rules->tiers.size() == 3u);
    BOOST_TEST(shown(rules->tiers[0].share) == "1");
    BOOST_TEST(shown(rules->tiers[1].share) == "-");
    BOOST_TEST(rules->grades.front().name.english == "excellent");
    BOOST_TEST(rules->satisfaction.empty());
    BOOST_TEST(rules->weight_schemes.front().levels.size() == 3u);
    BOOST_TEST((rules->rule_names.at("直接赋分") == engine::RuleKind::pass_fail));
}

BOOST_AUTO_TEST_CASE(the_pass_line) {
    auto const rules = builtin_ruleset("mof-2021-101");
    BOOST_TEST((rules->family == engine::Family::threshold));
    BOOST_TEST(shown(rules->pass_line) == "0.6");
    BOOST_TEST((rules->execution.kind == engine::ExecutionKind::bands));
    BOOST_TEST(rules->execution.bands.size() == 4u);
    BOOST_TEST(rules->execution.bands[1].condition_text == "≥80%");
    BOOST_TEST(shown(rules->execution.bands[1].share) == "0.7");
    BOOST_TEST(rules->satisfaction.size() == 4u);
    BOOST_TEST((rules->rule_names.at("满意度赋分") == engine::RuleKind::satisfaction));
    BOOST_TEST((rules->rule_names.at("按比例赋分") == engine::RuleKind::proportional));
}

BOOST_AUTO_TEST_CASE(hubei) {
    auto const rules = builtin_ruleset("hubei-2020");
    BOOST_TEST(shown(rules->indicator_weight) == "80");
    BOOST_TEST(shown(rules->execution.weight) == "20");
    BOOST_TEST(shown(rules->tiers[1].lower) == "0.5");
    BOOST_TEST(!rules->tiers[1].words.empty());
}

BOOST_AUTO_TEST_CASE(a_variant_says_only_what_differs) {
    auto const base = builtin_ruleset("mof-2020-10");
    auto const rules = good(variant("numeric.reverse = \"one_minus\"\nplaces = 3\n"));
    BOOST_TEST(rules.name == "甲");
    BOOST_TEST(rules.title.chinese == "甲");
    BOOST_TEST((rules.reverse == engine::Reverse::one_minus));
    BOOST_TEST(rules.places == 3);
    BOOST_TEST((rules.family == base->family));
    BOOST_TEST(rules.tiers.size() == base->tiers.size());
    BOOST_TEST(rules.rule_names.size() == base->rule_names.size());
}

BOOST_AUTO_TEST_CASE(shares_in_percent_or_as_numbers) {
    for (auto const* line : {"\"62.5%\"", "0.625", "\"0.625\"", "\"625‰\""}) {
        auto const rules = good(variant("numeric.pass_line = " + std::string(line) + "\n"));
        BOOST_TEST((rules.pass_line == *jixiao::grammar::parse_decimal("0.625")), line);
    }
}

BOOST_AUTO_TEST_CASE(what_a_whole_ruleset_must_say) {
    BOOST_TEST(found("format = \"jixiao/ruleset/1\"\n") == "E413@1:1 E413@1:1 E413@1:1 E413@1:1");
}

BOOST_AUTO_TEST_CASE(all_mistakes_in_one_run) {
    BOOST_TEST(found(variant("roundin = \"half_up\"\n"                         // 4
                             "places = 9\n"                                    // 5
                             "missing = \"guess\"\n"                           // 6
                             "rescale = 3\n"                                   // 7
                             "indicator_weight = \"abc\"\n"                    // 8
                             "[numeric]\n"                                     // 9
                             "family = \"quadratic\"\n"                        // 10
                             "pass_line = \"160%\"\n"                          // 11
                             "[over]\n"                                        // 12
                             "flag = \"多\"\n"                                 // 13
                             "[execution]\n"                                   // 14
                             "band = [{ when = \"90%\", share = \"50%\" }]\n"  // 15
                             "[rule_names]\n"                                  // 16
                             "\"按心情赋分\" = \"mood\"\n")) ==                // 17
               "E410@4:1 E416@8:20 E417@5:10 E419@6:11 E415@7:11 E419@10:10 E453@11:13 E453@13:8 "
               "E454@15:18 E419@17:11");
}

BOOST_AUTO_TEST_CASE(an_unknown_base_is_named_with_the_nearest) {
    Diagnostics sink;
    read_ruleset(text(head + "extends = \"mof-2020-11\"\n"), sink);
    BOOST_REQUIRE(!sink.empty());
    std::string names;
    for (auto const name : builtin_ruleset_names()) names.append(names.empty() ? "" : "、").append(name);
    BOOST_TEST(chinese(sink.front()) == "没有名为“mof-2020-11”的内置规则集，可以写：" + names);
    BOOST_TEST(fixed(sink.front()) == head + "extends = \"mof-2020-10\"\n");
}

BOOST_AUTO_TEST_CASE(the_name_of_a_built_in_ruleset_is_taken) {
    BOOST_TEST(found("format = \"jixiao/ruleset/1\"\nname = \"hubei-2020\"\nextends = \"mof-2020-10\"\n") ==
               "E452@2:8");
}

BOOST_AUTO_TEST_CASE(tiers_must_join) {
    BOOST_TEST(found(variant("[[tier]]\nname = \"好\"\nupper = \"100%\"\nlower = \"80%\"\n"
                             "[[tier]]\nname = \"差\"\nupper = \"70%\"\nlower = \"0%\"\n")) == "E456@8:1");
    BOOST_TEST(found(variant("[[tier]]\nname = \"好\"\nupper = \"100%\"\nlower = \"80%\"\n")) == "E456@4:1");
    BOOST_TEST(found(variant("[[tier]]\nname = \"好\"\nupper = \"100%\"\nlower = \"0%\"\nshare = \"101%\"\n")) ==
               "E453@8:9");
    BOOST_TEST(found(variant("[[tier]]\nname = \"好\"\nupper = \"100%\"\nlower = \"60%\"\nshare = \"50%\"\n"
                             "[[tier]]\nname = \"差\"\nupper = \"60%\"\nlower = \"0%\"\n")) == "E455@4:1");
}

BOOST_AUTO_TEST_CASE(grades_go_down_to_nothing) {
    BOOST_TEST(found(variant("grade = [{ name = \"优\", from = 90 }, { name = \"差\", from = 0 }]\n")) == "");
    BOOST_TEST(found(variant("grade = [{ name = \"优\", from = 90 }]\n")) == "E457@4:10");
    BOOST_TEST(found(variant("grade = [{ name = \"差\", from = 0 }, { name = \"优\", from = 90 }]\n")) == "E457@4:10");
    BOOST_TEST(found(variant("grade = [{ name = \"优\", from = 0 }, { name = \"差\", from = 0 }]\n")) == "E457@4:10");
}

BOOST_AUTO_TEST_CASE(bands_need_bands) { BOOST_TEST(found(variant("[execution]\nrule = \"bands\"\n")) == "E413@4:1"); }

BOOST_AUTO_TEST_CASE(a_name_for_satisfaction_needs_the_bands) {
    BOOST_TEST(found(variant("[rule_names]\n\"满意度赋分\" = \"satisfaction\"\n")) == "E413@1:1");
}

BOOST_AUTO_TEST_CASE(points_that_are_not_100) {
    BOOST_TEST(found(variant("indicator_weight = 100\n")) == "W459@1:1");
    BOOST_TEST(found(variant("indicator_weight = 100\nexecution.weight = 0\n")) == "");
}

BOOST_AUTO_TEST_CASE(kinds_of_units_are_checked) {
    BOOST_TEST(found(variant("[bare]\ncase = [{ level = \"时效\", dimensions = [\"day\", \"tag\"], "
                             "meaning = \"at_most\" }]\n")) == "E458@5:46");
}

BOOST_AUTO_TEST_CASE(files_of_another_kind) {
    Diagnostics sink;
    BOOST_TEST(!read_ruleset(text("format = \"jixiao/targets/1\"\n"), sink).has_value());
    BOOST_TEST(places(sink) == "E408@1:10");
}

BOOST_AUTO_TEST_SUITE_END()
