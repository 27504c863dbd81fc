#include <boost/test/unit_test.hpp>

#include <pugixml.hpp>
#include <sstream>

#include "tools/render/page/track/digest.hpp"
#include "track_support.hpp"

using namespace track_test;
using namespace jixiao::render;

namespace {

std::string html(TrackReport const& report, Language language = Language::chinese) {
    Style style;
    style.language = language;
    std::ostringstream out;
    write_track_html(report, style, out);
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

/// All text below an element, without the blanks around it.
std::string text_of(pugi::xml_document const& document, std::string const& path) {
    struct Collector : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& node) override {
            text += node.value();
            return true;
        }
    } collector;
    document.select_node(path.c_str()).node().traverse(collector);
    auto& text = collector.text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::size_t count_of(pugi::xml_document const& document, char const* path) {
    return document.select_nodes(path).size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(track_page)

BOOST_AUTO_TEST_CASE(what_the_digest_counts) {
    auto const followed = two_tables();
    auto const digest = page::track::digest(followed.report);
    BOOST_TEST(digest.tables == (page::track::LightCounts{1, 0, 1, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(digest.rows == (page::track::LightCounts{1, 0, 2, 0, 1}), boost::test_tools::per_element());
    BOOST_TEST(digest.executions == (page::track::LightCounts{0, 1, 1, 0, 0}), boost::test_tools::per_element());
    BOOST_TEST(digest.reasons_due == 1u);
    BOOST_REQUIRE(digest.attention.size() == 3u);  // red, yellow execution, without a value
    BOOST_TEST(digest.attention[0].row == 0u);
    BOOST_TEST(digest.attention[1].row == 3u);
    BOOST_TEST(digest.attention[2].row == 2u);
    BOOST_TEST(digest.changes.size() == 3u);
    BOOST_TEST(digest.worse == 2u);  // 里程 from green, the execution from green
    BOOST_TEST(digest.better == 0u);
}

BOOST_AUTO_TEST_CASE(units_by_quarter) {
    auto const departments = page::track::digest(two_tables().report).grid;
    BOOST_REQUIRE(departments.size() == 2u);
    BOOST_TEST(departments[0].unit == "甲局");
    BOOST_TEST((departments[0].quarters[0].light == engine::Light::green));
    BOOST_TEST((departments[0].quarters[1].light == engine::Light::red));
    BOOST_TEST(departments[0].quarters[1].parts == 1u);
    BOOST_TEST(!departments[0].quarters[2].is_known);
    auto const tables = page::track::digest(two_tables("甲局").report).grid;
    BOOST_REQUIRE(tables.size() == 2u);
    BOOST_TEST(tables[0].unit == "修路");
    BOOST_TEST(tables[0].quarters[0].with_it == 3u);
    BOOST_TEST(tables[0].quarters[1].parts == 2u);
}

BOOST_AUTO_TEST_CASE(sections_of_the_page) {
    auto const document = parsed(html(two_tables().report));
    BOOST_TEST(text_of(document, "//h1") == "绩效运行监控（2024 年度）");
    BOOST_TEST(text_of(document, "//ul[@class='tiles']/li[@class='red']") == "■ 红灯1 张表1 项指标");
    BOOST_TEST(text_of(document, "//table[@id='grid']/tbody/tr[1]/td[2]") == "红 1/1");
    BOOST_TEST(text_of(document, "//table[@id='grid']/tbody/tr[1]/td[3]") == "—");
    BOOST_TEST(text_of(document, "//table[@id='changes']/tbody/tr[1]/td[4]") == "↓ 变差");
    BOOST_TEST(count_of(document, "//article") == 2u);
    BOOST_TEST(count_of(document, "//article/details[@open]") == 2u);
    BOOST_TEST(count_of(document, "//article[1]//table[@class='course']/tbody/tr") == 3u);
    BOOST_TEST(text_of(document, "//article[1]//table[@class='course']/tbody/tr[1]/td[5]") == "■ 红灯");
    BOOST_TEST(text_of(document, "//article[1]//table[@class='course']/tbody/tr[1]/td[10]") == "▲ 要说明原因");
}

BOOST_AUTO_TEST_CASE(a_course_in_whole_pixels) {
    auto const document = parsed(html(two_tables().report));
    std::string const spark = "//article[1]//table[@class='course']/tbody/tr[1]//svg[@class='spark']";
    auto const attribute = [&](std::string const& path, char const* name) {
        return std::string(document.select_node((spark + path).c_str()).node().attribute(name).value());
    };
    // Due 8 at the year's end is 24 pixels above 0; 2 of 8 are 6 of 24.
    BOOST_TEST(attribute("/polyline[@class='due']", "points") == "3,28 99,4");
    BOOST_TEST(attribute("/polyline[@class='reached']", "points") == "27,22 51,22");
    BOOST_TEST(attribute("/polyline[@class='ahead']", "points") == "51,22 99,16");
    BOOST_TEST(attribute("/polyline[@class='range']", "points") == "99,22 99,10");
    BOOST_TEST(attribute("/circle[2]", "class") == "red");
    BOOST_TEST(text_of(document, spark + "/title") ==
               "2024年一季度 2公里（应完成 2公里）；2024年上半年 2公里（应完成 4公里）；全年预计 4公里 (2~6)");
}

BOOST_AUTO_TEST_CASE(every_row_has_as_many_cells_as_its_head) {
    auto const document = parsed(html(two_tables().report));
    for (auto const& found : document.select_nodes("//table[thead]")) {
        auto const columns = found.node().select_nodes("thead/tr/th").size();
        for (auto const& row : found.node().select_nodes("tbody/tr"))
            BOOST_TEST(row.node().select_nodes("*").size() == columns);
    }
    BOOST_TEST(count_of(document, "//table//tr/th[not(@scope)]") == 0u);
    BOOST_TEST(count_of(document, "//svg[not(@aria-hidden) and not(title)]") == 0u);
}

BOOST_AUTO_TEST_CASE(the_filter_holds) {
    auto followed = two_tables();
    followed.report.filter.lights = {engine::Light::red};
    auto const document = parsed(html(followed.report));
    BOOST_TEST(count_of(document, "//article[1]//table[@class='course']/tbody/tr") == 1u);
    BOOST_TEST(count_of(document, "//table[@id='attention']/tbody/tr") == 1u);
    BOOST_TEST(text_of(document, "//p[@class='notice'][1]") == "▲ 下面只列出：■ 红灯");
    followed.report.tables.clear();
    auto const empty = parsed(html(followed.report));
    BOOST_TEST(text_of(empty, "//p[@class='notice'][1]") == "▲ 没有符合条件的目标表。");
}

BOOST_AUTO_TEST_CASE(hostile_names_stay_text) {
    std::string const name = "</title></svg><script>alert(1)</script>\u202E\"'&";
    Followed followed;
    follow(followed, name, name, {{name, name, "≥8公里", {"1公里", "2公里"}, "reason = " + quoted(name) + "\n"}},
           {"20 万元", "35 万元"});
    auto const document = parsed(html(followed.report));
    BOOST_TEST(count_of(document, "//script") == 0u);
    std::string const shown = "</title></svg><script>alert(1)</script><U+202E>\"'&";
    BOOST_TEST(text_of(document, "//table[@id='tables']/tbody/tr/th/a") == shown);
    BOOST_TEST(text_of(document, "//table[@class='course']/tbody/tr/th") == shown + shown + " · 数量指标");
    BOOST_TEST(text_of(document, "//table[@class='course']/tbody/tr/td[10]/p") == shown);
}

BOOST_AUTO_TEST_CASE(many_tables_are_folded_and_cut) {
    Followed followed;
    for (int i = 0; i < 201; ++i)
        follow(followed, "局" + std::to_string(i), "项目", {{"产出指标", "里程", "≥8公里", {"1公里"}, ""}},
               {"20 万元"});
    auto const document = parsed(html(followed.report));
    BOOST_TEST(count_of(document, "//article") == 200u);
    BOOST_TEST(count_of(document, "//article/details[@open]") == 0u);
    BOOST_TEST(count_of(document, "//table[@id='tables']/tbody/tr") == 201u);
    BOOST_TEST(count_of(document, "//table[@id='tables']/tbody/tr/th/a") == 200u);
    followed.report.all_details = true;
    BOOST_TEST(count_of(parsed(html(followed.report)), "//article") == 201u);
}

BOOST_AUTO_TEST_CASE(in_english) {
    auto const document = parsed(html(two_tables().report, Language::english));
    BOOST_TEST(std::string(document.child("html").attribute("lang").value()) == "en");
    BOOST_TEST(text_of(document, "//h1") == "Tracking of performance targets (2024)");
    BOOST_TEST(text_of(document, "//table[@id='grid']/tbody/tr[1]/td[2]") == "red 1/1");
    BOOST_TEST(text_of(document, "//table[@id='changes']/tbody/tr[1]/td[4]") == "↓ worse");
}

BOOST_AUTO_TEST_CASE(the_same_input_is_the_same_page) {
    BOOST_TEST(html(two_tables().report) == html(two_tables().report));
}

BOOST_AUTO_TEST_SUITE_END()
