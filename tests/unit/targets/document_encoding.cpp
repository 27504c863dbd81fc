#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/base/located.hpp"
#include "targets/document/encoding.hpp"

using namespace jixiao::targets;
using namespace std::string_literals;

namespace {

struct Read {
    std::string text;
    std::string reported;
};

Read read(std::string bytes, std::string_view declared = {}) {
    Diagnostics sink;
    auto const source = document::decoded("t.csv", std::move(bytes), sink, declared);
    return {source->bytes(), test::places(sink)};
}

/// 指标值,≥5 in the encodings of offices.
std::string const gbk =
    "\xD6\xB8\xB1\xEA\xD6\xB5,\xA1\xDD"
    "5";
std::string const text = "指标值,≥5";

}  // namespace

BOOST_AUTO_TEST_SUITE(document_encodings)

BOOST_AUTO_TEST_CASE(utf8_stays_and_its_mark_goes) {
    BOOST_TEST(read(text).text == text);
    BOOST_TEST(read("\xEF\xBB\xBF" + text).text == text);
    BOOST_TEST(read("\xEF\xBB\xBF" + text).reported == "");
}

BOOST_AUTO_TEST_CASE(gbk_is_read_without_a_word) {
    BOOST_TEST(read(gbk).text == text);
    BOOST_TEST(read(gbk).reported == "");
    BOOST_TEST(read("\x84\x31\x95\x33" + gbk).text == text);
    BOOST_TEST(read("\x95\x32\x82\x36").text == "𠀀");  // four bytes: GB18030 proper
}

BOOST_AUTO_TEST_CASE(utf16_by_its_mark) {
    BOOST_TEST(read("\xFF\xFE\x07\x63\n\0"s).text == "指\n");
    BOOST_TEST(read("\xFE\xFF\x63\x07\0\n"s).text == "指\n");
    BOOST_TEST(read("\xFF\xFE\x07\x63\n\0"s).reported == "");
}

BOOST_AUTO_TEST_CASE(utf16_by_its_zeros_is_said) {
    BOOST_TEST(read("\x07\x63,\0"
                    "5\0\n\0"s)
                   .text == "指,5\n");
    BOOST_TEST(read("\x63\x07\0,\0"
                    "5\0\n"s)
                   .text == "指,5\n");
    BOOST_TEST(read("\x07\x63,\0"
                    "5\0\n\0"s)
                   .reported == "I522@1:1");
    BOOST_TEST(read("\x00\x4E\x07\x63,\0"
                    "5\0\n\0"s)
                   .text == "一指,5\n");
}

BOOST_AUTO_TEST_CASE(big5_where_it_is_evident) {
    std::string const big5 = "\xAB\xFC\xBC\xD0\xA6\x57\xBA\xD9,\xB8\x67\xB6\x4F\xAB\x4F\xBB\xD9\xB2\x76";
    BOOST_TEST(read(big5).text == "指標名稱,經費保障率");
    BOOST_TEST(read(big5).reported == "I522@1:1");
    BOOST_TEST(read(big5, "big5").reported == "");
}

BOOST_AUTO_TEST_CASE(what_a_page_declares_is_believed_if_it_can_be) {
    BOOST_TEST(read(gbk, "gb2312").text == text);
    BOOST_TEST(read(text, "gb2312").text == text);  // valid UTF-8 is UTF-8 whatever the page says
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_counted_from_the_first_place) {
    BOOST_TEST(read("a\n" + gbk + "\n\xD6").text == "a\n" + text + "\n\uFFFD");
    BOOST_TEST(read("a\n" + gbk + "\n\xD6").reported == "E523@3:1");  // cut off inside of a character
    BOOST_TEST(read("指标\n\xE6\x8C").reported == "E523@2:1");
    BOOST_TEST(read("产出指标值\n质\xFF\n效益").text == "产出指标值\n质\uFFFD\n效益");
    Diagnostics sink;
    document::decoded("t", "甲\uFFFD乙\uFFFD", sink);
    BOOST_REQUIRE_EQUAL(sink.size(), 1u);
    BOOST_TEST(test::chinese(sink[0]) == "文件按 UTF-8 编码读取，有 2 处读不出来，显示为 �，第一处在这里");
}

BOOST_AUTO_TEST_CASE(zeros_are_not_silent_except_at_the_end) {
    BOOST_TEST(read("甲,5\0,乙"s).text == "甲,5\uFFFD,乙");
    BOOST_TEST(read("甲,5\0,乙"s).reported == "E523@1:4");
    BOOST_TEST(read("甲\0\0\0"s).text == "甲");
}

BOOST_AUTO_TEST_CASE(line_breaks_of_an_old_mac) { BOOST_TEST(read("a\rb").text == "a\nb"); }

BOOST_AUTO_TEST_SUITE_END()
