// Tables as a reviewer passes them (tests/cases/careful) give no error and no warning; spoilt in one place
// (tests/cases/faults) they give the finding at that place.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cases.hpp"
#include "review_case.hpp"
#include "targets/review/opinion.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Severity;

namespace {

/// Empty if the table has no such row.
std::optional<std::size_t> spoil(DrawnTable& table, std::vector<std::string> const& fault) {
    auto const& place = fault[1];
    auto const& column = fault[2];
    auto const& value = fault[3];
    if (place == "表头") {
        (column == "目标" ? table.goal : table.total) = value;
        return table.rows.size();
    }
    auto const row =
        std::find_if(table.rows.begin(), table.rows.end(), [&](DrawnRow const& one) { return one.was == place; });
    if (row == table.rows.end()) return std::nullopt;
    if (column == "删除") {
        table.rows.erase(row);
        return table.rows.size();
    }
    (column == "名称" ? row->name : column == "二级" ? row->level2 : row->target) = value;
    return static_cast<std::size_t>(row - table.rows.begin());
}

/// The code at the row that was spoilt; for the heading anywhere.
bool is_found(Reviewed const& result, std::string const& code, std::size_t row) {
    return std::any_of(result.findings.begin(), result.findings.end(), [&](Diagnostic const& finding) {
        if (finding.code->id != code) return false;
        if (row >= result.table.rows.size()) return true;
        auto const at = result.table.rows[row].at;
        return at.begin <= finding.span.begin && finding.span.end <= at.end;
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_careful)

BOOST_AUTO_TEST_CASE(careful_tables_pass) {
    auto const tables = drawn_tables("careful", false);
    BOOST_TEST(tables.size() >= 30u);
    for (auto const& table : tables) {
        auto const result = reviewed(table);
        BOOST_TEST(shown(result.findings, Severity::warning) == "", table.place << ' ' << table.project);
        auto const opinion = review::opinion_on(result.findings, result.table.rows);
        BOOST_TEST((opinion.verdict == review::Verdict::pass), table.project);
    }
}

BOOST_AUTO_TEST_CASE(single_faults_are_found_at_their_place) {
    auto const tables = drawn_tables("careful", false);
    auto const faults = jixiao::tests::read_case_folder("faults");
    BOOST_TEST(faults.size() >= 100u);
    for (auto const& [place, fault] : faults) {
        BOOST_REQUIRE_MESSAGE(fault.size() == 5, place);
        std::string_view const project = fault[0];
        auto const found = std::find_if(tables.begin(), tables.end(),
                                        [&](DrawnTable const& table) { return table.project == project; });
        BOOST_REQUIRE_MESSAGE(found != tables.end(), place << ": no table of that name");
        auto table = *found;
        auto const row = spoil(table, fault);
        BOOST_REQUIRE_MESSAGE(row.has_value(), place << ": no indicator of that name");
        auto const result = reviewed(table);
        BOOST_TEST(is_found(result, fault[4], *row), place << ": " << fault[4] << " is not found; found was\n"
                                                           << shown(result.findings, Severity::info));
    }
}

BOOST_AUTO_TEST_SUITE_END()
