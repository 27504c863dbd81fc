// docs/reviewed.md argues every finding in the published tables: exactly those that the program tells.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "review_case.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/review.hpp"
#include "targets/review/settle.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

namespace fs = std::filesystem;

/// "fiscal-reform 12 RV-801" of the rows of the page.
std::multiset<std::string> argued() {
    std::multiset<std::string> result;
    std::ifstream page(fs::path(JIXIAO_ROOT_DIR) / "docs/reviewed.md");
    BOOST_REQUIRE(page);
    for (std::string line; std::getline(page, line);) {
        if (!line.starts_with("| ") || line.starts_with("| 表")) continue;
        std::istringstream cells(line);
        std::string bar, table, row, code;
        cells >> bar >> table >> bar >> row >> bar >> code;
        result.insert(table + ' ' + row + ' ' + code);
    }
    return result;
}

std::multiset<std::string> told() {
    std::multiset<std::string> result;
    for (auto const* name : {"department", "fiscal-reform", "microcredit-interest"}) {
        auto const file =
            fs::path(JIXIAO_ROOT_DIR) / "targets/tables/xinshi-finance-2024" / (std::string(name) + ".toml");
        Diagnostics findings;
        auto const table = read_table(read_source(file).value(), findings);
        BOOST_REQUIRE(table.has_value());
        std::span<TargetTable const> const alone(&*table, 1);
        auto const found = review::review(*table, alone, *builtin_ruleset(default_ruleset_name), {});
        findings.insert(findings.end(), found.begin(), found.end());
        for (auto const& finding : review::settle(alone, std::move(findings)))
            result.insert(std::string(name) + ' ' + std::to_string(finding.source->position(finding.span.begin).line) +
                          ' ' + std::string(finding.code->id));
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_examples)

BOOST_AUTO_TEST_CASE(every_finding_is_argued) {
    auto const page = argued();
    auto const program = told();
    BOOST_TEST(!page.empty());
    BOOST_TEST(page == program, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
