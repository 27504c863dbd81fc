#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/tree.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

Diagnostics errors_in(std::string bytes) {
    Diagnostics sink;
    BOOST_TEST(!read::parse_tree(text(std::move(bytes)), sink).has_value());
    return sink;
}

/// "E404@1:10 abc": the only error, its place and what it is about.
std::string error_in(std::string bytes) {
    auto const sink = errors_in(std::move(bytes));
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return places(sink) + ' ' + about(sink[0]);
}

std::string cause_in(std::string bytes) {
    auto const sink = errors_in(std::move(bytes));
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return places(sink) + ' ' + english(sink[0]);
}

std::string mended(std::string bytes) { return fixed(errors_in(std::move(bytes)).at(0)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(syntax_errors)

BOOST_AUTO_TEST_CASE(text_without_quotes) {
    BOOST_TEST(error_in("weight = abc\n") == "E404@1:10 abc");
    BOOST_TEST(error_in("name = 数量 # 注\n") == "E404@1:8 数量");
    BOOST_TEST(error_in("target = >=5 个\n") == "E404@1:10 >=5 个");
    BOOST_TEST(error_in("weight = 10 分\n") == "E404@1:10 10 分");
    BOOST_TEST(error_in("weight = 10%\n") == "E404@1:10 10%");
    BOOST_TEST(error_in("period = 2024-06\n") == "E404@1:10 2024-06");
    BOOST_TEST(error_in("year = 2024年\n") == "E404@1:8 2024年");
    BOOST_TEST(error_in("finished = True\n") == "E404@1:12 True");
    BOOST_TEST(mended("period = 2024-Q2 # 二季度\n") == "period = \"2024-Q2\" # 二季度\n");
}

BOOST_AUTO_TEST_CASE(chinese_keys_without_quotes) {
    BOOST_TEST(error_in("指标值 = \">=5 个\"\n") == "E405@1:1 指标值");
    BOOST_TEST(error_in("a=1\n[[指标]]\n") == "E405@2:3 指标");
    BOOST_TEST(mended("a=1\n[[指标]]\nb=2\n") == "a=1\n[[\"指标\"]]\nb=2\n");
}

BOOST_AUTO_TEST_CASE(chinese_punctuation_outside_quotes) {
    BOOST_TEST(error_in("name = “经费”\n") == "E406@1:8 “");
    BOOST_TEST(mended("name = “经费”\n") == "name = \"经费\"\n");
    BOOST_TEST(error_in("name ＝ \"a\"\n") == "E406@1:6 ＝");
    BOOST_TEST(error_in("name： \"a\"\n") == "E406@1:5 ：");
    BOOST_TEST(mended("name： \"a\"\n") == "name= \"a\"\n");
    BOOST_TEST(error_in("　name = \"a\"\n") == "E406@1:1 　");
    BOOST_TEST(error_in("name = \"a\"　\n") == "E406@1:11 　");
    BOOST_TEST(error_in("a = [1，2]\n") == "E406@1:7 ，");
}

BOOST_AUTO_TEST_CASE(a_key_that_is_given_twice) {
    BOOST_TEST(error_in("a = 1\n\na = 2\n") == "E412@3:1 a");
    BOOST_TEST(error_in("[indicator]\na = 1\n[indicator]\na = 2\n") == "E412@3:1 [indicator]");
}

BOOST_AUTO_TEST_CASE(quotes_that_do_not_match) {
    BOOST_TEST(cause_in("name = \"abc\nb = 1\n") == "E403@1:12 this is not valid TOML: the closing quote is missing");
    BOOST_TEST(cause_in("name = \"\"\"abc\nb = 1\n") ==
               "E403@1:8 this is not valid TOML: the closing quote is missing");
    BOOST_TEST(cause_in("name = \"三\"保”支出\"\n") ==
               "E403@1:11 this is not valid TOML: there are straight quotes inside the text; use "
               "“” inside");
    BOOST_TEST(cause_in("name = \"a\" b\n") ==
               "E403@1:12 this is not valid TOML: something follows the closing quote; a line "
               "holds one value");
    BOOST_TEST(cause_in("name = \"a\\qb\"\n") ==
               "E403@1:11 this is not valid TOML: inside quotes a backslash is written \\\\");
}

BOOST_AUTO_TEST_CASE(other_causes) {
    BOOST_TEST(cause_in("[[indicator]\na = 1\n") ==
               "E403@1:13 this is not valid TOML: the brackets of the heading do not match");
    BOOST_TEST(cause_in("weight = 10.\n") == "E403@1:13 this is not valid TOML: numbers are written like 10 or 2.5");
    BOOST_TEST(cause_in("weight = 010\n") == "E403@1:13 this is not valid TOML: numbers are written like 10 or 2.5");
    BOOST_TEST(cause_in("weight = 2,5\n") == "E403@1:11 this is not valid TOML: numbers are written like 10 or 2.5");
    BOOST_TEST(cause_in("weight = \n") ==
               "E403@1:10 this is not valid TOML: there is nothing to the right of the equals sign");
    BOOST_TEST(cause_in("= 5\n") == "E403@1:1 this is not valid TOML: there is no name to the left of the equals sign");
    BOOST_TEST(cause_in("信息维护\n") == "E403@1:1 this is not valid TOML: the line has no equals sign");
    BOOST_TEST(cause_in("plan = [\"a\",\n \"b\"\nc = 1\n") ==
               "E403@3:1 this is not valid TOML: brackets do not match, or a comma is missing");
    BOOST_TEST(cause_in("plan = [\"a\",\nc = 1\n") ==
               "E403@2:1 this is not valid TOML: brackets do not match, or a comma is missing");
    BOOST_TEST(cause_in("a = \"b\"\n\x01") ==
               "E403@2:1 this is not valid TOML: there is an invisible control character; delete it");
}

BOOST_AUTO_TEST_CASE(several_errors_in_one_go) {
    BOOST_TEST(places(errors_in("a = b\nc = \"d\"\n指标值 = \"x\"\n[t]\ne = “f”\ng = 1\ng = 2\n")) ==
               "E404@1:5 E405@3:1 E406@5:5 E412@7:1");
    std::string many;
    for (int i = 0; i < 100; ++i) many += "k" + std::to_string(i) + " = x\n";
    BOOST_TEST(errors_in(many).size() == 20u);
}

BOOST_AUTO_TEST_CASE(a_broken_heading_ends_it) {
    BOOST_TEST(places(errors_in("a = b\n[[x]\nc = d\n")) == "E404@1:5 E403@2:5");
}

BOOST_AUTO_TEST_SUITE_END()
