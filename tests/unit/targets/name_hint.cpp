// What an indicator's name says of its target, and targets completed by it.
#include "targets/model/name_hint.hpp"

#include <boost/test/unit_test.hpp>

#include "grammar/indicator.hpp"
#include "grammar/print.hpp"
#include "support.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
namespace grammar = jixiao::grammar;

namespace {

/// "comparator unit template"; "" for no hint.
std::string hint(std::string const& name) {
    auto const found = hint_of(name);
    if (!found) return "";
    auto const sign = found->comparator ? std::string(grammar::symbol(*found->comparator)) : "";
    return sign + "|" + grammar::spelling(found->unit) + "|" +
           name.substr(found->template_span.begin, found->template_span.size());
}

/// The completed target; "" if the name adds nothing.
std::string together(std::string const& name, std::string const& target) {
    auto const found = hint_of(name);
    if (!found) return "";
    auto const result = completed(grammar::parse_indicator(target).indicator, *found);
    return result ? with_form_signs(*result) : "";
}

std::string table_with(std::string const& row) {
    return "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"局\"\nproject = \"项\"\n\n[[indicator]]\n"
           "level1 = \"产出指标\"\nweight = 10\n" +
           row;
}

struct Read {
    TargetTable table;
    Diagnostics said;
};

Read read(std::string const& row) {
    Read result;
    auto table = read_table(text(table_with(row)), result.said);
    BOOST_REQUIRE(table.has_value());
    result.table = std::move(*table);
    return result;
}

std::string target_of(Read const& read) { return with_form_signs(read.table.rows.front().parsed_target.indicator); }

}  // namespace

BOOST_AUTO_TEST_SUITE(name_hint)

BOOST_AUTO_TEST_CASE(templates_in_brackets) {
    BOOST_TEST(hint("苗木成活率(≥**%)") == ">=|%|(≥**%)");
    BOOST_TEST(hint("苗木成活率（≥＊＊％）") == ">=|%|（≥＊＊％）");
    BOOST_TEST(hint("黄金蜜(葡萄)补助成本(≤**元/株)") == "<=|元/株|(≤**元/株)");
    BOOST_TEST(hint("道路长度(公里)") == "|公里|(公里)");
    BOOST_TEST(hint("道路长度（单位：公里）") == "|公里|（单位：公里）");
    BOOST_TEST(hint("受益人数(人)") == "|人|(人)");
    BOOST_TEST(hint("发病率(不超过XX‰)") == "<=|‰|(不超过XX‰)");
    BOOST_TEST(hint("回收率（≥）") == ">=||（≥）");
    BOOST_TEST(hint("受益脱贫户、监测户人口数(≥**户)★") == ">=|户|(≥**户)");
}

BOOST_AUTO_TEST_CASE(templates_at_the_end) {
    BOOST_TEST(hint("受益建档立卡贫困人口数≥**人") == ">=|人|≥**人");
    BOOST_TEST(hint("受益人口数不少于__人") == ">=|人|不少于__人");
}

BOOST_AUTO_TEST_CASE(names_that_say_nothing) {
    for (auto const* name : {"", "培训次数", "结余率(计算方法为:结余数/预算数)", "项目(工程)验收合格率",
                             "补助村(社区)数量", "贫困地区旅游基础设施建设质量达标率100%", "村组干部230人",
                             "烟感、温感控制设备(含安装)", "（", "*", "**", "≥"})
        BOOST_TEST(hint(name) == "", name << " gave " << hint(name));
}

BOOST_AUTO_TEST_CASE(completes_what_is_missing) {
    BOOST_TEST(together("苗木成活率(≥**%)", "85") == "≥85%");
    BOOST_TEST(together("苗木成活率(≥**%)", "85%") == "≥85%");
    BOOST_TEST(together("苗木成活率(≥**%)", ">=85") == "≥85%");
    BOOST_TEST(together("道路长度(公里)", "30") == "30公里");
    BOOST_TEST(together("道路长度(公里)", "≥30") == "≥30公里");
    BOOST_TEST(together("道路长度(公里)", "30-40") == "30公里~40公里");
    BOOST_TEST(together("回收率(≥)", "85%") == "≥85%");
    BOOST_TEST(together("道路长度(≥**公里)", "3000米") == "≥3000米");
}

BOOST_AUTO_TEST_CASE(adds_nothing_to_what_is_there_or_does_not_fit) {
    BOOST_TEST(together("苗木成活率(≥**%)", "≥85%") == "");
    BOOST_TEST(together("苗木成活率(≥**%)", "≤85%") == "");
    BOOST_TEST(together("苗木成活率(≥**%)", "85人") == "");
    BOOST_TEST(together("苗木成活率(≥**%)", "0.85") == "");
    BOOST_TEST(together("苗木成活率(%)", "-0.5") == "");
    BOOST_TEST(together("苗木成活率(≥**%)", "0") == "≥0%");
    BOOST_TEST(together("苗木成活率(≥**%)", "≥**%") == "");
    BOOST_TEST(together("苗木成活率(≥**%)", "优良") == "");
    BOOST_TEST(together("道路长度(公里)", "较上年增长5") == "");
}

BOOST_AUTO_TEST_CASE(reading_a_table_takes_it_from_the_name_and_says_so) {
    auto const found = read("name = \"苗木成活率(≥**%)\"\ntarget = 85\nprevious = 80\n");
    BOOST_TEST(target_of(found) == "≥85%");
    BOOST_TEST(with_form_signs(found.table.rows.front().parsed_previous.indicator) == "80%");
    BOOST_TEST(places(found.said) == "I427@11:10");
    BOOST_TEST(chinese(found.said.front()) == "“85”按“≥85%”理解，缺的部分取自指标名称里的“(≥**%)”");
    BOOST_TEST(found.said.front().fixes.at(0).edits.at(0).replacement == "\"≥85%\"");
    BOOST_TEST((found.said.front().fixes.at(0).safety == grammar::Safety::unsafe));
}

BOOST_AUTO_TEST_CASE(a_direction_of_the_table_wins_over_the_name) {
    auto const found = read("name = \"苗木成活率(≥**%)\"\ntarget = \"85\"\ndirection = \"reverse\"\n");
    BOOST_TEST(target_of(found) == "85%");
}

BOOST_AUTO_TEST_SUITE_END()
