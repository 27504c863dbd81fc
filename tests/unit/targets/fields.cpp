#include "targets/read/fields.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

#include "support.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;
using jixiao::targets::Word;
using read::Fields;
using read::Key;
using read::Reading;

namespace {

constexpr std::array<Key, 5> keys{{
    {"name", "名称 指标名称", true},
    {"weight", "权重 分值"},
    {"kind", "类型"},
    {"on"},
    {"row", "行"},
}};

constexpr std::array<Word, 2> words{{{"project", "项目 项目支出"}, {"department", "部门"}}};

/// One file, its fields and what was said so far.
struct Read {
    explicit Read(std::string bytes) : source(text(std::move(bytes))), root(*read::parse_tree(source, sink)) {}

    Fields fields() { return {Reading{source, sink}, root, keys}; }
    std::string said() const { return places(sink); }

    Diagnostics sink;
    Source source;
    read::Value root;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(english_and_chinese_names) {
    Read english("name = \"a\"\n");
    BOOST_TEST(english.fields().text("name").value == "a");
    Read chinese("\"指标名称\" = \"甲\"\n\"权重\" = 5\n");
    BOOST_TEST(chinese.fields().text("name").value == "甲");
    BOOST_TEST(shown(chinese.fields().decimal("weight").value) == "5");
    BOOST_TEST(chinese.said() == "");
}

BOOST_AUTO_TEST_CASE(a_missing_key) {
    Read file("weight = 1\n");
    BOOST_TEST(!file.fields().text("name").given);
    BOOST_TEST(file.said() == "E413@1:1");
    BOOST_TEST(chinese(file.sink[0]) == "缺少“name”（名称）");
    BOOST_TEST(english(file.sink[0]) == "“name” is missing");
}

BOOST_AUTO_TEST_CASE(a_blank_value) {
    Read required("name = \" 　\"\n");
    BOOST_TEST(!required.fields().text("name").given);
    BOOST_TEST(required.said() == "E414@1:8");
    Read optional("name = \"a\"\nkind = \"\"\n");
    BOOST_TEST(!optional.fields().text("kind").given);
    BOOST_TEST(optional.said() == "");
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_is_not_missing_as_well) {
    Read file("nmae = \"a\"\n\"权种\" = 5\n");
    file.fields();
    BOOST_TEST(file.said() == "E410@1:1 E410@2:1");
    BOOST_TEST(chinese(file.sink[0]) == "不认识的名称“nmae”，是不是“name”？");
    BOOST_TEST(fixed(file.sink[0]) == "name = \"a\"\n\"权种\" = 5\n");
    BOOST_TEST(fixed(file.sink[1]) == "nmae = \"a\"\n\"权重\" = 5\n");
    BOOST_TEST((file.sink[0].fixes[0].safety == jixiao::grammar::Safety::unsafe));
}

BOOST_AUTO_TEST_CASE(a_misspelt_heading_is_mended_everywhere) {
    Read file("name = \"a\"\n[[rwo]]\nx = 1\n[[ rwo ]]\n");
    file.fields();
    BOOST_TEST(file.said() == "E410@2:3");
    BOOST_TEST(fixed(file.sink[0]) == "name = \"a\"\n[[row]]\nx = 1\n[[ row ]]\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_a_warning) {
    Read file("name = \"a\"\nremark = \"b\"\n");
    file.fields();
    BOOST_TEST(file.said() == "W411@2:1");
    BOOST_TEST(english(file.sink[0]) == "unknown key “remark”; it was not read");
}

BOOST_AUTO_TEST_CASE(a_key_and_its_alias) {
    Read file("name = \"a\"\n\"名称\" = \"b\"\n");
    BOOST_TEST(file.fields().text("name").value == "a");
    BOOST_TEST(file.said() == "E412@2:1");
    BOOST_TEST((file.sink[0].labels.at(0).span == Span{0, 4}));
}

BOOST_AUTO_TEST_CASE(exact_numbers) {
    auto const number = [](std::string const& written) {
        Read file("name = \"a\"\nweight = " + written + "\n");
        auto const result = shown(file.fields().decimal("weight").value);
        return result + (file.said().empty() ? "" : " " + file.said());
    };
    BOOST_TEST(number("10") == "10");
    BOOST_TEST(number("2.50") == "2.50");
    BOOST_TEST(number("+10") == "10");
    BOOST_TEST(number("-1") == "-1");
    BOOST_TEST(number("\"10\"") == "10");
    BOOST_TEST(number("\" 10.0 \"") == "10.0");
    BOOST_TEST(number("0.1") == "0.1");
    BOOST_TEST(number("12345678901234.5678") == "12345678901234.5678");
    for (auto const* wrong : {"1e2", "inf", "nan", "0x10", "0b1", "1_000", "\"abc\"", "\"10%\"", "\"\"",
                              "12345678901234567890.5", "\"１０\"", "\"10 分\""})
        BOOST_TEST(number(wrong) == "- E416@2:10");
    BOOST_TEST(number("true") == "- E415@2:10");
    BOOST_TEST(number("[1]") == "- E415@2:10");
}

BOOST_AUTO_TEST_CASE(numbers_that_can_be_mended) {
    auto const mended = [](std::string const& written) {
        Read file("name = \"a\"\nweight = " + written + "\n");
        file.fields().decimal("weight");
        return fixed(file.sink.at(0));
    };
    BOOST_TEST(mended("1_000") == "name = \"a\"\nweight = 1000\n");
    BOOST_TEST(mended("\"１２．５\"") == "name = \"a\"\nweight = 12.5\n");
    BOOST_TEST(mended("\"10 分\"") == "name = \"a\"\nweight = 10\n");
}

BOOST_AUTO_TEST_CASE(whole_numbers) {
    auto const number = [](std::string const& written) {
        Read file("name = \"a\"\nweight = " + written + "\n");
        auto const result = file.fields().integer("weight", 1, 12);
        return std::to_string(result.value) + (file.said().empty() ? "" : " " + file.said());
    };
    BOOST_TEST(number("12") == "12");
    BOOST_TEST(number("\"7\"") == "7");
    BOOST_TEST(number("7.0") == "7");
    BOOST_TEST(number("13") == "0 E417@2:10");
    BOOST_TEST(number("0") == "0 E417@2:10");
    BOOST_TEST(number("1.5") == "0 E418@2:10");
    BOOST_TEST(number("\"一\"") == "0 E416@2:10");
    BOOST_TEST(number("9999999999999") == "0 E418@2:10");
}

BOOST_AUTO_TEST_CASE(yes_and_no) {
    auto const answer = [](std::string const& written) {
        Read file("name = \"a\"\non = " + written + "\n");
        auto const result = file.fields().boolean("on");
        return std::string(result.given ? "" : "-") + (result.value ? "yes" : "no") + file.said();
    };
    BOOST_TEST(answer("true") == "yes");
    BOOST_TEST(answer("false") == "no");
    BOOST_TEST(answer("\"是\"") == "yes");
    BOOST_TEST(answer("\"未完成\"") == "no");
    BOOST_TEST(answer("1") == "-noE415@2:6");
    BOOST_TEST(answer("\"也许\"") == "-noE415@2:6");
}

BOOST_AUTO_TEST_CASE(words_of_a_list) {
    Read good("name = \"a\"\nkind = \"项目支出\"\n");
    BOOST_TEST(good.fields().choice("kind", words).value == "project");
    Read bad("name = \"a\"\nkind = \"projekt\"\n");
    BOOST_TEST(!bad.fields().choice("kind", words).given);
    BOOST_TEST(bad.said() == "E419@2:8");
    BOOST_TEST(chinese(bad.sink[0]) ==
               "“kind”（类型）不能写“projekt”，可以写：“project”（项目）、“department”（部门）");
    BOOST_TEST(english(bad.sink[0]) == "“kind” cannot be “projekt”; it can be “project”, “department”");
    BOOST_TEST(fixed(bad.sink[0]) == "name = \"a\"\nkind = \"project\"\n");
}

BOOST_AUTO_TEST_CASE(a_number_where_text_is_wanted) {
    Read file("name = 5\n");
    BOOST_TEST(!file.fields().text("name").given);
    BOOST_TEST(file.said() == "E415@1:8");
    BOOST_TEST(english(file.sink[0]) == "“name” should be text; this is a number");
    BOOST_TEST(fixed(file.sink[0]) == "name = \"5\"\n");
}

BOOST_AUTO_TEST_CASE(expressions_may_be_bare) {
    Read file("name = 5.0\n");
    BOOST_TEST(file.fields().expression("name").value == "5.0");
    Read date("name = 2024-12-31\n");
    BOOST_TEST(date.fields().expression("name").value == "2024-12-31");
    Read list("name = [\"1 个\", 2]\n");
    auto const values = list.fields().expressions("name");
    BOOST_REQUIRE_EQUAL(values.size(), 2u);
    BOOST_TEST(values[0].value == "1 个");
    BOOST_TEST(values[1].value == "2");
    BOOST_TEST(list.said() == "");
}

BOOST_AUTO_TEST_CASE(headings_with_single_brackets) {
    Read file("name = \"a\"\n[row]\nname = \"b\"\n");
    BOOST_TEST(file.fields().sub_tables("row").size() == 1u);
    BOOST_TEST(file.said() == "E420@2:1");
    BOOST_TEST(fixed(file.sink[0]) == "name = \"a\"\n[[row]]\nname = \"b\"\n");
}

BOOST_AUTO_TEST_CASE(sub_tables_of_another_kind) {
    Read file("name = \"a\"\nrow = [1, {name = \"b\"}]\n");
    BOOST_TEST(file.fields().sub_tables("row").size() == 1u);
    BOOST_TEST(file.said() == "E415@2:8");
    Read single("name = \"a\"\nrow = 5\n");
    BOOST_TEST(single.fields().sub_table("row") == nullptr);
    BOOST_TEST(single.said() == "E415@2:7");
}

BOOST_AUTO_TEST_CASE(at_most_ten_thousand_rows) {
    std::string bytes = "name = \"a\"\n";
    for (int i = 0; i < 10'003; ++i) bytes += "[[row]]\n";
    Read file(bytes);
    BOOST_TEST(file.fields().sub_tables("row").size() == 10'000u);
    BOOST_TEST(file.said() == "E407@10002:1");
}

BOOST_AUTO_TEST_SUITE_END()
