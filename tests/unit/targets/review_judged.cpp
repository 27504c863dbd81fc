// Tables as units publish them (tests/cases/judged), with what a reviewer objects to in each row: exactly that is found,
// and the verdict is the reviewer's.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "review_case.hpp"
#include "targets/review/opinion.hpp"
#include "targets/review/settle.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Severity;

namespace {

constexpr char const* nothing = "无";

/// As `check` tells it: each note once.
Reviewed settled(DrawnTable const& drawn) {
    auto result = reviewed(drawn);
    result.findings = review::settle(std::span(&result.table, 1), std::move(result.findings));
    return result;
}

/// The codes of errors and warnings at a row, or of those at none; in the order of the alphabet.
std::string codes_at(Reviewed const& result, std::optional<std::size_t> wanted) {
    auto const& rows = result.table.rows;
    std::set<std::string> codes;
    for (auto const& finding : result.findings) {
        auto const row = std::find_if(rows.begin(), rows.end(), [&](TargetRow const& one) {
            return one.at.begin <= finding.span.begin && finding.span.end <= one.at.end;
        });
        auto const at = row == rows.end() ? std::nullopt : std::optional<std::size_t>(row - rows.begin());
        if (at == wanted && finding.severity() >= Severity::warning) codes.emplace(finding.code->id);
    }
    std::string list;
    for (auto const& code : codes) list += (list.empty() ? "" : " ") + code;
    return list.empty() ? nothing : list;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_judged)

BOOST_AUTO_TEST_CASE(what_a_reviewer_objects_to_is_found_and_nothing_else) {
    auto const tables = drawn_tables("judged", true);
    BOOST_TEST(tables.size() >= 30u);
    for (auto const& table : tables) {
        auto const result = settled(table);
        BOOST_TEST(codes_at(result, std::nullopt) == table.more, table.place << " heading of " << table.project);
        BOOST_REQUIRE(result.table.rows.size() == table.rows.size());
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            BOOST_TEST(codes_at(result, i) == table.rows[i].more, table.place << ' ' << table.rows[i].name);
        auto const opinion = review::opinion_on(result.findings, result.table.rows);
        BOOST_TEST(review::name_of(opinion.verdict).chinese == table.verdict, table.project);
    }
}

BOOST_AUTO_TEST_CASE(no_note_stands_twice_in_a_table) {
    std::size_t notes = 0;
    for (auto const& table : drawn_tables("judged", true)) {
        std::set<std::string_view> codes;
        auto const result = settled(table);
        for (auto const& finding : result.findings)
            if (finding.severity() == Severity::info)
                BOOST_TEST(codes.insert(finding.code->id).second, table.project << ' ' << finding.code->id);
        notes += codes.size();
    }
    BOOST_TEST(notes > 0u);
}

BOOST_AUTO_TEST_SUITE_END()
