// Disclosed budgets as departments of several provinces publish them (tests/cases/disclosed) have nothing to object to;
// spoilt in one place (faults.case) they give the finding at that place.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "cases.hpp"
#include "drawn_grid.hpp"
#include "support.hpp"
#include "targets/recognise/import.hpp"
#include "targets/review/disclosure/registry.hpp"
#include "targets/review/disclosure/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Severity;

namespace {

namespace fs = std::filesystem;

fs::path const folder = fs::path(JIXIAO_TESTS_DIR) / "cases" / "disclosed";

std::string text_of(fs::path const& file) {
    std::ifstream stream(file);
    BOOST_REQUIRE_MESSAGE(stream, "cannot read " << file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// grid-*.txt draw their tables; text-*.txt are as copied.
document::Document document_of(std::string const& name, std::string const& text) {
    if (!name.starts_with("grid-")) {
        Diagnostics ignored;
        return document::read_text({name, text}, ignored).value();
    }
    std::vector<std::string> lines;
    std::stringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return drawn_document(lines);
}

Diagnostics reviewed(std::string const& name, std::string const& text, std::vector<TargetTable> const& targets = {}) {
    auto scene = review::disclosure_in(document_of(name, text));
    if (!scene) return {};
    for (auto const& table : targets) scene->targets.push_back(&table);
    return review::review(*scene, {});
}

std::string shown(Diagnostics const& findings) {
    std::string result;
    for (auto const& finding : findings)
        result += std::string(finding.code->id) + " “" + about(finding) + "” " + chinese(finding) + '\n';
    return result;
}

/// ¦ in a case file, whose fields bars divide.
std::string with_bars(std::string text) {
    constexpr std::string_view broken = "¦";
    for (auto at = text.find(broken); at != std::string::npos; at = text.find(broken, at))
        text.replace(at, broken.size(), "|");
    return text;
}

/// The part of a text behind a mark, changed once; empty if it is not there.
std::string spoilt(std::string text, std::string const& mark, std::string from, std::string to) {
    from = with_bars(std::move(from));
    to = with_bars(std::move(to));
    auto const begin = text.find(mark);
    auto const at = begin == std::string::npos ? begin : text.find(from, begin);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

bool is_found(Diagnostics const& findings, std::string const& code, std::string const& place) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](Diagnostic const& finding) { return finding.code->id == code && about(finding) == place; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(disclosure_review)

BOOST_AUTO_TEST_CASE(sound_disclosures_pass) {
    std::size_t count = 0;
    for (auto const& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt") continue;
        auto const name = entry.path().filename().string();
        BOOST_TEST(shown(reviewed(name, text_of(entry.path()))) == "", name);
        ++count;
    }
    BOOST_TEST(count >= 10u);
}

BOOST_AUTO_TEST_CASE(every_table_is_read) {
    for (auto const& [name, wanted] : std::map<std::string, std::size_t>{{"text-parts.txt", 11},
                                                                         {"text-whole-codes.txt", 11},
                                                                         {"text-yuan.txt", 11},
                                                                         {"text-no-carry.txt", 10},
                                                                         {"grid-plain.txt", 9},
                                                                         {"grid-grouped.txt", 9}}) {
        auto const scene = review::disclosure_in(document_of(name, text_of(folder / name)));
        BOOST_REQUIRE_MESSAGE(scene.has_value(), name);
        BOOST_TEST(scene->tables.size() == wanted, name);
        for (auto const& table : scene->tables) BOOST_TEST(table.doubts.empty(), name << ' ' << table.title.value);
    }
}

/// document | mark | what stands behind it | what is put there | code | what is pointed at
BOOST_AUTO_TEST_CASE(single_faults_are_found_at_their_place) {
    auto const faults = jixiao::tests::read_cases(folder / "faults.case");
    BOOST_TEST(faults.size() >= 40u);
    for (auto const& [place, fault] : faults) {
        BOOST_REQUIRE_MESSAGE(fault.size() == 6, place);
        auto const text = spoilt(text_of(folder / fault[0]), fault[1], fault[2], fault[3]);
        BOOST_REQUIRE_MESSAGE(!text.empty(), place << ": there is no such place");
        auto const findings = reviewed(fault[0], text);
        BOOST_TEST(is_found(findings, fault[4], fault[5]), place << ": " << fault[4] << " is not found; found was\n"
                                                                 << shown(findings));
    }
}

BOOST_AUTO_TEST_CASE(documents_without_budget_tables_are_none) {
    BOOST_TEST(
        !review::disclosure_in(document_of("text-x.txt", "部门收支总表见附件。\n项目支出绩效目标表\n")).has_value());
    BOOST_TEST(
        !review::disclosure_in(document_of("text-x.txt", "目录\n一、部门收支总表\n二、部门收入总表\n")).has_value());
}

BOOST_AUTO_TEST_CASE(every_check_has_a_fault) {
    auto const faults = jixiao::tests::read_cases(folder / "faults.case");
    for (auto const* check : review::disclosure_checks()) {
        bool const of_targets =
            check->listed.code.id.starts_with("RV-93") || check->listed.code.id == "RV-904";  // below
        bool const has_fault = std::any_of(faults.begin(), faults.end(), [&](jixiao::tests::Case const& fault) {
            return fault.fields.at(4) == check->listed.code.id;
        });
        BOOST_TEST((has_fault || of_targets), check->listed.code.id << " has no fault in tests/cases/disclosed");
    }
}

BOOST_AUTO_TEST_CASE(both_sides_of_a_table_balance) {
    auto const findings =
        reviewed("grid-x.txt",
                 "部门收支总表\n单位：万元\n表格\n| 收入 | < | 支出 | < |\n| 项目 | 预算数 | 项目 | 预算数 |\n"
                 "| 一、财政拨款收入 | 20.00 | 一、教育支出 | 18.00 |\n| 收入总计 | 20.00 | 支出总计 | 18.00 |\n");
    BOOST_TEST(shown(findings) == "RV-904 “20.00” “部门收支总表”里收入总计 20.00，支出总计是 18.00，相差 2.00\n");
}

TargetTable target_of(TableKind kind, std::string const& name, std::int64_t hundredths) {
    TargetTable table;
    table.source = text("");
    table.kind.value = kind;
    (kind == TableKind::project ? table.project : table.department) = {name, {}, true};
    table.budget.total = {
        jixiao::grammar::syntax::Quantity{{hundredths, -2}, jixiao::grammar::parse_unit("万元"), {}, {}, {}}, {}, true};
    return table;
}

BOOST_AUTO_TEST_CASE(targets_and_budget_agree) {
    std::vector<TargetTable> targets{target_of(TableKind::department, "青石县人大常委会办公室", 14900),
                                     target_of(TableKind::project, "代表联络站建设经费", 2450),
                                     target_of(TableKind::project, "执法检查经费", 630),
                                     target_of(TableKind::project, "代表履职补助资金", 435)};
    auto const whole = text_of(folder / "text-parts.txt");
    BOOST_TEST(shown(reviewed("text-parts.txt", whole, targets)) == "");
    targets[0].budget.total.value->value = {14465 + 1, -2};
    targets[1].budget.total.value->value = {2540, -2};
    targets[2].project.value = "培训经费";
    auto const findings = reviewed("text-parts.txt", whole, targets);
    std::string codes;
    for (auto const& finding : findings) codes += std::string(finding.code->id) + ' ';
    BOOST_TEST(codes == "RV-931 RV-932 RV-934 RV-933 ");
}

BOOST_AUTO_TEST_CASE(performance_is_held_against_the_projects) {
    auto const whole = text_of(folder / "text-parts.txt");
    auto const section = std::string("（三）预算绩效情况\n2024年，项目3个，涉及预算金额");
    BOOST_TEST(shown(reviewed("text-parts.txt", whole + section + "35.15万元。")) == "");
    BOOST_TEST(is_found(reviewed("text-parts.txt", whole + section + "53.15万元。"), "RV-935", "53.15万元"));
}

BOOST_AUTO_TEST_CASE(hostile_sizes_are_bounded) {
    auto const begin = std::chrono::steady_clock::now();
    auto const whole = text_of(folder / "text-parts.txt");
    std::string many;
    for (int i = 0; i < 40; ++i) many += whole;
    reviewed("text-many.txt", many);
    std::string rows = "部门支出总体情况表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n";
    for (int i = 0; i < 20'000; ++i)
        rows += "201" + std::to_string(10 + i % 90) + " 财政事务 " + std::string(18, '9') + " 1.00\n";
    reviewed("text-rows.txt", rows + "合计 1.00\n");
    reviewed("text-digits.txt",
             "部门支出总体情况表\n合计\n一、支出预算情况说明\n" + std::string(200'000, '9') + "万元");
    reviewed("text-marks.txt", "部门收支总表\n单位：万元\n" + std::string(100'000, '(') + "\n一、收入 2.00\n");
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
    BOOST_TEST(seconds.count() < 60);  // unoptimised, and beside other tests
}

BOOST_AUTO_TEST_SUITE_END()
