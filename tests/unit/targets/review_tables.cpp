// Runs the review over the tables of tests/faulty and targets/tables: what is found, and where, is what the
// comment at the top of each table says (tests/faulty/README.md).
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

namespace fs = std::filesystem;
using jixiao::grammar::Severity;

struct Reviewed {
    fs::path file;
    Source source;
    Diagnostics findings;  // of the reader and of the review, in the order of the file
};

std::shared_ptr<jixiao::engine::Ruleset const> ruleset_of(TargetTable const& table) {
    auto const named = table.ruleset.given ? builtin_ruleset(table.ruleset.value) : nullptr;
    return named ? named : builtin_ruleset(default_ruleset_name);
}

std::vector<fs::path> tables_in(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const name = entry.path().filename().string();
        if (entry.path().extension() == ".toml" && name.find(".actuals.") == std::string::npos)
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    BOOST_REQUIRE(!files.empty());
    return files;
}

/// Files that are one set, each reviewed beside the others.
std::vector<Reviewed> review_set(std::vector<fs::path> const& files) {
    std::vector<Reviewed> result;
    std::vector<TargetTable> tables;
    std::vector<std::size_t> owners;
    for (auto const& file : files) {
        auto const source = read_source(file);
        BOOST_REQUIRE_MESSAGE(source.has_value(), "cannot read " << file);
        result.push_back({file, *source, {}});
        if (auto table = read_table(*source, result.back().findings)) {
            tables.push_back(std::move(*table));
            owners.push_back(result.size() - 1);
        }
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        auto& findings = result[owners[i]].findings;
        for (auto& finding : review::review(tables[i], tables, *ruleset_of(tables[i]), {}))
            findings.push_back(std::move(finding));
    }
    for (auto& reviewed : result)
        std::stable_sort(reviewed.findings.begin(), reviewed.findings.end(),
                         [](auto const& a, auto const& b) { return a.span.begin < b.span.begin; });
    return result;
}

std::vector<Reviewed> review_one(fs::path const& file) { return review_set({file}); }

/// "RV-05 9:14", as in the comments.
std::string shown(Reviewed const& reviewed, Diagnostic const& finding) {
    auto const place = reviewed.source->position(finding.span.begin);
    return std::string(finding.code->id) + ' ' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

template <class Predicate>
std::vector<std::string> found_in(Reviewed const& reviewed, Predicate wanted) {
    std::vector<std::string> found;
    for (auto const& finding : reviewed.findings)
        if (wanted(finding)) found.push_back(shown(reviewed, finding));
    return found;
}

bool is_note(Diagnostic const& finding) { return finding.severity() == Severity::info; }

std::vector<std::string> worth_changing(Reviewed const& reviewed) { return found_in(reviewed, std::not_fn(is_note)); }
std::vector<std::string> notes(Reviewed const& reviewed) { return found_in(reviewed, is_note); }
std::vector<std::string> found_in(Reviewed const& reviewed) {
    return found_in(reviewed, [](Diagnostic const&) { return true; });
}

constexpr std::string_view expectation = "# 应发现：";

/// What the lines “# 应发现：RV-05 9:14，WT-1 12:3” of a table say; “无” says nothing.
std::vector<std::string> expected_in(Reviewed const& reviewed) {
    std::vector<std::string> expected;
    bool stated = false;
    std::string_view rest = reviewed.source->bytes();
    for (auto at = rest.find(expectation); at != std::string_view::npos; at = rest.find(expectation)) {
        stated = true;
        rest.remove_prefix(at + expectation.size());
        auto line = rest.substr(0, rest.find('\n'));
        while (!line.empty() && line != "无") {
            auto const comma = line.find("，");
            expected.emplace_back(line.substr(0, comma));
            line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + std::string_view("，").size());
        }
    }
    BOOST_TEST(stated, reviewed.file << " does not say what is to be found");
    return expected;
}

std::string joined(std::vector<std::string> list) {
    std::sort(list.begin(), list.end());
    std::string text;
    for (auto const& item : list) text.append(text.empty() ? "" : "，").append(item);
    return text.empty() ? "无" : text;
}

void check_against_comment(Reviewed const& reviewed) {
    auto const found = joined(found_in(reviewed));
    auto const expected = joined(expected_in(reviewed));
    BOOST_TEST(found == expected, reviewed.file.filename() << "\n  应发现：" << expected << "\n  发现了：" << found);
}

fs::path faulty(std::string const& folder) { return fs::path(JIXIAO_TESTS_DIR) / "faulty" / folder; }

/// A check counts as shown if some table expects its code, or the code with which reading reports it.
std::set<std::string> codes_expected() {
    std::set<std::string> codes;
    for (auto const& entry : fs::recursive_directory_iterator(faulty(""))) {
        if (entry.path().extension() != ".toml") continue;
        auto const source = read_source(entry.path());
        for (auto const& item : expected_in({entry.path(), *source, {}})) codes.insert(item.substr(0, item.find(' ')));
    }
    return codes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_tables)

BOOST_AUTO_TEST_CASE(one_fault_each) {
    auto const files = tables_in(faulty("single"));
    BOOST_TEST(files.size() >= 60u);
    for (auto const& file : files) check_against_comment(review_one(file).front());
}

BOOST_AUTO_TEST_CASE(several_faults) {
    auto const files = tables_in(faulty("several"));
    BOOST_TEST(files.size() >= 10u);
    for (auto const& file : files) check_against_comment(review_one(file).front());
}

BOOST_AUTO_TEST_CASE(faults_between_tables) {
    for (auto const& entry : fs::directory_iterator(faulty("sets")))
        for (auto const& reviewed : review_set(tables_in(entry.path()))) check_against_comment(reviewed);
}

BOOST_AUTO_TEST_CASE(well_made_tables_have_no_error_and_no_warning) {
    auto const files = tables_in(faulty("good"));
    BOOST_TEST(files.size() >= 5u);
    auto const reviewed = review_set(files);
    for (auto const& table : reviewed) {
        check_against_comment(table);
        for (auto const& finding : table.findings) BOOST_TEST((finding.severity() == Severity::info), chinese(finding));
    }
}

// The tables of a published budget of 2024: what a good reviewer would tell the unit, and nothing else.
BOOST_AUTO_TEST_CASE(the_published_tables) {
    auto const found = review_set(tables_in(fs::path(JIXIAO_ROOT_DIR) / "targets/tables/xinshi-finance-2024"));
    std::map<std::string, std::string> by_file;
    for (auto const& reviewed : found) by_file[reviewed.file.filename().string()] = joined(worth_changing(reviewed));
    // 及时性 is a matter of time.
    BOOST_TEST(by_file.at("department.toml") == "RV-17 46:10");
    // A cost named like a benefit, in another unit than last year's; the benefit of the same name; 有效 twice, so that no
    // benefit can be measured; a goal without a number; money as an output.
    BOOST_TEST(
        by_file.at("fiscal-reform.toml") ==
        "RV-09 78:13，RV-09 89:13，RV-15 77:12，RV-20 67:13，RV-29 66:12，RV-29 77:12，RV-801 12:14，RV-814 33:12，RV-828 "
        "78:13");
    // 8 banks and 66 households without an indicator; 60/20/10; a cost as the only quantity, in %; two targets below last year.
    BOOST_TEST(by_file.at("microcredit-interest.toml") ==
               "RV-17 22:12，RV-19 45:13，RV-19 89:13，RV-23 12:105，RV-52 23:13，WT-4 20:12");
    for (auto const& reviewed : found)
        for (auto const& finding : reviewed.findings)
            BOOST_TEST((finding.severity() != Severity::error), chinese(finding));
}

// What is only mentioned there: facts with comparators (RV-21), 51.18% before 100% (RV-31), no cost indicator (RV-51),
// three of five targets at 100% (RV-58), a department without benefits (RV-823), one basis for all (RV-826), PPP 咨询
// without an indicator (RV-803), 5.46 of 15.30 万元 explained (RV-809), time and timeliness of one payment (RV-816).
BOOST_AUTO_TEST_CASE(notes_on_the_published_tables) {
    auto const found = review_set(tables_in(fs::path(JIXIAO_ROOT_DIR) / "targets/tables/xinshi-finance-2024"));
    BOOST_TEST(joined(notes(found.at(0))) == "RV-58 10:14，RV-823 10:14，RV-826 24:10");
    BOOST_TEST(joined(notes(found.at(1))) ==
               "RV-21 102:13，RV-21 36:13，RV-21 58:13，RV-21 69:13，RV-803 12:44，RV-809 67:13");
    BOOST_TEST(
        joined(notes(found.at(2))) ==
        "RV-21 25:13，RV-21 47:13，RV-21 58:13，RV-21 69:13，RV-21 80:13，RV-21 91:13，RV-31 67:13，RV-51 11:14，RV-816 "
        "66:12，RV-826 24:12");
}

BOOST_AUTO_TEST_CASE(the_list_has_every_check_under_its_code) {
#define JIXIAO_CHECK(listed, scope, constant) BOOST_TEST(review::constant.code.id == listed);
#include "targets/review/checks/checks.def"
#undef JIXIAO_CHECK
}

/// Of forms alone, which are no TOML: tests/golden/review.transcript shows it.
constexpr std::string_view of_forms = "RV-804";

BOOST_AUTO_TEST_CASE(every_check_has_a_table) {
    auto const codes = codes_expected();
    for (auto const* check : review::checks())
        if (check->run && check->code.id != of_forms)
            BOOST_TEST(codes.contains(std::string(check->code.id)), check->code.id << " has no table in tests/faulty");
}

BOOST_AUTO_TEST_SUITE_END()
