#include "targets/read/tree.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using read::parse_tree;
using read::ValueKind;

namespace {

/// What is wrong with a file that cannot be read.
std::string rejected(std::string bytes) {
    Diagnostics sink;
    BOOST_TEST(!parse_tree(text(std::move(bytes)), sink).has_value());
    return places(sink);
}

read::Value accepted(Source const& source) {
    Diagnostics sink;
    auto root = parse_tree(source, sink);
    BOOST_TEST(places(sink) == "");
    BOOST_REQUIRE(root.has_value());
    return std::move(*root);
}

std::string slice(Source const& source, Span span) { return std::string(source->slice(span)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(document)

BOOST_AUTO_TEST_CASE(keys_stay_in_the_order_of_the_file) {
    auto const root = accepted(text("b = 1\na = \"中\"\n[z]\n[[m]]\nq = true\n[c]\n"));
    std::string keys;
    for (auto const& entry : root.entries) keys += entry.key;
    BOOST_TEST(keys == "bazmc");
}

BOOST_AUTO_TEST_CASE(places_are_bytes) {
    auto const source = text("\"指标值\" = \"≥5个\"  # 注\n权 = 0\n");
    Diagnostics sink;
    BOOST_TEST(!parse_tree(source, sink));
    auto const good = text("\"指标值\" = \"≥5个\"  # 注\nw = 10\n[[行]]\n");
    BOOST_TEST(!parse_tree(good, sink));
    auto const third = text("\"指标值\" = \"≥5个\"  # 注\nw = 10\n[[\"行\"]]\nd = 2024-01-02\n");
    auto const root = accepted(third);
    BOOST_TEST(slice(third, root.entries[0].key_span) == "\"指标值\"");
    BOOST_TEST(slice(third, root.entries[0].value.span) == "\"≥5个\"");
    BOOST_TEST(slice(third, root.entries[1].value.span) == "10");
    BOOST_TEST(slice(third, root.entries[2].value.items[0].span) == "[[\"行\"]]");
    BOOST_TEST(slice(third, read::extent(root.entries[2].value.items[0])) == "[[\"行\"]]\nd = 2024-01-02");
}

BOOST_AUTO_TEST_CASE(kinds_of_values) {
    auto const root = accepted(text("a=\"x\"\nb=1\nc=2.5\nd=true\ne=2024-01-02\nf=[1]\ng={h=1}\n"));
    ValueKind const kinds[] = {ValueKind::text, ValueKind::number, ValueKind::number, ValueKind::boolean,
                               ValueKind::date, ValueKind::list,   ValueKind::table};
    for (std::size_t i = 0; i < 7; ++i) BOOST_TEST((root.entries[i].value.kind == kinds[i]));
}

BOOST_AUTO_TEST_CASE(a_number_at_the_end_of_the_file) {
    auto const source = text("w = 12.50");
    BOOST_TEST(slice(source, accepted(source).entries[0].value.span) == "12.50");
}

BOOST_AUTO_TEST_CASE(windows_line_ends_and_a_byte_order_mark) {
    auto const source = text(
        "\xEF\xBB\xBF"
        "a = \"甲\"\r\nb = 2\r\n");
    auto const root = accepted(source);
    BOOST_TEST(slice(source, root.entries[0].value.span) == "\"甲\"");
    BOOST_TEST(slice(source, root.entries[1].value.span) == "2");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_that_was_left_in_the_bytes) {
    auto const source = std::make_shared<SourceText const>("t.toml",
                                                           "\xEF\xBB\xBF"
                                                           "a = \"甲\"\n");
    BOOST_TEST(slice(source, accepted(source).entries[0].value.span) == "\"甲\"");
}

BOOST_AUTO_TEST_CASE(empty_files) {
    BOOST_TEST(rejected("") == "E402@1:1");
    BOOST_TEST(rejected(" \n\t\r\n") == "E402@1:1");
    BOOST_TEST(rejected("# 只有注释\n") == "E402@1:1");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8) {
    BOOST_TEST(rejected("a = 1\nname = \"\xD6\xD0\"\n") == "E401@2:9");
    Diagnostics sink;
    parse_tree(text("name = \"\xD6\xD0\"\n"), sink);
    BOOST_TEST(chinese(sink.at(0)) == "文件不是 UTF-8 编码（可能是 GBK 编码）");
    BOOST_TEST(english(sink.at(0)) == "the file is not UTF-8; it may be in GBK");
    sink.clear();
    parse_tree(text(std::string("\xFF\xFE"
                                "a\0",
                                4)),
               sink);
    BOOST_TEST(english(sink.at(0)) == "the file is not UTF-8; it may be in UTF-16");
    sink.clear();
    parse_tree(text("PK\x03\x04\xFF"), sink);
    BOOST_TEST(english(sink.at(0)) == "the file is not UTF-8; it may be an Excel or Word file");
}

BOOST_AUTO_TEST_CASE(too_deep) {
    BOOST_TEST(rejected("a = " + std::string(40, '[') + std::string(40, ']')) == "E407@1:37");
    std::string dots = "a";
    for (int i = 0; i < 100000; ++i) dots += ".a";
    BOOST_TEST(rejected(dots.substr(0, 200) + " = 1") == "E407@1:66");
    BOOST_TEST(rejected(dots + " = 1") == "E407@1:1");
    BOOST_TEST(rejected("[" + dots.substr(0, 200) + "]") == "E407@1:65");
}

BOOST_AUTO_TEST_CASE(brackets_in_strings_and_comments_do_not_count) {
    std::string const many(100, '[');
    accepted(text("a = \"" + many + "\\\"" + many + "\"\nb = '" + many + "'\nc = '''\n" + many + "'''\n" +
                  "d = \"\"\"\n" + many + "\"\"\"\n# " + many +
                  "\ne = \"..............................................\"\n"));
}

BOOST_AUTO_TEST_CASE(too_much) {
    BOOST_TEST(rejected("a = \"" + std::string(20'000, 'x') + "\"") == "E407@1:1");
    std::string many = "a = [\n";
    for (int i = 0; i < 200'001; ++i) many += "1,\n";
    BOOST_TEST(rejected(many + "]\n").substr(0, 5) == "E407@");
    BOOST_TEST(rejected(std::string(17u * 1024 * 1024, '\n')) == "E407@1:1");
}

BOOST_AUTO_TEST_SUITE_END()
