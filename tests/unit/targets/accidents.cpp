// Runs tests/cases/tracking/accidents.case: what files show, the book does not hide.
#include <sstream>

#include "book_support.hpp"
#include "cases.hpp"
#include "support.hpp"
#include "targets/book/history.hpp"
#include "targets/book/statements.hpp"
#include "targets/model/history.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using namespace jixiao::targets;
using jixiao::targets::test::text;

namespace {

std::vector<std::string> words(std::string const& line) {
    std::istringstream stream(line);
    std::vector<std::string> result;
    for (std::string word; stream >> word;) result.push_back(word);
    return result;
}

/// ≥5个, or 年初≥5个 年度≥4个 for a target that was adjusted.
TargetTable table_with(std::string const& target) {
    std::string keys;
    for (auto const& word : words(target)) {
        bool const initial = word.starts_with("年初");
        bool const marked = initial || word.starts_with("年度");
        keys += std::string(initial ? "initial_target" : "target") + " = \"" +
                word.substr(marked ? std::string("年初").size() : 0) + "\"\n";
    }
    Diagnostics sink;
    auto table = read_table(
        text("format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"某局\"\nproject = \"甲\"\n"
             "[[indicator]]\nlevel1 = \"产出指标\"\nlevel2 = \"数量指标\"\nname = \"数量\"\nweight = 90\n" +
             keys),
        sink);
    BOOST_REQUIRE(table.has_value());
    BOOST_TEST(sink.empty());
    return *table;
}

/// 2024-Q1=1个 报送=2024-04-10 口径=本期数 执行=3万元
ActualsFile file_with(std::string const& line) {
    std::string head = "format = \"jixiao/actuals/1\"\ndepartment = \"某局\"\ntable = \"甲\"\n";
    std::string tail;
    for (auto const& word : words(line)) {
        auto const key = word.substr(0, word.find('='));
        auto const value = '"' + word.substr(word.find('=') + 1) + "\"\n";
        if (key == "报送")
            head += "reported = " + value;
        else if (key == "口径")
            head += "values = " + value;
        else if (key == "执行")
            tail = "[execution]\nexecuted = " + value + tail;
        else
            head += "period = \"" + key + "\"\n", tail += "[[actual]]\nindicator = \"数量\"\nvalue = " + value;
    }
    Diagnostics sink;
    auto file = read_actuals(text(head + tail), sink);
    BOOST_REQUIRE(file.has_value());
    BOOST_TEST(sink.empty());
    return *file;
}

std::string findings(TargetTable const& table, std::vector<ActualsFile> const& files) {
    Diagnostics sink;
    std::vector<ActualsFile const*> pointers;
    for (auto const& file : files) pointers.push_back(&file);
    auto const history = history_of(table, pointers, sink);
    check_history(history, table, compile(table, builtin_ruleset(default_ruleset_name)), sink);
    std::string codes;
    for (auto const& diagnostic : sink) codes.append(codes.empty() ? "" : " ").append(diagnostic.code->id);
    return codes;
}

/// What became of all that one file says: 记入, 已有 or 矛盾.
std::string entered(BookFolder const& folder, ActualsFile const& file, std::string const& hash,
                    std::string correction = "") {
    Diagnostics sink;
    book::Origin const origin{folder.book(), "t.toml", hash, "", "", nullptr, builtin_ruleset(default_ruleset_name)};
    std::vector<book::Statement> statements;
    for (auto& one : book::statements(file, origin, {}, sink).told) statements.push_back(std::move(one.statement));
    BOOST_TEST(sink.empty());
    std::string result = "已有";
    for (auto const& one : told(folder, statements, std::move(correction))) {
        if (one.outcome == book::Outcome::contradicts) return "矛盾";
        if (one.outcome != book::Outcome::known) result = "记入";
    }
    return result;
}

std::vector<ActualsFile> in_book(BookFolder const& folder) {
    Diagnostics sink;
    auto opened = book::Book::open(folder.book());
    BOOST_REQUIRE(opened.has_value());
    auto periods = book::read_history(*opened, sink);
    BOOST_REQUIRE(periods.has_value());
    BOOST_TEST(sink.empty());
    std::vector<ActualsFile> files;
    for (auto& period : *periods) files.push_back(std::move(period.actuals));
    return files;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(accidents)

BOOST_AUTO_TEST_CASE(what_files_show_the_book_shows) {
    for (auto const& [place, fields] :
         read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/tracking/accidents.case")) {
        BOOST_TEST_CONTEXT(place << " " << fields[0]) {
            BOOST_REQUIRE(fields.size() == 7u);
            auto const table = table_with(fields[1]);
            std::vector const files{file_with(fields[2]), file_with(fields[3])};
            BOOST_TEST(findings(table, files) == fields[4]);
            BookFolder const folder;
            BOOST_TEST(entered(folder, files[0], "一") == "记入");
            BOOST_TEST(entered(folder, files[1], "二") == fields[5]);
            BOOST_TEST(findings(table, in_book(folder)) == fields[6]);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_correction_is_not_late) {
    BookFolder const folder;
    entered(folder, file_with("2024-Q1=1个 报送=2024-04-10"), "一");
    BOOST_TEST(entered(folder, file_with("2024-Q1=2个 报送=2024-09-01"), "二", "统计口径有误") == "记入");
    auto const files = in_book(folder);
    BOOST_REQUIRE(files.size() == 1u);
    BOOST_TEST(files[0].reported.value == "2024-04-10");
    BOOST_TEST(files[0].entries[0].value.value == "2个");
    BOOST_TEST(findings(table_with("≥5个"), files) == "");
}

BOOST_AUTO_TEST_CASE(the_outlook_is_kept) {
    BookFolder const folder;
    Diagnostics sink;
    auto const file = read_actuals(
        text(
            "format = \"jixiao/actuals/1\"\ndepartment = \"某局\"\ntable = \"甲\"\nperiod = \"2024-H1\"\n[execution]\nexpected = \"9 万元\"\n"
            "[[actual]]\nindicator = \"数量\"\nvalue = \"2 个\"\nexpected = \"4 个\"\nlikelihood = \"有可能\"\n"
            "cause = [\"人员保障\", \"其他\"]\nas_expected = false\ngoal_reached = true\n"),
        sink);
    BOOST_REQUIRE(file.has_value());
    entered(folder, *file, "一");
    auto const files = in_book(folder);
    BOOST_REQUIRE(files.size() == 1u);
    BOOST_TEST(test::shown(files[0].expected.value->value) == "9");
    auto const& entry = files[0].entries.at(0);
    BOOST_TEST(entry.expected.value == "4 个");
    BOOST_TEST(entry.likelihood.value == "possible");
    BOOST_REQUIRE(entry.causes.size() == 2u);
    BOOST_TEST(entry.causes[1].value == "其他");
    BOOST_TEST(entry.as_expected.given);
    BOOST_TEST(!entry.as_expected.value);
    BOOST_TEST(entry.goal_reached.value);
}

BOOST_AUTO_TEST_SUITE_END()
