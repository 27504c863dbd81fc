// Every word of the recognisers' dictionary in a drawn table; tests/cases/headings says what each means, and a word that
// stands there or in the dictionary alone is noticed.
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

#include "cases.hpp"
#include "drawn_grid.hpp"
#include "grammar/word_list.hpp"
#include "support.hpp"
#include "targets/recognise/headings.hpp"
#include "targets/recognise/levels.hpp"
#include "targets/recognise/recognise.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using namespace jixiao::targets::recognise;
using namespace jixiao::targets::test;

namespace {

constexpr std::array<std::string_view, column_count> column_names{
    "level1",       "level2",         "name",   "comparator", "target",     "unit",   "initial_target", "basis",
    "previous",     "weight",         "rule",   "evidence",   "direction",  "actual", "score",          "deduction",
    "review_score", "review_opinion", "reason", "forecast",   "likelihood", "note",   "remark"};
constexpr std::array<std::string_view, head_count> head_names{
    "title", "year",    "department", "unit", "unit_code", "project_code", "contact",
    "phone", "project", "attribute",  "goal", "goal_done", "finished",     "total_score"};
constexpr std::array<std::string_view, 7> fund_names{"initial", "budget", "executed", "weight",
                                                     "rate",    "score",  "forecast"};

/// The words of a file and what each means.
std::map<std::string, std::string> meanings_in(std::string const& name) {
    std::map<std::string, std::string> meanings;
    for (auto const& [place, fields] :
         tests::read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/headings" / name))
        grammar::for_each_word(fields.at(1), [&, meaning = fields[0]](std::string_view word) {
            meanings.emplace(std::string(word), meaning);
        });
    return meanings;
}

/// Of a word that stands twice in the dictionary the first meaning counts.
template <class Meaning, std::size_t n>
void check_same_words(std::vector<Spelling<Meaning>> const& dictionary, std::map<std::string, std::string> const& cases,
                      std::array<std::string_view, n> const& names) {
    std::set<std::string_view> seen;
    for (auto const& [word, meaning] : dictionary) {
        if (!seen.insert(word).second) continue;
        auto const known = cases.find(std::string(word));
        BOOST_TEST_CONTEXT(word) {
            BOOST_REQUIRE((known != cases.end()));
            BOOST_TEST(known->second == names.at(static_cast<std::size_t>(meaning)));
        }
    }
}

struct Found {
    document::Document document;
    Diagnostics sink{};
    std::vector<FoundTable> tables{};
};

Found found_in(std::vector<std::string> const& drawing) {
    Found found{drawn_document(drawing)};
    found.tables = recognise::recognise(found.document, found.sink);
    return found;
}

Column column_named(std::string const& name) {
    auto const at = std::find(column_names.begin(), column_names.end(), name);
    return static_cast<Column>(at - column_names.begin());
}

/// The heading in its place among the usual ones, and a row below it.
std::vector<std::string> drawn_column(std::string const& word, Column column) {
    std::array<std::string, 4> headings{"一级指标", "二级指标", "三级指标", "指标值"};
    std::array<std::string, 4> const values{"产出指标", "数量指标", "培训", "≥5期"};
    auto const place = column == Column::target ? 3U : static_cast<std::size_t>(column);
    bool const is_usual = place < 4 && column != Column::comparator;
    if (is_usual) headings[place] = word;
    std::string heading = "|";
    std::string row = "|";
    for (std::size_t i = 0; i < headings.size(); ++i) {
        heading += ' ' + headings[i] + " |";
        row += ' ' + values[i] + " |";
    }
    if (!is_usual) {
        heading += ' ' + word + " |";
        row += " 7 |";
    }
    return {"表格", heading, row};
}

std::string cell_under(std::string const& word, Column column) {
    auto const found = found_in(drawn_column(word, column));
    if (found.tables.size() != 1 || found.tables[0].rows.size() != 1) return "no row";
    for (auto const& diagnostic : found.sink) return std::string(diagnostic.code->id);
    auto const& cell = found.tables[0].rows[0][column];
    return column == Column::remark ? "kept nowhere" : cell.value;
}

std::string wanted_cell(Column column) {
    switch (column) {
        case Column::level1: return "产出指标";
        case Column::level2: return "数量指标";
        case Column::name: return "培训";
        case Column::target: return "≥5期";
        case Column::remark: return "kept nowhere";
        default: return "7";
    }
}

std::string head_value(std::string const& word, Head head) {
    std::string const value = head == Head::year ? "2024" : "做好这项工作";
    std::string const heading = "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 |";
    std::string const row = "| 产出指标 | 数量指标 | 培训 | ≥5期 | 90 |";
    auto const found = head == Head::total_score
                           ? found_in({"表格", heading, row, "| " + word + " | < | < | < | 90 |"})
                           : found_in({"表格", "| " + word + " | " + value + " | | | |", heading, row});
    if (found.tables.size() != 1) return "no table";
    auto const& text = found.tables[0][head].value;
    return text == (head == Head::total_score ? "90" : value) ? "found" : text;
}

LocatedText const& amount_in(FundLine const& line, std::string_view name) {
    if (name == "initial") return line.initial;
    if (name == "budget") return line.budget;
    if (name == "executed") return line.executed;
    if (name == "weight") return line.weight;
    if (name == "rate") return line.rate;
    return name == "score" ? line.score : line.forecast;
}

std::string fund_value(std::string const& word, std::string const& meaning) {
    std::string const other = meaning == "executed" ? "年初预算数" : "全年执行数";
    auto const found =
        found_in({"表格", "| 项目资金（万元） | | " + other + " | " + word + " |", "| | 年度资金总额 | 5 | 7 |",
                  "| 一级指标 | 二级指标 | 三级指标 | 指标值 |", "| 产出指标 | 数量指标 | 培训 | ≥5期 |"});
    if (found.tables.size() != 1 || found.tables[0].funds.size() != 1) return "no funds";
    return amount_in(found.tables[0].funds[0], meaning).value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(heading_cases)

BOOST_AUTO_TEST_CASE(every_heading_of_a_column_is_read) {
    auto const cases = meanings_in("columns.case");
    check_same_words(column_spellings(), cases, column_names);
    for (auto const& [word, meaning] : cases) BOOST_TEST_CONTEXT(word) {
            if (meaning == "none") {
                BOOST_TEST(!column_of(word).has_value());
                continue;
            }
            auto const column = column_named(meaning);
            BOOST_TEST((column_of(word) == column));
            BOOST_TEST(cell_under(word, column) == wanted_cell(column));
        }
}

BOOST_AUTO_TEST_CASE(every_label_of_a_head_is_read) {
    auto const cases = meanings_in("heads.case");
    check_same_words(head_spellings(), cases, head_names);
    for (auto const& [word, meaning] : cases) BOOST_TEST_CONTEXT(word) {
            auto const head = head_of(word);
            BOOST_TEST((head ? head_names.at(static_cast<std::size_t>(*head)) : "none") == meaning);
            if (head) BOOST_TEST(head_value(word, *head) == "found");
        }
}

BOOST_AUTO_TEST_CASE(every_heading_of_funds_is_read) {
    auto const cases = meanings_in("fund-columns.case");
    check_same_words(fund_column_spellings(), cases, fund_names);
    for (auto const& [word, meaning] : cases) BOOST_TEST_CONTEXT(word) {
            auto const column = fund_column_of(word);
            BOOST_TEST((column ? fund_names.at(static_cast<std::size_t>(*column)) : "none") == meaning);
            if (column) BOOST_TEST(fund_value(word, meaning) == "7");
        }
}

BOOST_AUTO_TEST_CASE(every_line_of_funds_is_read) {
    auto const cases = meanings_in("fund-lines.case");
    for (auto const word : fund_line_spellings()) BOOST_TEST(cases.count(std::string(word)) == 1u, word);
    for (auto const& [word, meaning] : cases) BOOST_TEST_CONTEXT(word) {
            BOOST_TEST(is_fund_line(word) == (meaning == "line"));
            if (meaning != "line") continue;
            auto const found =
                found_in({"表格", "| 项目名称 | 农技培训 | | |", "| " + word + " | 30万元 | | |",
                          "| 一级指标 | 二级指标 | 三级指标 | 指标值 |", "| 产出指标 | 数量指标 | 培训 | ≥5期 |"});
            BOOST_REQUIRE((found.tables.size() == 1 && found.tables[0].funds.size() == 1));
            BOOST_TEST(found.tables[0].funds[0].budget.value == "30万元");
        }
}

BOOST_AUTO_TEST_CASE(every_name_of_a_level_is_read) {
    std::set<std::pair<std::string, std::string>> cases;
    for (auto const& line : tests::read_cases(std::filesystem::path(JIXIAO_TESTS_DIR) / "cases/headings/levels.case")) {
        auto const& place = line.place;
        auto const& fields = line.fields;
        grammar::for_each_word(fields.at(2), [&](std::string_view word) {
            BOOST_TEST_CONTEXT(place << " " << word) {
                auto const level = fields[0] == "1" ? level1_of(word) : level2_of(word);
                BOOST_REQUIRE(level.has_value());
                BOOST_TEST(level->canonical == fields[1]);
                auto const numbered = std::string(word) + "（20分）";
                BOOST_TEST((fields[0] == "1" ? level1_of(numbered) : level2_of(numbered)).has_value());
            }
            cases.emplace(fields[0], word);
        });
    }
    for (auto const& [word, level, canonical] : level_spellings())
        BOOST_TEST(cases.count({std::to_string(level), std::string(word)}) == 1u, word);
}

BOOST_AUTO_TEST_SUITE_END()
