// Comments in a table that suppress findings.
#include "targets/review/suppression.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/fix.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using namespace jixiao::targets::review;

namespace {

/// Only RV-09, RV-29 and the suppressions themselves.
Settings few_checks() {
    Settings settings;
    for (auto const* check : checks())
        if (check->code.id != "RV-09" && check->code.id != "RV-29" && !check->code.id.starts_with("RV-9"))
            settings.changes[std::string(check->code.id)] = {false, std::nullopt};
    return settings;
}

Diagnostics review_text(Source const& source, Settings const& settings) {
    Diagnostics ignored;
    auto const table = read_table(source, ignored);
    BOOST_REQUIRE(table.has_value());
    return jixiao::targets::review::review(*table, {&*table, 1}, *builtin_ruleset(default_ruleset_name), settings);
}

/// A table whose one indicator begins on line 6; RV-29 is on line 9, RV-09 on line 10.
std::string table_with(std::string const& heading, std::string const& name, std::string const& target) {
    return "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项\"\n" +
           heading + "\nlevel1 = \"效益指标\"\nlevel2 = \"社会效益指标\"\nname = \"保障财政工作有序开展\"" + name +
           "\ntarget = \"有效\"" + target + "\nweight = 90\n";
}

std::string found(std::string const& heading, std::string const& name, std::string const& target) {
    return places(review_text(text(table_with(heading, name, target)), few_checks()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_suppression)

BOOST_AUTO_TEST_CASE(without_comments_everything_is_said) {
    BOOST_TEST(found("[[indicator]]", "", "") == "RV-29@9:8 RV-09@10:11");
    BOOST_TEST(found("[[indicator]]", "  # RV-29 见另表", "  # 忽略") == "RV-29@9:8 RV-09@10:11");
}

BOOST_AUTO_TEST_CASE(on_the_same_line) {
    BOOST_TEST(found("[[indicator]]", "", "  # 审核忽略 RV-09：省级文件统一规定的写法") == "RV-29@9:8");
    BOOST_TEST(found("[[indicator]]", "", "  # jixiao: ignore RV-09 wording laid down by the province") == "RV-29@9:8");
    BOOST_TEST(found("[[indicator]]", "", "  #审核忽略 rv-09:理由") == "RV-29@9:8");
    BOOST_TEST(found("[[indicator]]", "", "  # 绩效：忽略 RV-09 —— 理由") == "RV-29@9:8");
}

BOOST_AUTO_TEST_CASE(on_the_line_above) {
    BOOST_TEST(found("[[indicator]]", "\n# 审核忽略 RV-09：理由", "") == "RV-29@9:8");
    BOOST_TEST(found("[[indicator]]", "\n# 审核忽略 RV-09：理由\n# 又一条注释", "") == "RV-29@9:8");
    BOOST_TEST(found("[[indicator]]", "\n# 审核忽略 RV-09：理由\n", "") == "RV-29@9:8 RV-91@10:8 RV-09@12:11");
}

BOOST_AUTO_TEST_CASE(at_the_heading_for_the_whole_indicator) {
    BOOST_TEST(found("# 审核忽略 RV-09、RV-29：全县统一的指标\n[[indicator]]", "", "") == "");
    BOOST_TEST(found("[[indicator]] # 审核忽略 RV-09, RV-29 全县统一的指标", "", "") == "");
}

BOOST_AUTO_TEST_CASE(a_reason_is_needed) {
    BOOST_TEST(found("[[indicator]]", "", "  # 审核忽略 RV-09") == "RV-29@9:8 RV-09@10:11 RV-90@10:16");
    BOOST_TEST(found("[[indicator]]", "", "  # 审核忽略 RV-09：") == "RV-29@9:8 RV-09@10:11 RV-90@10:16");
    BOOST_TEST(found("[[indicator]]", "", "  # jixiao: ignore because of that") == "RV-29@9:8 RV-09@10:11 RV-90@10:16");
}

BOOST_AUTO_TEST_CASE(a_comment_that_suppresses_nothing_is_told) {
    BOOST_TEST(found("[[indicator]]", "  # 审核忽略 RV-09：理由", "") == "RV-29@9:8 RV-91@9:29 RV-09@10:11");
    BOOST_TEST(found("[[indicator]]", "", "  # 审核忽略 RV-09、RV-29：理由") == "RV-29@9:8 RV-91@10:29");
}

BOOST_AUTO_TEST_CASE(a_check_that_is_off_is_not_missed) {
    auto settings = few_checks();
    settings.changes["RV-09"] = {false, std::nullopt};
    BOOST_TEST(places(review_text(text(table_with("[[indicator]]", "", "  # 审核忽略 RV-09：理由")), settings)) ==
               "RV-29@9:8");
}

BOOST_AUTO_TEST_CASE(unknown_codes_are_told_with_the_nearest) {
    auto const source = text(table_with("[[indicator]]", "", "  # 审核忽略 RV-9：理由"));
    auto const said = review_text(source, few_checks());
    BOOST_TEST(places(said) == "RV-29@9:8 RV-09@10:11 RV-92@10:23");
    BOOST_TEST(chinese(said.back()) == "没有代码为“RV-9”的审核项，不能忽略");
}

BOOST_AUTO_TEST_CASE(text_in_quotes_is_no_comment) {
    auto const bytes =
        "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项 # 审核忽略 RV-09：理由\"\n"
        "goal = \"\"\"\n# 审核忽略 RV-09：理由\n\"\"\"\n[[indicator]]\nlevel1 = \"产出指标\"\nname = \"甲\"\ntarget = \"≥1个\"\nweight = 90\n";
    Diagnostics ignored;
    auto const table = read_table(text(bytes), ignored);
    BOOST_TEST(find_suppressions(*table).empty());
}

BOOST_AUTO_TEST_CASE(an_unused_comment_can_be_deleted) {
    auto const finder = [](Source const& source) { return review_text(source, few_checks()); };
    auto const alone = text(table_with("[[indicator]]", "\n# 审核忽略 RV-29：理由", ""));
    BOOST_TEST(fix(alone, finder, Extent::all).bytes == table_with("[[indicator]]", "", ""));
    auto const behind = text(table_with("[[indicator]]", "", "  # 审核忽略 RV-29：理由"));
    BOOST_TEST(fix(behind, finder, Extent::all).bytes == table_with("[[indicator]]", "", ""));
    BOOST_TEST(fix(behind, finder, Extent::safe).bytes == behind->bytes());
}

BOOST_AUTO_TEST_SUITE_END()
