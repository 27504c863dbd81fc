#include <boost/test/unit_test.hpp>

#include "document_support.hpp"
#include "targets/audit/published_list.hpp"
#include "targets/files.hpp"

using namespace jixiao::targets;
using document::read_csv;
using test::read_with;

BOOST_AUTO_TEST_SUITE(document_csv)

BOOST_AUTO_TEST_CASE(separators_are_found) {
    for (std::string const separator : {",", ";", "\t", "|"}) {
        std::string const line = "名称" + separator + "值\n经费，保障" + separator + "≥5\n";
        BOOST_TEST(read_with(read_csv, line) == "0,0 名称 | 0,1 值 | 1,0 经费，保障 | 1,1 ≥5");
    }
    BOOST_TEST(read_with(read_csv, "名称;值\n甲,乙,丙;5\n丁;6\n") ==
               "0,0 名称 | 0,1 值 | 1,0 甲,乙,丙 | 1,1 5 | 2,0 丁 | 2,1 6");
    BOOST_TEST(read_with(read_csv, "\"a;b;c\",1\n\"d;e;f\",2\n") == "0,0 a;b;c | 0,1 1 | 1,0 d;e;f | 1,1 2");
    BOOST_TEST(read_with(read_csv, "sep=;\r\na;1,5\r\nb;2,5\r\n") == "0,0 a | 0,1 1,5 | 1,0 b | 1,1 2,5");
    BOOST_TEST(read_with(read_csv, "一列\n甲\n") == "0,0 一列 | 1,0 甲");
}

BOOST_AUTO_TEST_CASE(a_title_above_and_empty_fields) {
    BOOST_TEST(read_with(read_csv, "项目支出绩效目标表,,\n名称,,值\n,,5\n,,,,\n") ==
               "0,0 项目支出绩效目标表 | 1,0 名称 | 1,2 值 | 2,2 5");
}

BOOST_AUTO_TEST_CASE(what_spreadsheets_put_around_texts_comes_off) {
    BOOST_TEST(read_with(read_csv, "=\"001\",\"=\"\"≥95%\"\"\",\"'=100%\",'-5\n") ==
               "0,0 001 | 0,1 ≥95% | 0,2 =100% | 0,3 -5");
    BOOST_TEST(read_with(read_csv, "=100%,\"“三保”\"\"支出\"\"\"\n") == "0,0 =100% | 0,1 “三保”\"支出\"");
}

BOOST_AUTO_TEST_CASE(lines_of_a_field_are_one_text_whose_bytes_keep_their_places) {
    Diagnostics sink;
    auto const document = read_csv({"t.csv", "a,\"保障财政\r\n工作 \"\"有序\"\"\"\n"}, sink);
    BOOST_REQUIRE(document);
    auto const& cell = std::get<document::Grid>(document->parts[0]).cells[1].text;
    BOOST_TEST(cell.value == "保障财政工作 \"有序\"");
    auto const at = static_cast<std::uint32_t>(cell.value.find("工作"));
    auto const place = document->source->position(cell.in_file({at, at}).begin);
    BOOST_TEST(place.line == 2u);
    BOOST_TEST(place.column == 1u);
}

BOOST_AUTO_TEST_CASE(broken_files_say_why) {
    BOOST_TEST(read_with(read_csv, "a,b\n\"c,d\n") == "[E485] 0,0 a | 0,1 b");
    BOOST_TEST(read_with(read_csv, "a\n" + std::string(300, ',') + "b\n") == "[E486] 0,0 a");
    BOOST_TEST(read_with(read_csv, ",,\n,,\n") == "[E524] nothing");
}

BOOST_AUTO_TEST_CASE(published_scores_may_be_gbk_with_semicolons) {
    // 指标名称;指标值;实际完成值;分值;得分 / 甲;5个;5个;10;10
    std::string const gbk =
        "\xD6\xB8\xB1\xEA\xC3\xFB\xB3\xC6;\xD6\xB8\xB1\xEA\xD6\xB5;\xCA\xB5\xBC\xCA\xCD\xEA\xB3\xC9\xD6\xB5;\xB7\xD6\xD6\xB5;\xB5\xC3\xB7\xD6\n"
        "\xBC\xD7;5\xB8\xF6;5\xB8\xF6;10;10\n";
    Diagnostics sink;
    auto const tables = audit::read_published(make_source("t.csv", gbk), sink);
    BOOST_TEST(test::codes(sink) == "");
    BOOST_REQUIRE_EQUAL(tables.size(), 1u);
    BOOST_TEST(tables[0].rows.at(0).spec.name == "甲");
    BOOST_TEST(tables[0].rows.at(0).spec.target_text == "5个");
}

BOOST_AUTO_TEST_SUITE_END()
