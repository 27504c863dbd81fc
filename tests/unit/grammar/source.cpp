#include <boost/test/unit_test.hpp>

#include "grammar/date.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/indicator.hpp"
#include "grammar/source.hpp"

using namespace jixiao::grammar;

BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(columns_count_characters) {
    SourceText const text("a.toml", "ab\n≥5个\r\n𠮷x");
    BOOST_TEST((text.position(0) == Position{1, 1}));
    BOOST_TEST((text.position(3) == Position{2, 1}));
    BOOST_TEST((text.position(6) == Position{2, 2}));
    BOOST_TEST((text.position(4) == Position{2, 1}));  // inside ≥
    BOOST_TEST((text.position(7) == Position{2, 3}));
    BOOST_TEST((text.position(12) == Position{3, 1}));
    BOOST_TEST((text.position(16) == Position{3, 2}));
    BOOST_TEST((text.position(99) == Position{3, 3}));
    BOOST_TEST(text.line_count() == 3u);
    BOOST_TEST(text.slice(text.line(2)) == "≥5个");
    BOOST_TEST(text.byte({2, 3}) == 7u);
    BOOST_TEST(text.byte({2, 99}) == 10u);
    BOOST_TEST(text.slice({90, 99}) == "");
}

BOOST_AUTO_TEST_CASE(finds_the_first_invalid_byte) {
    BOOST_TEST(!find_invalid_utf8("≥5个𠮷"));
    BOOST_TEST(*find_invalid_utf8("ab\xB5\xC4") == 2u);        // GBK 的
    BOOST_TEST(*find_invalid_utf8("\xC0\xAF") == 0u);          // overlong
    BOOST_TEST(*find_invalid_utf8("a\xED\xA0\x80") == 1u);     // surrogate
    BOOST_TEST(*find_invalid_utf8("\xF4\x90\x80\x80") == 0u);  // above U+10FFFF
    BOOST_TEST(*find_invalid_utf8("ok\xE4\xB8") == 2u);        // cut off
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(arguments_are_put_in_by_name) {
    static constexpr CodeInfo info{"E999", "test", Severity::error, "“{a}”大于{b}", "“{a}” is above {b} {c}", "", ""};
    Message const message{&info, {{"a", "{b}"}, {"b", {"五", "five"}}}};
    BOOST_TEST(wording(message, Language::chinese) == "“{b}”大于五");
    BOOST_TEST(wording(message, Language::english) == "“{b}” is above five {c}");
}

BOOST_AUTO_TEST_CASE(hostile_expressions_are_refused_with_a_reason) {
    auto const code = [](std::string const& text) {
        auto const parsed = parse_indicator(text);
        return parsed.diagnostics.empty() ? std::string() : std::string(parsed.diagnostics.front().code->id);
    };
    BOOST_TEST(code(std::string(9000, '5')) == "E106");
    BOOST_TEST(code("\xFF\xFE") == "E107");
    BOOST_TEST(code(std::string(8000, '>')) == "E102");
    BOOST_TEST(code(std::string(8000, '5')) == "E202");
    BOOST_TEST(code(std::string("\0\0", 2)) == "I221");
    std::string many;
    for (int i = 0; i < 800; ++i) many += "≥5个；";
    BOOST_TEST(!parse_indicator(many).diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(dates)

BOOST_AUTO_TEST_CASE(print_order_and_possibility) {
    Date const day{2024, 0, 2, 29, Precision::day};
    BOOST_TEST(to_string(day) == "2024-02-29");
    BOOST_TEST(is_possible(day));
    BOOST_TEST(!is_possible({2023, 0, 2, 29, Precision::day}));
    BOOST_TEST(is_possible({0, 0, 2, 29, Precision::day}));
    BOOST_TEST(!is_possible({2024, 0, 13, 0, Precision::month}));
    BOOST_TEST(to_string({0, 3, 0, 0, Precision::quarter}) == "--Q3");
    BOOST_TEST(to_string(Date{}) == "--");
    BOOST_TEST(first_day({1970, 0, 1, 2, Precision::day}, 2024) == 1);
    BOOST_TEST(last_day({1970, 0, 1, 0, Precision::month}, 2024) == 30);
    BOOST_TEST(last_day({1970, 1, 0, 0, Precision::quarter}, 2024) == 89);
    BOOST_TEST(last_day(Date{}, 1970) == 364);
    BOOST_TEST(first_day({0, 4, 0, 0, Precision::quarter}, 1970) == 273);
}

BOOST_AUTO_TEST_SUITE_END()
