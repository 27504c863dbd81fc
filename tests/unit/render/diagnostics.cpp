// Golden excerpts: one per class of character width and kind of place.
#include "tools/render/diagnostics.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace jixiao;
using namespace jixiao::render;

namespace {

constexpr grammar::CodeInfo unknown_unit{
    "E900",       "unknown-unit",   Severity::error, "不认识的单位“{unit}”", "unknown unit “{unit}”",
    "检查单位。", "Check the unit."};
constexpr grammar::CodeInfo no_help{"W901", "odd", Severity::warning, "有点怪", "odd", "", ""};

grammar::Source source(std::string bytes, std::string name = "表.toml") {
    return std::make_shared<grammar::SourceText const>(std::move(name), std::move(bytes));
}

Diagnostic diagnostic(std::string bytes, grammar::Span span, std::string label = "") {
    Diagnostics sink;
    auto& result = grammar::report(sink, no_help, span);
    result.source = source(std::move(bytes));
    if (!label.empty()) result.labels.push_back({span, label});
    return result;
}

std::string full(Diagnostics const& diagnostics, Style const& style = {}) {
    std::ostringstream out;
    write_full(diagnostics, style, out);
    return out.str();
}

/// The line and its underline, without title, place and gutter.
std::string excerpt(Diagnostic const& one, Style const& style = {}) {
    auto const text = full({one}, style);
    auto const begin = text.find("1 | ");
    auto result = text.substr(begin, text.rfind("  |\n") - begin);
    for (auto const* gutter : {"1 | ", "  | "})
        for (auto at = result.find(gutter); at != std::string::npos; at = result.find(gutter)) result.erase(at, 4);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(diagnostics)

BOOST_AUTO_TEST_CASE(the_whole_layout) {
    std::string const bytes = std::string(11, '\n') + "expect = \"不低于 10 个工作目\"\n";
    Diagnostics sink;
    auto& one = grammar::report(sink, unknown_unit, {34, 46}, {{"unit", "个工作目"}});
    one.source = source(bytes, "2024年度绩效.toml");
    one.labels.push_back({{34, 46}, {"你是不是想写“个工作日”？", "did you mean “个工作日”?"}});
    one.fixes.push_back({{"把“个工作目”换成“个工作日”", "write “个工作日” for “个工作目”"}, grammar::Safety::safe, {}});
    BOOST_TEST(full(sink) ==
               "错误[E900]: 不认识的单位“个工作目”\n"
               "  --> 2024年度绩效.toml:12:18\n"
               "   |\n"
               "12 | expect = \"不低于 10 个工作目\"\n"
               "   |                     ^^^^^^^^ 你是不是想写“个工作日”？\n"
               "   |\n"
               "   = 帮助: 检查单位。\n"
               "   = 修复（安全）: 把“个工作目”换成“个工作日”\n");
    Style english;
    english.language = Language::english;
    BOOST_TEST(full(sink, english) ==
               "error[E900]: unknown unit “个工作目”\n"
               "  --> 2024年度绩效.toml:12:18\n"
               "   |\n"
               "12 | expect = \"不低于 10 个工作目\"\n"
               "   |                     ^^^^^^^^ did you mean “个工作日”?\n"
               "   |\n"
               "   = help: Check the unit.\n"
               "   = fix (safe): write “个工作日” for “个工作目”\n");
}

BOOST_AUTO_TEST_CASE(ascii) { BOOST_TEST(excerpt(diagnostic(">= 95 %", {3, 5})) == ">= 95 %\n   ^^\n"); }

BOOST_AUTO_TEST_CASE(wide) { BOOST_TEST(excerpt(diagnostic("不低于10个", {11, 14})) == "不低于10个\n        ^^\n"); }

BOOST_AUTO_TEST_CASE(fullwidth) { BOOST_TEST(excerpt(diagnostic("＞９５％", {3, 9})) == "＞９５％\n  ^^^^\n"); }

BOOST_AUTO_TEST_CASE(ambiguous_at_one_and_at_two) {
    auto const one = diagnostic("≥≤95%", {3, 6});
    BOOST_TEST(excerpt(one) == "≥≤95%\n ^\n");
    Style wide;
    wide.ambiguous = Ambiguous::wide;
    BOOST_TEST(excerpt(one, wide) == "≥≤95%\n  ^^\n");
}

BOOST_AUTO_TEST_CASE(four_byte_ideograph) { BOOST_TEST(excerpt(diagnostic("𠮷5个", {5, 8})) == "𠮷5个\n   ^^\n"); }

BOOST_AUTO_TEST_CASE(combining_mark) { BOOST_TEST(excerpt(diagnostic("e\u0301 x", {4, 5})) == "e\u0301 x\n  ^\n"); }

BOOST_AUTO_TEST_CASE(tab) { BOOST_TEST(excerpt(diagnostic("\tx", {1, 2})) == "    x\n    ^\n"); }

BOOST_AUTO_TEST_CASE(carriage_return) { BOOST_TEST(excerpt(diagnostic("ab\r\ncd\r\n", {1, 2})) == "ab\n ^\n"); }

BOOST_AUTO_TEST_CASE(control_and_turning_characters) {
    BOOST_TEST(excerpt(diagnostic("a\x1b[1mb\u202Ec", {9, 10})) == "a␛[1mb<U+202E>c\n              ^\n");
}

BOOST_AUTO_TEST_CASE(empty_span) { BOOST_TEST(excerpt(diagnostic("a = 1", {4, 4})) == "a = 1\n    ^\n"); }

BOOST_AUTO_TEST_CASE(end_of_line) { BOOST_TEST(excerpt(diagnostic("个", {3, 3}, "这里")) == "个\n  ^ 这里\n"); }

BOOST_AUTO_TEST_CASE(line_break_itself) { BOOST_TEST(excerpt(diagnostic("ab\ncd", {2, 3})) == "ab\n  ^\n"); }

BOOST_AUTO_TEST_CASE(empty_text) { BOOST_TEST(full({diagnostic("", {0, 0})}) == "警告[W901]: 有点怪\n --> 表.toml\n"); }

BOOST_AUTO_TEST_CASE(escape_in_a_quoted_text) {
    BOOST_TEST(excerpt(diagnostic("t = \"\\u4e2a\"", {5, 11})) == "t = \"\\u4e2a\"\n     ^^^^^^\n");
}

BOOST_AUTO_TEST_CASE(several_labels_on_one_line) {
    auto one = diagnostic("≥80%不高于90%", {13, 22});
    one.span = {6, 15};
    one.labels = {{{0, 3}, "第一个"}, {{6, 15}, "第二个"}, {{15, 18}, ""}};
    BOOST_TEST(excerpt(one) ==
               "≥80%不高于90%\n"
               "~   ^^^^^^~~~ 第二个\n"
               "|\n"
               "第一个\n");
}

BOOST_AUTO_TEST_CASE(labels_on_several_lines) {
    auto one = diagnostic("a = 1\n\n\na = 2\n", {8, 9});
    one.labels = {{{0, 1}, "先写在这里"}};
    BOOST_TEST(full({one}) ==
               "警告[W901]: 有点怪\n"
               " --> 表.toml:4:1\n"
               "  |\n"
               "1 | a = 1\n"
               "  | ~ 先写在这里\n"
               ".\n"
               "4 | a = 2\n"
               "  | ^\n"
               "  |\n");
}

BOOST_AUTO_TEST_CASE(span_over_several_lines) {
    BOOST_TEST(full({diagnostic("x = [\n  1,\n  2,\n]\n", {4, 17}, "到这里")}) ==
               "警告[W901]: 有点怪\n"
               " --> 表.toml:1:5\n"
               "  |\n"
               "1 | x = [\n"
               "  |     ^\n"
               ".\n"
               "4 | ]\n"
               "  | ^ 到这里\n"
               "  |\n");
}

BOOST_AUTO_TEST_CASE(long_lines_are_cut_around_the_place) {
    Style style;
    style.columns = 40;
    std::string filler;
    for (int i = 0; i < 30; ++i) filler += "一二三四五";
    auto const text = filler + "错" + filler;
    auto const at = static_cast<std::uint32_t>(filler.size());
    BOOST_TEST(excerpt(diagnostic(text, {at, at + 3}), style) ==
               "...一二三四五错一二三四五一二三四...\n"
               "             ^^\n");
    BOOST_TEST(excerpt(diagnostic(text, {0, 3}), style) ==
               "一二三四五一二三四五一二三四五...\n"
               "^^\n");
}

BOOST_AUTO_TEST_CASE(help_is_given_once_for_each_code) {
    Diagnostics sink;
    grammar::report(sink, unknown_unit, {}, {{"unit", "a"}});
    grammar::report(sink, unknown_unit, {}, {{"unit", "b"}});
    BOOST_TEST(full(sink) == "错误[E900]: 不认识的单位“a”\n  = 帮助: 检查单位。\n\n错误[E900]: 不认识的单位“b”\n");
}

BOOST_AUTO_TEST_CASE(sorted_by_file_and_place) {
    auto late = diagnostic("abc", {2, 3});
    auto early = diagnostic("abc", {0, 1});
    early.source = source("abc", "甲.toml");
    Diagnostics no_place;
    grammar::report(no_place, no_help, {});
    auto const sorted = in_order({late, diagnostic("abc", {1, 2}), early, no_place.front()});
    BOOST_TEST(!sorted[0].source);
    BOOST_TEST(sorted[1].source->name() == "甲.toml");
    BOOST_TEST(sorted[2].span.begin == 1u);
    BOOST_TEST(sorted[3].span.begin == 2u);
}

BOOST_AUTO_TEST_CASE(concise_lines) {
    Style style;
    style.language = Language::english;
    std::ostringstream out;
    Diagnostics sink{diagnostic("ab\n个x", {6, 7})};
    grammar::report(sink, unknown_unit, {}, {{"unit", "\x1b[2J"}});
    write_concise(sink, style, out);
    BOOST_TEST(out.str() == "表.toml:2:2: warning[W901]: odd\njixiao: error[E900]: unknown unit “␛[2J”\n");
}

BOOST_AUTO_TEST_CASE(json_counts_characters) {
    auto one = diagnostic("ab\n个x个", {6, 10});
    one.fixes.push_back({"换", grammar::Safety::unsafe, {{{6, 7}, "y\"\xFF"}}});
    std::ostringstream out;
    write_json({one}, {}, out);
    BOOST_TEST(out.str() == R"([
  {
    "file": "表.toml",
    "line": 2,
    "column": 2,
    "end_line": 2,
    "end_column": 4,
    "code": "W901",
    "severity": "warning",
    "message": "有点怪",
    "fix": {
      "title": "换",
      "safety": "unsafe",
      "edits": [
        {
          "line": 2,
          "column": 2,
          "end_line": 2,
          "end_column": 3,
          "replacement": "y\"�"
        }
      ]
    }
  }
]
)");
}

BOOST_AUTO_TEST_CASE(summaries_count) {
    Diagnostics sink;
    BOOST_TEST(summary(sink, Language::english) == "");
    grammar::report(sink, unknown_unit, {});
    BOOST_TEST(summary(sink, Language::english) == "1 error");
    grammar::report(sink, unknown_unit, {});
    grammar::report(sink, no_help, {});
    BOOST_TEST(summary(sink, Language::english) == "2 errors, 1 warning");
    BOOST_TEST(summary(sink, Language::chinese) == "2 个错误，1 个警告");
}

BOOST_AUTO_TEST_SUITE_END()
