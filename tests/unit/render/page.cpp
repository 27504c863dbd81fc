#include <boost/test/unit_test.hpp>

#include <pugixml.hpp>
#include <sstream>

#include "engine/score.hpp"
#include "grammar/indicator.hpp"
#include "targets/files.hpp"
#include "targets/read/builtin_rulesets.hpp"
#include "tools/render/page/markup.hpp"
#include "tools/render/page/score/summary.hpp"
#include "tools/render/score_report.hpp"

using namespace jixiao;
using namespace jixiao::render;
using render::page::Markup;

namespace {

struct Row {
    std::string level1;
    std::string level2;
    std::string name;
    std::string target;
    std::string weight;
    std::string actual;  // empty: missing
};

ScoredTable scored(std::string const& name, std::vector<Row> const& rows) {
    auto table = std::make_shared<targets::TargetTable>();
    table->source = targets::make_source("表.toml", "");
    table->year.value = 2024;
    table->department.value = "示例局";
    table->project.value = name;
    ScoredTable result;
    result.ruleset = targets::builtin_ruleset("mof-2020-10");
    std::vector<engine::IndicatorSpec> specs;
    for (auto const& row : rows) {
        engine::IndicatorSpec spec;
        spec.level1 = row.level1;
        spec.level2 = row.level2;
        spec.name = row.name;
        spec.target = grammar::usable(grammar::parse_indicator(row.target));
        spec.target_text = row.target;
        spec.weight = grammar::parse_decimal(row.weight);
        specs.push_back(spec);
        engine::Actual actual;
        actual.text = row.actual;
        if (!row.actual.empty()) actual.value = grammar::usable(grammar::parse_indicator(row.actual));
        result.actuals.rows.push_back(actual);
    }
    result.table = table;
    result.plan = engine::compile(specs, result.ruleset);
    result.sheet = engine::score(result.plan, result.actuals.rows, result.actuals.execution);
    return result;
}

std::string html(ScoreReport const& report, Language language = Language::chinese) {
    Style style;
    style.language = language;
    std::ostringstream out;
    write_html(report, style, out);
    return out.str();
}

/// The page as XML; style sheet and script are no XML and left out.
pugi::xml_document parsed(std::string text) {
    for (std::string const name : {"style", "script"}) {
        auto const begin = text.find("<" + name + ">");
        auto const end = text.find("</" + name + ">");
        text.erase(begin, end + name.size() + 3 - begin);
    }
    text.erase(0, text.find("<html"));
    pugi::xml_document document;
    auto const result = document.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
    BOOST_TEST(result, result.description() << " at " << text.substr(static_cast<std::size_t>(result.offset), 60));
    return document;
}

std::string text_of(pugi::xml_document const& document, char const* path) {
    return document.select_node(path).node().text().get();
}

std::string written(void (*write)(Markup&)) {
    std::ostringstream out;
    Markup markup(out);
    write(markup);
    return out.str();
}

ScoreReport two_tables() {
    ScoreReport report;
    report.tables.push_back(scored("甲", {{"产出指标", "数量指标", "一", "≥5个", "20", "4个"},
                                          {"产出指标", "数量指标", "二", "≥5个", "20", "5个"},
                                          {"产出指标", "质量指标", "三", "=100%", "20", ""},
                                          {"效益指标", "社会效益指标", "四", "≥90%", "30", "90%"}}));
    report.tables.push_back(scored("乙", {{"产出指标", "数量指标", "五", "≥4个", "90", "1个"}}));
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_page)

BOOST_AUTO_TEST_CASE(text_and_attributes_are_escaped) {
    BOOST_TEST(written([](Markup& out) {
                   out.element("b", {{"title", "\"<a&b>'"}}, "<i>&amp;\"x\"");
               }) == "<b title=\"&quot;&lt;a&amp;b&gt;'\">&lt;i&gt;&amp;amp;&quot;x&quot;</b>");
    BOOST_TEST(written([](Markup& out) { out.text("</style><script>"); }) == "&lt;/style&gt;&lt;script&gt;");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_made_visible) {
    BOOST_TEST(written([](Markup& out) { out.text("a\x1B[31m\u202Eb\u200Bc\xFF\nd"); }) ==
               "a␛[31m&lt;U+202E&gt;b&lt;U+200B&gt;c\uFFFD\nd");
    BOOST_TEST(written([](Markup& out) {
                   out.element("b", {{"title", "a\n\u2066b"}}, "");
               }) == "<b title=\"a &lt;U+2066&gt;b\"></b>");
}

BOOST_AUTO_TEST_CASE(elements_stand_one_in_the_other) {
    BOOST_TEST(written([](Markup& out) {
                   out.element("tr", [&] {
                       out.element("td", "1");
                       out.element("td", [&] { out.empty("rect", {{"width", "5%"}}); });
                   });
               }) == "<tr><td>1</td><td><rect width=\"5%\"/></td></tr>\n");
}

BOOST_AUTO_TEST_CASE(hostile_names_stay_text) {
    std::string const name = "</table><script>alert(1)</script>\u202E\"'&";
    ScoreReport report;
    report.tables.push_back(scored(name, {{name, name, name, "≥5个", "90", "4个"}}));
    auto const document = parsed(html(report));
    BOOST_TEST(document.select_nodes("//script").size() == 0u);
    std::string const shown = "</table><script>alert(1)</script><U+202E>\"'&";
    BOOST_TEST(text_of(document, "//table[@id='tables']/tbody/tr/th/a") == shown);
    BOOST_TEST(text_of(document, "//table[@class='indicators']/tbody/tr/th[3]") == shown);
}

BOOST_AUTO_TEST_CASE(a_form_a_table_with_merged_levels) {
    auto const document = parsed(html(two_tables()));
    BOOST_TEST(document.select_nodes("//article").size() == 2u);
    BOOST_TEST(document.select_nodes("//article[1]//tbody/tr/th[@scope='rowgroup']").size() == 5u);
    BOOST_TEST(text_of(document, "//article[1]//th[@scope='rowgroup'][@rowspan='3']") == "产出指标");
    BOOST_TEST(text_of(document, "//article[1]//th[@rowspan='3']/small") == "（60 分）");
    BOOST_TEST(text_of(document, "//article[1]//th[@scope='rowgroup'][@rowspan='2']") == "数量指标");
    BOOST_TEST(text_of(document, "//article[1]//tfoot/tr/td[2]") == "66.00~96.00");
    BOOST_TEST(text_of(document, "//article[1]/h2") == "项目支出绩效自评表（2024 年度）");
}

BOOST_AUTO_TEST_CASE(every_row_has_as_many_cells_as_its_head) {
    auto const document = parsed(html(two_tables()));
    for (auto const& found : document.select_nodes("//table[thead]")) {
        std::size_t const columns = found.node().select_nodes("thead/tr/th").size();
        std::size_t cells = 0;
        std::size_t const rows = found.node().select_nodes("tbody/tr").size();
        for (auto const& cell : found.node().select_nodes("tbody/tr/*"))
            cells += cell.node().attribute("rowspan").as_uint(1) * cell.node().attribute("colspan").as_uint(1);
        BOOST_TEST(cells == rows * columns);
    }
}

BOOST_AUTO_TEST_CASE(languages_and_headings) {
    auto const document = parsed(html(two_tables(), Language::english));
    BOOST_TEST(std::string(document.child("html").attribute("lang").value()) == "en");
    BOOST_TEST(text_of(document, "//h1") == "Self-evaluation results (2024)");
    BOOST_TEST(document.select_nodes("//h1").size() == 1u);
    BOOST_TEST(document.select_nodes("//h3").size() == 0u);
    BOOST_TEST(document.select_nodes("//table//tr/th[not(@scope)]").size() == 0u);
    auto const chinese = parsed(html(two_tables()));
    BOOST_TEST(std::string(chinese.child("html").attribute("lang").value()) == "zh-CN");
}

BOOST_AUTO_TEST_CASE(most_points_lost_come_first) {
    auto const report = two_tables();
    auto const summary = render::page::score::summarise(report);
    BOOST_REQUIRE_EQUAL(summary.losing.size(), 5u);  // 五, 一, 三 (open), two executions (open)
    BOOST_TEST(to_string(summary.losing[0].loss.lost) == "67.50");
    BOOST_TEST(summary.losing[0].table == 1u);
    BOOST_TEST(to_string(summary.losing[1].loss.lost) == "4.00");
    BOOST_TEST(to_string(summary.losing[2].loss.open) == "20.00");
    BOOST_TEST(to_string(summary.levels[0].weight) == "150");
    BOOST_TEST(to_string(summary.levels[0].points.low) == "58.50");
    BOOST_TEST(to_string(summary.levels[0].points.high) == "78.50");
    BOOST_TEST(summary.undecided == 2u);
}

BOOST_AUTO_TEST_CASE(the_same_input_is_the_same_page) { BOOST_TEST(html(two_tables()) == html(two_tables())); }

BOOST_AUTO_TEST_SUITE_END()
