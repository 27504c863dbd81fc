#include "targets/model/actuals.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
namespace syntax = jixiao::grammar::syntax;

namespace {

std::string const head = "format = \"jixiao/actuals/1\"\ntable = \"甲\"\nperiod = \"2024\"\n";

std::string said(std::string bytes) {
    Diagnostics sink;
    read_actuals(text(std::move(bytes)), sink);
    return places(sink);
}

std::string only(std::string bytes) {
    Diagnostics sink;
    read_actuals(text(std::move(bytes)), sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return places(sink) + ' ' + english(sink[0]);
}

ActualsFile file_with(std::string bytes) {
    Diagnostics sink;
    auto file = read_actuals(text(std::move(bytes)), sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(file.has_value());
    return std::move(*file);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(actuals)

BOOST_AUTO_TEST_CASE(every_key) {
    auto const file =
        file_with(head +
                  "[execution]\ninitial = \"15 万元\"\nbudget = \"15.30 万元\"\nexecuted = \"142000 元\"\n"
                  "finished = false\n[[actual]]\nindicator = \"乙\"\nlevel2 = \"丙\"\nvalue = \"部分达成\"\n"
                  "score = 7.50\nreason = \"因为\"\n");
    BOOST_TEST(file.table.value == "甲");
    BOOST_TEST(file.period.value == "2024");
    BOOST_TEST(shown(file.initial.value->value) == "15");
    BOOST_TEST(shown(file.budget.value->value) == "15.30");
    BOOST_TEST(shown(file.executed.value->value) == "142000");
    BOOST_TEST((file.finished.given && !file.finished.value));
    auto const& entry = file.entries.at(0);
    BOOST_TEST(entry.indicator.value + entry.level2.value + entry.value.value + entry.reason.value ==
               "乙丙部分达成因为");
    BOOST_TEST(shown(entry.score.value) == "7.50");
    BOOST_TEST(!entry.not_applicable.given);
}

BOOST_AUTO_TEST_CASE(chinese_keys) {
    auto const file = file_with(
        "\"格式\" = \"jixiao/actuals/1\"\n\"项目名称\" = \"甲\"\n\"期间\" = "
        "\"2024-Q2\"\n[\"预算执行\"]\n"
        "\"年初预算数\" = \"15 万元\"\n\"全年预算数\" = \"16 万元\"\n\"全年执行数\" = \"17 万元\"\n"
        "\"是否完成\" = \"是\"\n[[\"实际完成情况\"]]\n\"三级指标\" = \"乙\"\n\"二级指标\" = "
        "\"丙\"\n"
        "\"实际完成值\" = \"5 个\"\n\"得分\" = \"8\"\n\"偏差原因\" = \"因为\"\n\"不适用\" = "
        "\"否\"\n");
    BOOST_TEST(file.period.value == "2024-Q2");
    BOOST_TEST(shown(file.initial.value->value) + shown(file.budget.value->value) + shown(file.executed.value->value) ==
               "151617");
    BOOST_TEST(file.finished.value);
    auto const& entry = file.entries.at(0);
    BOOST_TEST(entry.indicator.value + entry.level2.value + entry.value.value + entry.reason.value == "乙丙5 个因为");
    BOOST_TEST(shown(entry.score.value) == "8");
    BOOST_TEST((entry.not_applicable.given && !entry.not_applicable.value));
}

BOOST_AUTO_TEST_CASE(facts_may_be_bare_numbers_and_dates) {
    auto const file = file_with(
        "format = \"jixiao/actuals/1\"\ntable = \"部门整体\"\nperiod = 2024\n"
        "[[actual]]\nindicator = \"乙\"\nvalue = 98.50\n[[actual]]\nindicator = \"丙\"\nvalue = "
        "2024-11-30\n");
    BOOST_TEST(file.table.value == "department");
    BOOST_TEST(file.period.value == "2024");
    auto const* number = syntax::get<syntax::Bare>(file.entries.at(0).parsed_value.indicator);
    BOOST_REQUIRE(number != nullptr);
    BOOST_TEST(shown(number->quantity.value) == "98.50");
    BOOST_TEST(file.entries.at(1).value.value == "2024-11-30");
}

BOOST_AUTO_TEST_CASE(missing_keys) {
    BOOST_TEST(said("format = \"jixiao/actuals/1\"\n[[actual]]\nvalue = \"5 个\"\n") == "E413@1:1 E413@2:1");
    BOOST_TEST(said(head) == "");
    BOOST_TEST(said(head + "[[actual]]\nindicator = \"乙\"\nvalue = \"\"\n") == "");
    BOOST_TEST(said("format = \"jixiao/targets/1\"\n") == "E408@1:10");
}

BOOST_AUTO_TEST_CASE(periods) {
    BOOST_TEST(only("format = \"jixiao/actuals/1\"\ntable = \"甲\"\nperiod = \"春天\"\n") ==
               "E426@3:10 cannot read the period “春天”");
    BOOST_TEST(said("format = \"jixiao/actuals/1\"\ntable = \"甲\"\nperiod = 2024-06\n") == "E404@3:10");
}

BOOST_AUTO_TEST_CASE(amounts) {
    BOOST_TEST(only(head + "[execution]\nexecuted = 14.20\n") ==
               "E421@5:12 “executed” has no unit; write “14.20 万元” or “14.20 元”");
    BOOST_TEST(only(head + "[execution]\nexecuted = \"-1 元\"\n") == "E423@5:12 “executed” is negative: “-1 元”");
    BOOST_TEST(only(head + "[execution]\nfinished = 1\n") ==
               "E415@5:12 “finished” should be true or false; this is a number");
}

BOOST_AUTO_TEST_CASE(hand_given_scores) {
    auto const with = [](std::string const& score) {
        return only(head + "[[actual]]\nindicator = \"乙\"\nscore = " + score + "\n");
    };
    BOOST_TEST(with("-1") == "E417@6:9 “score” should lie between 0 and 100; this is -1");
    BOOST_TEST(with("100.5") == "E417@6:9 “score” should lie between 0 and 100; this is 100.5");
    BOOST_TEST(with("\"七\"") == "E416@6:9 “score” should be a plain number; this is “七”");
}

BOOST_AUTO_TEST_CASE(not_applicable) {
    auto const with = [](std::string const& more) {
        return said(head + "[[actual]]\nindicator = \"乙\"\nnot_applicable = true\n" + more);
    };
    BOOST_TEST(with("reason = \"任务取消\"\n") == "");
    BOOST_TEST(with("") == "E434@6:18");
    BOOST_TEST(with("reason = \"任务取消\"\nvalue = \"5 个\"\n") == "W435@6:18");
}

BOOST_AUTO_TEST_CASE(values_are_judged_in_their_file) {
    BOOST_TEST(said(head + "[[actual]]\nindicator = \"乙\"\nvalue = \"10 工作目\"\n") == "E203@6:13");
    BOOST_TEST(said(head + "[[actual]]\nindicator = \"乙\"\nvalue = \"暂无\"\n") == "");
    BOOST_TEST(said(head + "[[actual]]\nindicater = \"乙\"\nnote = 1\n") == "E410@5:1 W411@6:1");
}

BOOST_AUTO_TEST_SUITE_END()
