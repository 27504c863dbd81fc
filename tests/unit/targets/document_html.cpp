#include <boost/test/unit_test.hpp>

#include "document_support.hpp"

using namespace jixiao::targets;
using document::read_html;
using test::read_with;

BOOST_AUTO_TEST_SUITE(document_html)

BOOST_AUTO_TEST_CASE(tables_and_the_text_around_them) {
    BOOST_TEST(
        read_with(
            read_html,
            "<html><h1>绩效目标表</h1><p>（2024\n年）</p><table><tr><th>名称<th>值<tr><td>甲</td><td>5</table>完") ==
        "「绩效目标表\n（2024\n年）\n」\n0,0 名称 | 0,1 值 | 1,0 甲 | 1,1 5\n「完\n」");
}

BOOST_AUTO_TEST_CASE(spans) {
    BOOST_TEST(read_with(read_html, "<table><tr><td rowspan=2>产出<td colspan='2'>甲<tr><td>乙<td>丙</table>") ==
               "0,0 2x1 产出 | 0,1 1x2 甲 | 1,1 乙 | 1,2 丙");
    BOOST_TEST(read_with(read_html, "<table><tr><td rowspan=1000000000>甲<td rowspan=0>乙<tr><td>丙</table>") ==
               "0,0 2x1 甲 | 0,1 2x1 乙 | 1,2 丙");
    BOOST_TEST(read_with(read_html, "<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d</table>") ==
               "0,0 a | 0,1 2x1 b | 1,0 c | 1,2 d");
}

BOOST_AUTO_TEST_CASE(lines_and_entities_of_a_cell) {
    BOOST_TEST(
        read_with(
            read_html,
            "<table><td>保障财政<br>工作<p>有序</p><td>&lt;=5.46&nbsp;万元&#47;年&#x3002;<td>a &amp b &unknown; &") ==
        "0,0 保障财政工作有序 | 0,1 <=5.46 万元/年。 | 0,2 a & b &unknown; &");
}

BOOST_AUTO_TEST_CASE(what_nobody_sees) {
    BOOST_TEST(
        read_with(
            read_html,
            "<!doctype html><title>x</title><style>td{}</style><!-- <td>no --><table><td>a<script>if(a<b)\"</td>\"</script>b</table>") ==
        "0,0 ab");
}

BOOST_AUTO_TEST_CASE(a_table_with_tables_inside_is_a_layout) {
    BOOST_TEST(read_with(read_html, "<table><tr><td>题目<td>左<tr><td>前<table><td>甲<td>乙</table>后</table>") ==
               "「题目\n左\n前\n」\n0,0 甲 | 0,1 乙\n「后\n」");
}

BOOST_AUTO_TEST_CASE(places_have_names) {
    Diagnostics sink;
    auto const document = read_html({"t.html", "<p>前</p><table><tr><td>甲<tr><td>乙<td>丙</table>"}, sink);
    BOOST_REQUIRE(document);
    auto const& cells = std::get<document::Grid>(document->parts[1]).cells;
    BOOST_TEST(document->source->place(cells[2].text.span.begin)->chinese == "第 1 表第 2 行第 2 格");
    BOOST_TEST(document->source->place(cells[2].text.span.begin)->english == "table 1, row 2, cell 2");
    BOOST_TEST(document->source->place(0)->chinese == "第 1 段");
}

BOOST_AUTO_TEST_CASE(the_encoding_is_declared_in_the_page) {
    BOOST_TEST(read_with(read_html, "<meta charset=gb2312><table><td>\xBC\xD7</table>") == "0,0 甲");
}

BOOST_AUTO_TEST_CASE(broken_pages_say_why) {
    BOOST_TEST(read_with(read_html, "<table><td>甲<!-- 乙") == "[W525] 0,0 甲");
    BOOST_TEST(read_with(read_html, "<table><td>甲<td class=\"x>乙") == "[W525] 0,0 甲");
    BOOST_TEST(read_with(read_html, "<table><td>甲<script>乙") == "[W525] 0,0 甲");
    BOOST_TEST(read_with(read_html, "<html><table></table>") == "[E524] nothing");
    BOOST_TEST(read_with(read_html, "<p>1 < 2 <<b>甲</b></p></table></td></tr>") == "「1 < 2 <甲\n」");
}

BOOST_AUTO_TEST_CASE(hostile_pages_are_bounded) {
    std::string cells, tables;
    for (int i = 0; i < 20'000; ++i) cells += "<tr><td rowspan=99999999999 colspan=99999999999>x";
    for (int i = 0; i < 20'000; ++i) tables += "<table><tr><td>";
    BOOST_TEST(read_with(read_html, "<table>" + cells) == "[E407] 0,0 2x1000 x");
    BOOST_TEST(read_with(read_html, tables + "甲") == "19936,0 甲");
}

BOOST_AUTO_TEST_SUITE_END()
