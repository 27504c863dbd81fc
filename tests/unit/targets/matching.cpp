#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/model/actuals.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::string row(std::string const& name, std::string const& level2, std::string const& more = "") {
    return "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"" + level2 + "\"\nname = \"" + name +
           "\"\ntarget = \"≥5个\"\nweight = 10\n" + more;
}

TargetTable table_of(std::string const& rows, std::string const& kind = "project", std::string const& name = "甲",
                     std::string const& year = "2024", std::string const& file = "t.toml") {
    Diagnostics sink;
    auto table = read_table(make_source(file, "format = \"jixiao/targets/1\"\nkind = \"" + kind + "\"\nyear = " + year +
                                                  "\ndepartment = \"财政局\"\nproject = \"" + name + "\"\n" + rows),
                            sink);
    BOOST_TEST(places(sink) == "");
    return *table;
}

ActualsFile actuals_of(std::string const& entries, std::string const& table = "甲", std::string const& period = "2024",
                       std::string const& file = "a.toml") {
    Diagnostics sink;
    auto actuals = read_actuals(make_source(file, "format = \"jixiao/actuals/1\"\ntable = \"" + table +
                                                      "\"\nperiod = \"" + period + "\"\n" + entries),
                                sink);
    BOOST_TEST(places(sink) == "");
    return *actuals;
}

std::string entry(std::string const& name, std::string const& value, std::string const& more = "") {
    return "[[actual]]\nindicator = \"" + name + "\"\nvalue = \"" + value + "\"\n" + more;
}

/// The actual of each row and what was said: "5 个|-|E430@4:13".
std::string matched(std::string const& rows, std::string const& entries) {
    Diagnostics sink;
    auto const table = table_of(rows);
    std::string result;
    for (auto const& actual : match(actuals_of(entries), table, sink).rows)
        result += (actual.text.empty() ? "-" : actual.text) + "|";
    return result + places(sink);
}

Diagnostic problem(std::string const& rows, std::string const& entries) {
    Diagnostics sink;
    auto const table = table_of(rows);
    match(actuals_of(entries), table, sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return sink[0];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(matching)

BOOST_AUTO_TEST_CASE(by_name_id_and_level2) {
    auto const rows = row("经费保障率", "质量指标") + row("有序开展", "经济成本指标") +
                      row("有序开展", "社会效益指标") + row("满意度", "满意度指标", "id = \"S1\"\n");
    BOOST_TEST(matched(rows, entry("经费 保障　率", "98%") + entry("有序开展", "达成", "level2 = \"社会效益 指标\"\n") +
                                 entry("S1", "92%")) == "98%|-|达成|92%|");
}

BOOST_AUTO_TEST_CASE(an_id_comes_before_a_name) {
    BOOST_TEST(matched(row("甲", "a", "id = \"乙\"\n") + row("乙", "b"), entry("乙", "5 个")) == "5 个|-|");
}

BOOST_AUTO_TEST_CASE(a_name_that_occurs_twice) {
    auto const rows = row("开展", "a") + row("开展", "b");
    BOOST_TEST(matched(rows, entry("开展", "5 个")) == "-|-|E432@5:13");
    BOOST_TEST(english(problem(rows, entry("开展", "5 个"))) == "2 indicators of the table are called “开展”");
    BOOST_TEST(matched(row("开展", "a") + row("开展", "a"), entry("开展", "5 个", "level2 = \"a\"\n")) ==
               "-|-|E432@5:13");
}

BOOST_AUTO_TEST_CASE(names_that_are_not_there) {
    auto const near = problem(row("信息维护单位数量", "a"), entry("信息维护单位数", "5 个"));
    BOOST_TEST(chinese(near) == "“甲”的目标表里没有指标“信息维护单位数”，是不是“信息维护单位数量”？");
    BOOST_TEST(about(near) == "\"信息维护单位数\"");
    BOOST_TEST(fixed(near).find("indicator = \"信息维护单位数量\"") != std::string::npos);
    auto const far = problem(row("信息维护单位数量", "a"), entry("满意度", "5 个"));
    BOOST_TEST(places({far}) == "E430@5:13");
    BOOST_TEST(english(far) == "the table of “甲” has no indicator “满意度”");
}

BOOST_AUTO_TEST_CASE(a_level2_that_is_not_there) {
    auto const wrong = problem(row("开展", "a"), entry("开展", "5 个", "level2 = \"c\"\n"));
    BOOST_TEST(places({wrong}) == "E430@7:10");
    BOOST_TEST(english(wrong) == "the table of “甲” has no indicator “c/开展”");
}

BOOST_AUTO_TEST_CASE(an_indicator_with_two_actuals) {
    auto const rows = row("开展", "a");
    BOOST_TEST(matched(rows, entry("开展", "5 个") + entry("开展", "6 个")) == "5 个|E433@8:13");
    auto const twice = problem(rows, entry("开展", "5 个") + entry("开展", "6 个"));
    BOOST_TEST(twice.labels.at(0).span.begin == twice.source->byte({5, 13}));
}

BOOST_AUTO_TEST_CASE(what_the_engine_gets) {
    Diagnostics sink;
    auto const table = table_of(row("甲", "a") + row("乙", "b") + row("丙", "c") + row("丁", "d"));
    auto const actuals = actuals_of("[execution]\nbudget = \"15.30 万元\"\nfinished = true\n" +
                                    entry("乙", "部分达成", "score = 7\nreason = \"因为\"\n") + entry("丙", "/") +
                                    "[[actual]]\nindicator = \"丁\"\nnot_applicable = true\nreason = \"取消\"\n");
    auto const result = match(actuals, table, sink);
    BOOST_TEST(places(sink) == "");
    BOOST_TEST(result.rows.at(0).text == "");
    BOOST_TEST(result.entries.at(0) == nullptr);
    BOOST_TEST(result.entries.at(1) == &actuals.entries[0]);
    BOOST_TEST(shown(result.rows.at(1).hand_score) == "7");
    BOOST_TEST(result.rows.at(1).reason == "因为");
    BOOST_TEST(result.rows.at(2).text == "");
    BOOST_TEST(result.rows.at(3).not_applicable);
    BOOST_TEST(!result.execution.initial.has_value());
    BOOST_TEST(shown(result.execution.budget->value) == "15.30");
    BOOST_TEST(result.execution.finished.value());
}

BOOST_AUTO_TEST_CASE(last_year_as_actuals) {
    auto const table =
        table_of(row("甲", "a", "previous = \"=51.18%\"\n") + row("乙", "b", "previous = \"新增\"\n") + row("丙", "c") +
                 row("丁", "d", "previous = \"有效\"\n") + row("戊", "e", "previous = \"/\"\n"));
    std::string texts;
    for (auto const& actual : baseline(table).rows) texts += (actual.text.empty() ? "-" : actual.text) + "|";
    BOOST_TEST(texts == "=51.18%|-|-|有效|-|");
    BOOST_TEST(!baseline(table).execution.budget.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

/// For each table the name of its file of actuals, then what was said.
std::string assigned(std::vector<ActualsFile> const& files, std::vector<TargetTable> const& tables) {
    Diagnostics sink;
    std::string result;
    for (auto const* file : assign(files, tables, sink)) result += (file ? file->source->name() : "-") + " ";
    return result + places(sink);
}

std::string problem_of(std::vector<ActualsFile> const& files, std::vector<TargetTable> const& tables) {
    Diagnostics sink;
    assign(files, tables, sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    return english(sink[0]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assigning)

BOOST_AUTO_TEST_CASE(by_project_name_and_department) {
    std::vector const tables{table_of(row("x", "a"), "department"), table_of(row("x", "a")),
                             table_of(row("x", "a"), "project", "乙")};
    std::vector const files{actuals_of("", "乙", "2024-Q2", "2.toml"), actuals_of("", "department", "2024", "0.toml")};
    BOOST_TEST(assigned(files, tables) == "0.toml - 2.toml ");
    BOOST_TEST(assigned({actuals_of("", "财政局")}, tables) == "a.toml - - ");
    BOOST_TEST(belongs_to(files[0], tables[2]));
    BOOST_TEST(!belongs_to(files[0], tables[1]));
}

BOOST_AUTO_TEST_CASE(files_without_a_table) {
    std::vector const tables{table_of(row("x", "a"), "project", "财政改革性工作经费")};
    BOOST_TEST(assigned({actuals_of("", "乙")}, tables) == "- E436@2:9");
    BOOST_TEST(problem_of({actuals_of("", "乙")}, tables) ==
               "there is no target table called “乙”; these actuals are not used");
    BOOST_TEST(assigned({actuals_of("", "财政改革工作经费")}, tables) == "- E437@2:9");
    BOOST_TEST(problem_of({actuals_of("", "财政改革工作经费")}, tables) ==
               "there is no target table called “财政改革工作经费”; did you mean “财政改革性工作经费”?");
    BOOST_TEST(problem_of({actuals_of("", "departmnet")}, {table_of(row("x", "a"), "department")}) ==
               "there is no target table called “departmnet”; did you mean “department”?");
}

/// The files of other units in a folder: projects of names that are like each other.
std::vector<ActualsFile> files_of_others(std::size_t count) {
    std::vector<ActualsFile> files;
    for (std::size_t i = 1; i <= count; ++i)
        files.push_back(
            actuals_of("", "单位" + std::to_string(i) + "信息化运维项目", "2024", std::to_string(i) + ".toml"));
    return files;
}

BOOST_AUTO_TEST_CASE(few_files_without_a_table_are_told_one_by_one) {
    std::vector const tables{table_of(row("x", "a"), "project", "信息化建设")};
    BOOST_TEST(assigned(files_of_others(8), tables) ==
               "- E436@2:9 E436@2:9 E436@2:9 E436@2:9 E436@2:9 E436@2:9 E436@2:9 E436@2:9");
}

BOOST_AUTO_TEST_CASE(many_files_of_others_are_told_at_once) {
    std::vector const tables{table_of(row("x", "a"), "project", "单位0信息化运维项目")};
    auto files = files_of_others(9);
    files.push_back(actuals_of("", "单位0信息化运维项目"));
    BOOST_TEST(assigned(files, tables) == "a.toml I444@2:9");
    BOOST_TEST(problem_of(files, tables) ==
               "9 other files of actuals belong to other tables and are not used, for example “单位1信息化运维项目”");
}

BOOST_AUTO_TEST_CASE(among_many_those_are_told_that_may_mean_a_table) {
    std::vector const tables{table_of(row("x", "a"), "project", "乡村道路养护经费")};
    auto files = files_of_others(9);
    files.push_back(actuals_of("", "乡村道路养护费"));
    BOOST_TEST(assigned(files, tables) == "- E437@2:9 W445@2:9");
    files.push_back(actuals_of("", "乡村道路养护经费", "2024-H1", "half.toml"));
    BOOST_TEST(assigned(files, tables) == "half.toml E437@2:9 W445@2:9");
    files.push_back(actuals_of("", "乡村道路养护经费", "2024", "year.toml"));
    BOOST_TEST(assigned(files, tables) == "year.toml I444@2:9");
}

BOOST_AUTO_TEST_CASE(many_files_and_a_table_without_any_are_a_warning) {
    std::vector const tables{table_of(row("x", "a"), "project", "乡村道路养护经费")};
    BOOST_TEST(assigned(files_of_others(9), tables) == "- W445@2:9");
}

BOOST_AUTO_TEST_CASE(of_many_like_names_eight_are_told) {
    std::vector<TargetTable> tables;
    std::vector<ActualsFile> files;
    for (int i = 10; i < 22; ++i) {
        tables.push_back(table_of(row("x", "a"), "project", "第" + std::to_string(i) + "号数据平台运维"));
        files.push_back(actuals_of("", "第" + std::to_string(i) + "号数据平台维运"));
    }
    BOOST_TEST(
        assigned(files, tables) ==
        "- - - - - - - - - - - - E437@2:9 E437@2:9 E437@2:9 E437@2:9 E437@2:9 E437@2:9 E437@2:9 E437@2:9 W445@2:9");
}

BOOST_AUTO_TEST_CASE(another_year) {
    std::vector const tables{table_of(row("x", "a"), "project", "甲", "2023"), table_of(row("x", "a"))};
    BOOST_TEST(assigned({actuals_of("", "甲", "2024-H1")}, tables) == "- a.toml ");
    BOOST_TEST(assigned({actuals_of("", "甲", "2022")}, tables) == "- - E438@3:10");
    BOOST_TEST(problem_of({actuals_of("", "甲", "2022")}, tables) ==
               "the period “2022” is not in 2023, the year of the table “甲”");
}

BOOST_AUTO_TEST_CASE(two_files_for_one_table) {
    std::vector const files{actuals_of("", "甲", "2024", "1.toml"), actuals_of("", "甲", "2024", "2.toml")};
    std::vector const tables{table_of(row("x", "a"))};
    BOOST_TEST(assigned(files, tables) == "1.toml E439@2:9");
    BOOST_TEST(problem_of(files, tables) == "there are two files of actuals for “甲”; the other one is 1.toml");
}

BOOST_AUTO_TEST_CASE(tables_of_the_same_name_in_several_folders) {
    std::vector const tables{table_of(row("x", "a"), "department", "", "2024", "one/t.toml"),
                             table_of(row("x", "a"), "department", "", "2024", "two/t.toml")};
    BOOST_TEST(assigned({actuals_of("", "department", "2024", "two/a.toml")}, tables) == "- two/a.toml ");
    BOOST_TEST(assigned({actuals_of("", "department", "2024", "a.toml")}, tables) == "- - E440@2:9");
    BOOST_TEST(problem_of({actuals_of("", "department")}, tables) ==
               "2 target tables are called “department”; it is not clear which one is meant");
}

BOOST_AUTO_TEST_SUITE_END()
