#include <boost/test/unit_test.hpp>

#include "support.hpp"
#include "targets/read/tree.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

/// Where in the file the first occurrence of `part` in the decoded value of the first key stands.
std::string in_file(std::string bytes, std::string_view part) {
    auto const source = text(std::move(bytes));
    Diagnostics sink;
    auto const root = read::parse_tree(source, sink);
    BOOST_REQUIRE(root.has_value());
    auto const& value = root->entries.at(0).value.text;
    auto const at = static_cast<std::uint32_t>(value.value.find(part));
    BOOST_REQUIRE_LT(at, value.value.size());
    return std::string(source->slice(value.in_file({at, at + static_cast<std::uint32_t>(part.size())})));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(string_offsets)

BOOST_AUTO_TEST_CASE(plain_text_stands_one_to_one) {
    BOOST_TEST(in_file("a = \">=10 个工作目\"\n", "个工作目") == "个工作目");
    BOOST_TEST(in_file("a = '>=10 个\\工作目'\n", "工作目") == "工作目");
}

BOOST_AUTO_TEST_CASE(escapes) {
    BOOST_TEST(in_file("a = \"\\u2265 95%\"\n", "≥") == "\\u2265");
    BOOST_TEST(in_file("a = \"\\u2265 95%\"\n", "95") == "95");
    BOOST_TEST(in_file("a = \"\\U00002265 95%\"\n", "≥ 9") == "\\U00002265 9");
    BOOST_TEST(in_file("a = \"\\U00020BB7\\u00e9x\"\n", "x") == "x");
    BOOST_TEST(in_file("a = \"\\\"三保\\\"\\t率\"\n", "三保\"") == "三保\\\"");
    BOOST_TEST(in_file("a = \"\\\"三保\\\"\\t率\"\n", "率") == "率");
}

BOOST_AUTO_TEST_CASE(multi_line_strings) {
    BOOST_TEST(in_file("a = \"\"\"\n第一行\n第二行\"\"\"\n", "第二") == "第二");
    BOOST_TEST(in_file("a = \"\"\"第一行\\\n    第二\"\"\"\n", "第二") == "第二");
    BOOST_TEST(in_file("a = \"\"\"第一行\\\n    第二\"\"\"\n", "行第") == "行\\\n    第");
    BOOST_TEST(in_file("a = '''\n第一\\u行'''\n", "\\u行") == "\\u行");
    BOOST_TEST(in_file("a = \"\"\"甲\"乙\"\"\"\"\n", "乙\"") == "乙\"");
}

BOOST_AUTO_TEST_CASE(multi_line_strings_with_windows_line_ends) {
    BOOST_TEST(in_file("a = \"\"\"\r\n第一\r\n第二\"\"\"\r\n", "第一") == "第一");
    BOOST_TEST(in_file("a = \"\"\"\r\n第一\r\n第二\"\"\"\r\n", "第二") == "第二");
    BOOST_TEST(in_file("a = '''\r\n第一\r\n第二'''\r\n", "第二") == "第二");
    BOOST_TEST(in_file("a = \"\"\"第一\\\r\n  第二\"\"\"\r\n", "第二") == "第二");
}

BOOST_AUTO_TEST_CASE(the_end_of_a_text) {
    auto const source = text("a = \"x\\n\"\n");
    Diagnostics sink;
    auto const value = read::parse_tree(source, sink)->entries.at(0).value.text;
    BOOST_TEST((value.in_file({2, 2}) == Span{8, 8}));
    BOOST_TEST((value.in_file({0, 99}) == Span{5, 8}));
}

BOOST_AUTO_TEST_SUITE_END()
