#include "book_support.hpp"
#include "support.hpp"
#include "targets/book/history.hpp"
#include "targets/book/statements.hpp"
#include "targets/read/actuals_csv.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/write/toml.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace jixiao::targets;
using namespace jixiao::targets::book;
using jixiao::targets::test::places;
using jixiao::targets::test::text;

namespace {

constexpr char const* head = "format = \"jixiao/actuals/1\"\ntable = \"信息化运维\"\nperiod = \"2024-Q2\"\n";

constexpr char const* table_text = R"(format = "jixiao/targets/1"
kind = "project"
year = 2024
department = "示例市财政局"
project = "信息化运维"

[[indicator]]
id = "A1"
level1 = "产出指标"
level2 = "数量指标"
name = "系统数量"
target = ">=5 个"
weight = 90
)";

struct Read {
    Tellings tellings;
    Diagnostics sink;
};

Read told_by(std::string const& bytes, TargetTable const* table = nullptr, std::string period = "") {
    Read result;
    Diagnostics reported;
    auto const actuals = read_actuals(text(bytes), reported);
    BOOST_REQUIRE(actuals.has_value());
    Origin const origin{
        "2024.book", "t.toml", "hash", "", std::move(period), table, builtin_ruleset(default_ruleset_name)};
    result.tellings = statements(*actuals, origin, reported, result.sink);
    return result;
}

TargetTable table() {
    Diagnostics sink;
    return *read_table(text(table_text), sink);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(book_statements)

BOOST_AUTO_TEST_CASE(points_and_years_that_cannot_be_are_kept_out) {
    Diagnostics reported;
    auto const csv = jixiao::targets::read::read_actuals_csv(
        text(
            "table,period,indicator,value,score\n信息化运维,2024-Q2,甲,3 个,999\n信息化运维,2024-Q2,乙,3 个,-3\n信息化运维,2024-Q2,丙,3 个,100\n"),
        reported);
    BOOST_REQUIRE(csv.files.size() == 1u);
    Diagnostics sink;
    auto const tellings = statements(
        csv.files[0], {"2024.book", "t.csv", "hash", "", "", nullptr, builtin_ruleset(default_ruleset_name), false},
        reported, sink);
    BOOST_TEST(tellings.told.size() == 1u);
    BOOST_TEST(tellings.doubtful == 2u);
    BOOST_TEST(sink.empty());
    BOOST_TEST(places(reported) == "E417@2:21 E417@3:21");
    auto const old = told_by(
        "format = \"jixiao/actuals/1\"\ntable = \"信息化运维\"\nperiod = \"1800\"\n[[actual]]\nindicator = \"系统数量\"\nvalue = \"3 个\"\n");
    BOOST_TEST(old.tellings.told.empty());
    BOOST_REQUIRE(old.sink.size() == 1u);
    BOOST_TEST(old.sink[0].code->id == "E417");
}

BOOST_AUTO_TEST_CASE(a_file_becomes_statements) {
    auto const [tellings, sink] = told_by(std::string(head) + R"(
[execution]
executed = "3.50 万元"

[[actual]]
indicator = "系统数量"
value = "3 个"
reason = "下半年再建两个"

[[actual]]
indicator = "可用率"
value = "暂无"
)");
    BOOST_TEST(sink.empty());
    BOOST_REQUIRE(tellings.told.size() == 2u);
    auto const& execution = tellings.told[0].statement;
    BOOST_TEST(execution.what == "execution");
    BOOST_TEST(execution.said["executed"] == "3.50 万元");
    auto const& value = tellings.told[1].statement;
    BOOST_TEST(value.project == "信息化运维");
    BOOST_TEST(value.period == "2024-Q2");
    BOOST_TEST(value.year == 2024);
    BOOST_TEST(value.said["value"] == "3 个");
    BOOST_TEST(value.said["reason"] == "下半年再建两个");
    BOOST_TEST(value.source_hash == "hash");
}

BOOST_AUTO_TEST_CASE(doubtful_entries_are_kept_back_one_by_one) {
    auto const [tellings, sink] = told_by(std::string(head) + R"(
[[actual]]
indicator = "系统数量"
value = "3 个"

[[actual]]
indicator = "可用率"
value = "99%%"

[[actual]]
indicator = "系统数量"
value = "4 个"
)");
    BOOST_TEST(tellings.told.size() == 1u);
    BOOST_TEST(tellings.doubtful == 2u);
    BOOST_TEST(places(sink) == "E433@14:13");
}

BOOST_AUTO_TEST_CASE(an_error_about_the_whole_file_keeps_all_of_it_back) {
    auto const [tellings, sink] = told_by(R"(format = "jixiao/actuals/1"
table = "信息化运维"
period = "2024-Q7"

[[actual]]
indicator = "系统数量"
value = "3 个"
)");
    BOOST_TEST(tellings.told.empty());
    BOOST_TEST(tellings.doubtful == 1u);
}

BOOST_AUTO_TEST_CASE(the_period_must_be_known_and_as_stated) {
    std::string const entry = "[[actual]]\nindicator = \"系统数量\"\nvalue = \"3 个\"\n";
    BOOST_TEST(places(told_by("format = \"jixiao/actuals/1\"\ntable = \"信息化运维\"\n" + entry).sink) == "E621@2:9");
    BOOST_TEST(places(told_by(head + entry, nullptr, "2024-Q1").sink) == "E622@3:10");
    BOOST_TEST(told_by("format = \"jixiao/actuals/1\"\ntable = \"信息化运维\"\n" + entry, nullptr, "2024-Q1")
                   .tellings.told[0]
                   .statement.period == "2024-Q1");
}

BOOST_AUTO_TEST_CASE(a_target_table_says_which_indicators_and_units_can_be_meant) {
    auto const targets = table();
    auto const good = told_by(std::string(head) + "[[actual]]\nindicator = \"A1\"\nvalue = \"3 个\"\n", &targets);
    BOOST_REQUIRE(good.tellings.told.size() == 1u);
    auto const& statement = good.tellings.told[0].statement;
    BOOST_TEST(statement.indicator == "系统数量");
    BOOST_TEST(statement.id == "A1");
    BOOST_TEST(statement.level1 == "产出指标");
    BOOST_TEST(statement.department == "示例市财政局");
    auto const unit = told_by(std::string(head) + "[[actual]]\nindicator = \"系统数量\"\nvalue = \"3 天\"\n", &targets);
    BOOST_TEST(unit.tellings.told.empty());
    BOOST_TEST(places(unit.sink) == "E306@6:9");
    auto const unknown =
        told_by(std::string(head) + "[[actual]]\nindicator = \"系统数\"\nvalue = \"3 个\"\n", &targets);
    BOOST_TEST(unknown.tellings.doubtful == 1u);
    BOOST_TEST(places(unknown.sink) == "E431@5:13");
}

BOOST_AUTO_TEST_CASE(csv_has_one_value_a_line) {
    auto const source = text(
        "部门名称,项目名称,期间,指标名称,完成值,执行数,是否完成,备注\r\n"
        "财政局,信息化运维,2024-Q1,系统数量,3 个,1 万元,否,\r\n"
        "财政局,信息化运维,2024-Q1,可用率,99%,,,\r\n"
        "财政局,信息化运维,2024-Q2,增长率,'-5%,,,\r\n"
        "财政局,,2024-Q2,系统数量,4 个,,,\r\n"
        "财政局,部门,2024-Q9,系统数量,4 个,,,\r\n");
    BOOST_TEST(jixiao::targets::read::is_actuals_csv(source));
    BOOST_TEST(!jixiao::targets::read::is_actuals_csv(text("一级指标,二级指标,三级指标,指标值\n")));
    Diagnostics sink;
    auto const [files, left_out] = jixiao::targets::read::read_actuals_csv(source, sink);
    BOOST_TEST(places(sink) == "E413@5:1 E426@6:8");
    BOOST_TEST(left_out == 2u);
    BOOST_REQUIRE(files.size() == 2u);
    BOOST_TEST(files[0].entries.size() == 2u);
    BOOST_TEST(grammar::to_string(files[0].executed.value->value) == "1");
    BOOST_TEST(files[0].finished.given);
    BOOST_TEST(!files[0].finished.value);
    BOOST_TEST(files[1].entries[0].value.value == "-5%");
    BOOST_TEST(files[1].period.value == "2024-Q2");
}

BOOST_AUTO_TEST_CASE(the_history_of_a_table_is_actuals_again) {
    BookFolder const folder;
    auto spent = said("", "", "2024-Q1");
    spent.what = of_execution;
    spent.said["executed"] = "1.5 万元";
    told(folder, {said("系统数量", "3 个", "2024-Q2"), said("系统数量", "2 个"), spent});
    told(folder, {said("系统数量", "1 个")}, "多报了一个");
    auto opened = Book::open(folder.book());
    BOOST_REQUIRE(opened.has_value());
    Diagnostics sink;
    auto const history = read_history(*opened, sink);
    BOOST_REQUIRE(history.has_value());
    BOOST_REQUIRE(history->size() == 2u);
    auto const& quarter = history->front().actuals;
    BOOST_TEST(quarter.period.value == "2024-Q1");
    BOOST_TEST(quarter.table.value == "信息化运维");
    BOOST_REQUIRE(quarter.entries.size() == 1u);
    auto const& value = quarter.entries[0].value;
    BOOST_TEST(value.value == "1 个");
    BOOST_TEST(quarter.source->slice(value.span) == "1 个");
    BOOST_TEST(quarter.source->place(value.span.begin)->chinese == "第 4 条");
    BOOST_TEST(quarter.source->place(quarter.executed.span.begin)->english == "record 3");
    BOOST_TEST(grammar::to_string(quarter.executed.value->value) == "1.5");
    auto const again = told_by(to_toml(quarter, {sink, grammar::Language::chinese}));
    BOOST_REQUIRE(again.tellings.told.size() == 2u);
    BOOST_TEST(again.tellings.told[1].statement.said["value"] == "1 个");
    BOOST_TEST(again.tellings.told[1].statement.department == "示例市财政局");
}

BOOST_AUTO_TEST_SUITE_END()
