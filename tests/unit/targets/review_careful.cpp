// Tables as a reviewer passes them (tests/cases/careful) give no error and no warning; spoilt in one place
// (tests/cases/faults) they give the finding at that place.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cases.hpp"
#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/opinion.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Severity;
using jixiao::tests::Case;

namespace {

struct Row {
    std::string level2, name, target;
    std::string was;  // the name before it was spoilt
};

struct Careful {
    std::string place, project, department, total, goal;
    std::vector<Row> rows;
};

std::vector<Careful> careful_tables() {
    std::vector<Careful> tables;
    for (auto const& [place, fields] : jixiao::tests::read_case_folder("careful")) {
        if (fields.front().starts_with("== ")) {
            BOOST_REQUIRE_MESSAGE(fields.size() == 4, place);
            tables.push_back({place, fields[0].substr(3), fields[1], fields[2], fields[3], {}});
        } else {
            BOOST_REQUIRE_MESSAGE(fields.size() == 3 && !tables.empty(), place);
            tables.back().rows.push_back({fields[0], fields[1], fields[2], fields[1]});
        }
    }
    return tables;
}

/// Spoilt names of a level stand where the sound ones stood: under outputs.
std::string level1_of(Row const& row) {
    auto const home = review::home_of(review::level2_of(row.level2));
    return std::string(review::name_of(home == review::Level1::unknown ? review::Level1::output : home));
}

/// The points of each level 1, shared out evenly; what is left goes to its first row.
std::vector<int> weights_of(Careful const& table) {
    bool const newer =
        std::any_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return row.level2 == "经济成本"; });
    std::map<std::string, int> points{
        {"产出指标", newer ? 40 : 50}, {"效益指标", newer ? 20 : 30}, {"成本指标", 20}, {"满意度指标", 10}};
    std::map<std::string, int> count;
    for (auto const& row : table.rows) ++count[level1_of(row)];
    std::set<std::string> begun;
    std::vector<int> weights;
    for (auto const& row : table.rows) {
        auto const level = level1_of(row);
        auto const rest = begun.insert(level).second ? points[level] % count[level] : 0;
        weights.push_back(points[level] / count[level] + rest);
    }
    return weights;
}

std::string toml(Careful const& table) {
    std::string text = "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = " +
                       jixiao::targets::quoted(table.department) +
                       "\nproject = " + jixiao::targets::quoted(table.project) +
                       "\ngoal = " + jixiao::targets::quoted(table.goal) +
                       "\n[budget]\ntotal = " + jixiao::targets::quoted(table.total) +
                       "\nfiscal = " + jixiao::targets::quoted(table.total) + "\n";
    auto const weights = weights_of(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const& row = table.rows[i];
        text += "[[indicator]]\nlevel1 = " + jixiao::targets::quoted(level1_of(row)) +
                "\nlevel2 = " + jixiao::targets::quoted(row.level2 + "指标") +
                "\nname = " + jixiao::targets::quoted(row.name) + "\ntarget = " + jixiao::targets::quoted(row.target) +
                "\nweight = " + std::to_string(weights[i]) + "\n";
    }
    return text;
}

struct Reviewed {
    TargetTable table;
    Diagnostics findings;
};

Reviewed reviewed(Careful const& careful) {
    Reviewed result;
    auto table = read_table(text(toml(careful)), result.findings);
    BOOST_REQUIRE(table.has_value());
    result.table = std::move(*table);
    auto const found =
        review::review(result.table, std::span(&result.table, 1), *builtin_ruleset(default_ruleset_name), {});
    result.findings.insert(result.findings.end(), found.begin(), found.end());
    return result;
}

std::string shown(Diagnostics const& findings, Severity least) {
    std::string text;
    for (auto const& finding : findings)
        if (finding.severity() >= least)
            text += std::string(finding.code->id) + ' ' + wording(finding, jixiao::grammar::Language::chinese) + '\n';
    return text;
}

/// Empty if the table has no such row.
std::optional<std::size_t> spoil(Careful& table, std::vector<std::string> const& fault) {
    auto const& place = fault[1];
    auto const& column = fault[2];
    auto const& value = fault[3];
    if (place == "表头") {
        (column == "目标" ? table.goal : table.total) = value;
        return table.rows.size();
    }
    auto const row =
        std::find_if(table.rows.begin(), table.rows.end(), [&](Row const& one) { return one.was == place; });
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
    auto const tables = careful_tables();
    BOOST_TEST(tables.size() >= 30u);
    for (auto const& table : tables) {
        auto const result = reviewed(table);
        BOOST_TEST(shown(result.findings, Severity::warning) == "", table.place << ' ' << table.project);
        auto const opinion = review::opinion_on(result.findings, result.table.rows);
        BOOST_TEST((opinion.verdict == review::Verdict::pass), table.project);
    }
}

BOOST_AUTO_TEST_CASE(single_faults_are_found_at_their_place) {
    auto const tables = careful_tables();
    auto const faults = jixiao::tests::read_case_folder("faults");
    BOOST_TEST(faults.size() >= 100u);
    for (auto const& [place, fault] : faults) {
        BOOST_REQUIRE_MESSAGE(fault.size() == 5, place);
        std::string_view const project = fault[0];
        auto const found =
            std::find_if(tables.begin(), tables.end(), [&](Careful const& table) { return table.project == project; });
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
