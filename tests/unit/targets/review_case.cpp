#include "review_case.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "cases.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/checks/levels.hpp"
#include "targets/review/review.hpp"

namespace jixiao::targets::test {
namespace {

/// Spoilt names of a level stand where the sound ones stood: under outputs.
std::string level1_of(DrawnRow const& row) {
    auto const home = review::home_of(review::level2_of(row.level2));
    return std::string(review::name_of(home == review::Level1::unknown ? review::Level1::output : home));
}

/// The points of each level 1, shared out evenly; what is left goes to its first row.
std::vector<int> weights_of(DrawnTable const& table) {
    bool const newer =
        std::any_of(table.rows.begin(), table.rows.end(), [](DrawnRow const& row) { return row.level2 == "经济成本"; });
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

std::string toml(DrawnTable const& table) {
    std::string text = "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = " +
                       targets::quoted(table.department) + "\nproject = " + targets::quoted(table.project) +
                       "\ngoal = " + targets::quoted(table.goal) +
                       "\n[budget]\ntotal = " + targets::quoted(table.total) +
                       "\nfiscal = " + targets::quoted(table.total) + "\n";
    auto const weights = weights_of(table);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const& row = table.rows[i];
        text += "[[indicator]]\nlevel1 = " + targets::quoted(level1_of(row)) +
                "\nlevel2 = " + targets::quoted(row.level2 + "指标") + "\nname = " + targets::quoted(row.name) +
                "\ntarget = " + targets::quoted(row.target) + "\nweight = " + std::to_string(weights[i]) + "\n";
    }
    return text;
}

}  // namespace

std::vector<DrawnTable> drawn_tables(char const* folder, bool with_codes) {
    std::vector<DrawnTable> tables;
    for (auto const& [place, fields] : tests::read_case_folder(folder)) {
        if (fields.front().starts_with("== ")) {
            BOOST_REQUIRE_MESSAGE(fields.size() == (with_codes ? 6 : 4), place);
            tables.push_back({place, fields[0].substr(3), fields[1], fields[2], fields[3], {}, {}, {}});
            if (with_codes) tables.back().more = fields[4], tables.back().verdict = fields[5];
        } else {
            BOOST_REQUIRE_MESSAGE(fields.size() == (with_codes ? 4 : 3) && !tables.empty(), place);
            tables.back().rows.push_back({fields[0], fields[1], fields[2], with_codes ? fields[3] : "", fields[1]});
        }
    }
    return tables;
}

Reviewed reviewed(DrawnTable const& drawn) {
    Reviewed result;
    auto table = read_table(text(toml(drawn)), result.findings);
    BOOST_REQUIRE(table.has_value());
    result.table = std::move(*table);
    auto const found =
        review::review(result.table, std::span(&result.table, 1), *builtin_ruleset(default_ruleset_name), {});
    result.findings.insert(result.findings.end(), found.begin(), found.end());
    return result;
}

std::string shown(Diagnostics const& findings, grammar::Severity least) {
    std::string text;
    for (auto const& finding : findings)
        if (finding.severity() >= least)
            text += std::string(finding.code->id) + ' ' + wording(finding, grammar::Language::chinese) + '\n';
    return text;
}

}  // namespace jixiao::targets::test
