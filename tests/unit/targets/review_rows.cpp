// Runs tests/cases/review: what the review says of single indicators, and what fixing them gives.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cases.hpp"
#include "support.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "targets/review/fix.hpp"
#include "targets/review/registry.hpp"
#include "targets/review/review.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::grammar::Severity;
using jixiao::tests::Case;

namespace {

/// The checks of reading and of whole tables are tests/faulty's.
std::vector<std::string> codes_of_rows() {
    std::vector<std::string> codes;
    for (auto const* check : review::row_checks())
        if (check->run) codes.emplace_back(check->code.id);
    return codes;
}

using Line = std::map<std::string, std::string>;  // column -> cell

struct CaseTable {
    std::string place;
    std::vector<std::string> places;  // one per line
    std::vector<Line> lines;
};

/// "== name ==" begins a table, the next line names its columns.
std::vector<CaseTable> tables_of(std::vector<Case> const& cases) {
    std::vector<CaseTable> tables;
    std::vector<std::string> columns;
    for (auto const& [place, fields] : cases) {
        if (fields.front().starts_with("==")) {
            tables.push_back({place, {}, {}});
            columns.clear();
        } else if (columns.empty()) {
            columns = fields;
        } else {
            Line line;
            for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i) line[columns[i]] = fields[i];
            tables.back().places.push_back(place);
            tables.back().lines.push_back(std::move(line));
        }
    }
    return tables;
}

std::string cell(Line const& line, std::string const& column, std::string const& otherwise = "") {
    auto const found = line.find(column);
    return found == line.end() || found->second.empty() ? otherwise : found->second;
}

std::string toml_of(CaseTable const& table) {
    std::string text =
        "format = \"jixiao/targets/1\"\nkind = \"project\"\nyear = 2024\ndepartment = \"某县农业局\"\nproject = \"某项目\"\n";
    for (auto const& line : table.lines) {
        text += "\n[[indicator]]\nlevel1 = " + jixiao::targets::quoted(cell(line, "一级指标", "产出指标"));
        text += "\nlevel2 = " + jixiao::targets::quoted(cell(line, "二级指标", "质量指标"));
        for (auto const& [key, column] : {std::pair<std::string, std::string>{"name", "指标名称"},
                                          {"target", "指标值"},
                                          {"previous", "上年完成值"},
                                          {"basis", "设定依据"},
                                          {"rule", "赋分规则"},
                                          {"evidence", "佐证资料"},
                                          {"direction", "方向"}})
            if (auto const value = cell(line, column); !value.empty())
                text += "\n" + key + " = " + jixiao::targets::quoted(value);
        text += "\nweight = 10\n";
    }
    return text;
}

struct Reviewed {
    TargetTable table;
    Diagnostics read;
    Diagnostics findings;
};

Reviewed review_text(Source const& source) {
    Reviewed result;
    auto table = read_table(source, result.read);
    BOOST_REQUIRE(table.has_value());
    result.table = std::move(*table);
    result.findings = review::review_rows(result.table, *builtin_ruleset(default_ruleset_name), {});
    return result;
}

std::string severity_word(Severity severity) {
    return severity == Severity::error ? "错误" : severity == Severity::warning ? "警告" : "提示";
}

bool within(Span inner, Span outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

/// "" for the target.
std::string place_word(Span span, TargetRow const& row) {
    if (within(span, row.target.span)) return "";
    if (within(span, row.name.span)) return "@名称";
    if (row.previous.given && within(span, row.previous.span)) return "@上年";
    return row.rule.given && within(span, row.rule.span) ? "@规则" : "@？";
}

/// "RV-08错误 RV-17警告@名称", by code.
std::string found_in(Diagnostics const& findings, TargetRow const& row) {
    std::vector<std::string> words;
    for (auto const& finding : findings)
        if (within(finding.span, row.at))
            words.push_back(std::string(finding.code->id) + severity_word(finding.severity()) +
                            place_word(finding.span, row));
    std::sort(words.begin(), words.end());
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

TargetTable fixed(Source const& source, review::Extent extent) {
    auto const finder = [](Source const& current) {
        auto reviewed = review_text(current);
        reviewed.read.insert(reviewed.read.end(), reviewed.findings.begin(), reviewed.findings.end());
        return reviewed.read;
    };
    auto const once = review::fix(source, finder, extent);
    auto const again = review::fix(text(once.bytes), finder, extent);
    BOOST_TEST(again.bytes == once.bytes, "not idempotent:\n" << once.bytes << "\n" << again.bytes);
    Diagnostics ignored;
    return *read_table(text(once.bytes), ignored);
}

constexpr std::string_view safe_mark = "（安全）";

/// `wanted`: what the value becomes, "" for no change; what is not marked safe stays under --fix.
void check_fixed(std::string const& place, std::string wanted, std::string const& before, std::string const& safely,
                 std::string const& wholly) {
    bool const safe = wanted.ends_with(safe_mark);
    if (safe) wanted.resize(wanted.size() - safe_mark.size());
    BOOST_TEST(safely == (safe ? wanted : before), place << "：安全改成 " << safely);
    BOOST_TEST(wholly == (wanted.empty() ? before : wanted), place << "：改成 " << wholly);
}

void check(CaseTable const& table) {
    auto const source = text(toml_of(table));
    auto const reviewed = review_text(source);
    auto const safely = fixed(source, review::Extent::safe);
    auto const wholly = fixed(source, review::Extent::all);
    BOOST_REQUIRE_MESSAGE(reviewed.table.rows.size() == table.lines.size(), table.place);
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
        auto const& line = table.lines[i];
        auto const& row = reviewed.table.rows[i];
        auto const found = found_in(reviewed.findings, row);
        BOOST_TEST(found == cell(line, "审核提示"), table.places[i] << " " << row.name.value << " " << row.target.value
                                                                    << "：应为 " << cell(line, "审核提示") << "，得到 "
                                                                    << found);
        if (line.contains("改成"))
            check_fixed(table.places[i], cell(line, "改成"), row.target.value, safely.rows[i].target.value,
                        wholly.rows[i].target.value);
        if (line.contains("上年改成"))
            check_fixed(table.places[i], cell(line, "上年改成"), row.previous.value, safely.rows[i].previous.value,
                        wholly.rows[i].previous.value);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(review_rows)

BOOST_AUTO_TEST_CASE(every_case) {
    std::size_t count = 0;
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/review"))
        if (entry.path().extension() == ".case") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (auto const& file : files)
        for (auto const& table : tables_of(jixiao::tests::read_cases(file))) {
            count += table.lines.size();
            check(table);
        }
    BOOST_TEST(count >= 150u);
}

/// Every check of a single indicator is shown with a case that it finds.
BOOST_AUTO_TEST_CASE(every_row_check_has_a_case) {
    std::set<std::string, std::less<>> shown;
    for (auto const& entry : std::filesystem::directory_iterator(JIXIAO_TESTS_DIR "/cases/review")) {
        if (entry.path().extension() != ".case") continue;
        for (auto const& table : tables_of(jixiao::tests::read_cases(entry.path())))
            for (auto const& line : table.lines)
                for (auto const& code : codes_of_rows())
                    if (cell(line, "审核提示").find(code) != std::string::npos) shown.insert(code);
    }
    for (auto const& code : codes_of_rows()) BOOST_TEST(shown.contains(code), code << " has no case");
}

BOOST_AUTO_TEST_SUITE_END()
