// Applying fixes, and showing what they change.
#include "targets/review/fix.hpp"

#include <boost/test/unit_test.hpp>

#include "grammar/catalog.hpp"
#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/diff.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using namespace jixiao::targets::review;
using jixiao::grammar::Edit;
using jixiao::grammar::Fix;
using jixiao::grammar::Safety;

namespace {

/// A finding with fixes; which code it has does not matter here.
Diagnostic finding(Source const& source, std::vector<Fix> fixes) {
    Diagnostics sink;
    report(sink, jixiao::grammar::codes::stand_in, source, {}).fixes = std::move(fixes);
    return sink.front();
}

Fix edit(Safety safety, std::uint32_t begin, std::uint32_t end, std::string text) {
    return {{}, safety, {Edit{{begin, end}, std::move(text)}}};
}

std::string after(std::string const& bytes, Extent extent, std::vector<std::vector<Fix>> const& fixes) {
    auto const source = text(bytes);
    Diagnostics findings;
    for (auto const& list : fixes) findings.push_back(finding(source, list));
    return apply_fixes(*source, findings, extent).bytes;
}

Diagnostics everything(Source const& source) {
    Diagnostics said;
    auto const table = read_table(source, said);
    if (!table) return said;
    auto const found =
        jixiao::targets::review::review(*table, {&*table, 1}, *builtin_ruleset(default_ruleset_name), {});
    said.insert(said.end(), found.begin(), found.end());
    return said;
}

std::string const table_text =
    "# 注释一\r\n"
    "format = \"jixiao/targets/1\"\r\nkind='project'\r\nyear = 2024\r\ndepartment = \"局\"\r\nproject = \"项\"\r\ngoal = \"做事\"\r\n"
    "\r\n[[indicator]]   # 第一个\r\nlevel1 = \"产出指标\"\r\nlevel2 = \"质量指标\"\r\nname = \"设备“甲\\\"乙”合格率\"\r\n"
    "target   =  \"≧95百分比\"   # 原表如此\r\nprevious = '=96％'\r\nweight = 90\r\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(review_fix)

BOOST_AUTO_TEST_CASE(safe_fixes_only_unless_all_are_asked_for) {
    std::vector<std::vector<Fix>> const fixes = {
        {edit(Safety::safe, 0, 1, "A")}, {edit(Safety::unsafe, 1, 2, "B")}, {edit(Safety::display, 2, 3, "C")}};
    BOOST_TEST(after("abc", Extent::safe, fixes) == "Abc");
    BOOST_TEST(after("abc", Extent::all, fixes) == "ABc");
}

BOOST_AUTO_TEST_CASE(the_first_allowed_fix_of_a_finding_is_taken) {
    std::vector<std::vector<Fix>> const fixes = {{edit(Safety::unsafe, 0, 1, "X"), edit(Safety::safe, 0, 1, "Y")}};
    BOOST_TEST(after("abc", Extent::safe, fixes) == "Ybc");
    BOOST_TEST(after("abc", Extent::all, fixes) == "Xbc");
}

BOOST_AUTO_TEST_CASE(of_overlapping_fixes_the_first_wins) {
    BOOST_TEST(after("abcdef", Extent::safe, {{edit(Safety::safe, 2, 4, "X")}, {edit(Safety::safe, 1, 3, "Y")}}) ==
               "aYdef");
    BOOST_TEST(after("abcdef", Extent::safe, {{edit(Safety::safe, 1, 1, "X")}, {edit(Safety::safe, 1, 1, "Y")}}) ==
               "aXbcdef");
    BOOST_TEST(after("abcdef", Extent::safe, {{edit(Safety::safe, 1, 2, "X")}, {edit(Safety::safe, 2, 3, "")}}) ==
               "aXdef");
}

BOOST_AUTO_TEST_CASE(a_fix_is_applied_whole_or_not_at_all) {
    Fix const both{{}, Safety::safe, {Edit{{0, 1}, "X"}, Edit{{4, 5}, "Y"}}};
    BOOST_TEST(after("abcdef", Extent::safe, {{both}}) == "XbcdYf");
    BOOST_TEST(after("abcdef", Extent::safe, {{edit(Safety::safe, 0, 2, "-")}, {both}}) == "-cdef");
}

BOOST_AUTO_TEST_CASE(fixes_of_other_files_and_beyond_the_end_are_left_alone) {
    auto const source = text("abc");
    auto const other = text("abc");
    auto const result = apply_fixes(
        *source, {finding(other, {edit(Safety::safe, 0, 1, "X")}), finding(source, {edit(Safety::safe, 2, 9, "Y")})},
        Extent::all);
    BOOST_TEST(result.bytes == "abc");
    BOOST_TEST(result.applied.empty());
}

BOOST_AUTO_TEST_CASE(comments_layout_and_line_ends_stay) {
    auto const result = fix(text(table_text), everything, Extent::safe);
    auto expected = table_text;
    expected.replace(expected.find("≧95百分比"), std::string("≧95百分比").size(), "≥95%");
    expected.replace(expected.find("'=96％'"), std::string("'=96％'").size(), "\"96%\"");
    BOOST_TEST(result.bytes == expected);
    for (auto const& applied : result.applied) BOOST_TEST((applied.safety == Safety::safe));
}

BOOST_AUTO_TEST_CASE(fixing_twice_changes_nothing) {
    for (auto const extent : {Extent::safe, Extent::all}) {
        auto const once = fix(text(table_text), everything, extent);
        auto const twice = fix(text(once.bytes), everything, extent);
        BOOST_TEST(twice.bytes == once.bytes);
        BOOST_TEST(twice.applied.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_fix_that_never_ends_is_stopped) {
    auto const growing = [](Source const& source) {
        return Diagnostics{finding(source, {edit(Safety::safe, 0, 0, "x")})};
    };
    BOOST_TEST(fix(text("a"), growing, Extent::safe).bytes == "xxxxxxxxxxa");
}

BOOST_AUTO_TEST_CASE(a_file_that_can_be_read_stays_so) {
    auto const source = text("f6rmat = \"jixiao/targets/1\"" + table_text.substr(table_text.find("\r\nkind")));
    auto const fixed = fix(source, everything, Extent::all);
    BOOST_TEST(fixed.bytes.starts_with("format = \"jixiao/targets/1\"\nf6rmat = "), fixed.bytes);
    BOOST_TEST(fixed.bytes.find("\"≥95%\"") != std::string::npos, fixed.bytes);
}

BOOST_AUTO_TEST_CASE(says_what_was_applied_and_where) {
    auto const result = fix(text(table_text), everything, Extent::safe);
    BOOST_REQUIRE(result.applied.size() == 3u);
    BOOST_TEST(result.applied[0].code->id == "RV-41");
    BOOST_TEST(result.applied[0].title.chinese == "写成“≥95%”");
    BOOST_TEST((result.applied[0].place == jixiao::grammar::Position{13, 14}));
}

BOOST_AUTO_TEST_CASE(quotes_are_escaped) {
    auto const source = text(
        "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项\"\n"
        "[[indicator]]\nlevel1 = \"产出指标\"\nname = \"合格率\"\ntarget = \"\\\"≧95%\\\"\"\nweight = 90\n");
    auto const fixed = fix(source, everything, Extent::safe);
    BOOST_TEST(fixed.bytes.find("target = \"\\\"≥95%\\\"\"\n") != std::string::npos, fixed.bytes);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(review_diff)

BOOST_AUTO_TEST_CASE(equal_texts_have_no_diff) { BOOST_TEST(unified_diff("t", "a\nb\n", "a\nb\n") == ""); }

BOOST_AUTO_TEST_CASE(one_line_with_three_lines_around_it) {
    BOOST_TEST(unified_diff("表.toml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
               "--- 表.toml\n+++ 表.toml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

BOOST_AUTO_TEST_CASE(far_changes_are_hunks_of_their_own) {
    std::string before, now;
    for (int i = 1; i <= 20; ++i) {
        before += std::to_string(i) + "\n";
        now += (i == 2 ? "two" : i == 19 ? "nineteen" : std::to_string(i)) + std::string("\n");
    }
    BOOST_TEST(
        unified_diff("t", before, now) ==
        "--- t\n+++ t\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n@@ -16,5 +16,5 @@\n 16\n 17\n 18\n-19\n+nineteen\n 20\n");
}

BOOST_AUTO_TEST_CASE(lines_come_and_go) {
    BOOST_TEST(unified_diff("t", "a\nb\n", "b\n") == "--- t\n+++ t\n@@ -1,2 +1 @@\n-a\n b\n");
    BOOST_TEST(unified_diff("t", "", "a\n") == "--- t\n+++ t\n@@ -0,0 +1 @@\n+a\n");
    BOOST_TEST(unified_diff("t", "a\n", "") == "--- t\n+++ t\n@@ -1 +0,0 @@\n-a\n");
}

BOOST_AUTO_TEST_CASE(a_missing_line_end_is_told) {
    BOOST_TEST(
        unified_diff("t", "a\nb", "a\nc") ==
        "--- t\n+++ t\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n");
}

BOOST_AUTO_TEST_CASE(very_different_texts_are_one_block) {
    std::string before, now;
    for (int i = 0; i < 1500; ++i) {
        before += "a" + std::to_string(i) + "\n";
        now += "b" + std::to_string(i) + "\n";
    }
    auto const diff = unified_diff("t", before, now);
    BOOST_TEST(diff.starts_with("--- t\n+++ t\n@@ -1,1500 +1,1500 @@\n-a0\n-a1\n"));
    BOOST_TEST(diff.ends_with("+b1498\n+b1499\n"));
}

BOOST_AUTO_TEST_SUITE_END()
