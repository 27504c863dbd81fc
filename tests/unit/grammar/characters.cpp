#include "grammar/characters.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::grammar;

BOOST_AUTO_TEST_SUITE(characters)

BOOST_AUTO_TEST_CASE(a_character_cut_off_ends_with_the_text) {
    for (std::string_view const cut : {"\xc2", "\xe6", "\xe6\x88", "\xf0", "\xf0\x90\x8d"})
        BOOST_TEST(decode(cut).size == cut.size());
    BOOST_TEST(count_characters("5\xe6\x88") == 2);
}

BOOST_AUTO_TEST_CASE(characters_of_all_sizes) {
    BOOST_TEST((decode("a").character == U'a'));
    BOOST_TEST((decode("é").character == U'é'));
    BOOST_TEST((decode("绩效").character == U'绩'));
    BOOST_TEST(decode("绩效").size == 3);
    BOOST_TEST((decode("😀").character == U'😀'));
}

BOOST_AUTO_TEST_CASE(encoding_is_the_way_back) {
    for (char32_t const character :
         {U'a', U'\x7F', U'é', U'\u07FF', U'\u0800', U'绩', U'\uFFFF', U'😀', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, character);
        BOOST_TEST((decode(text).character == character));
        BOOST_TEST(decode(text).size == text.size());
    }
    for (char32_t const none : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
        std::string text;
        append_utf8(text, none);
        BOOST_TEST(text == "\xEF\xBF\xBD");
    }
}

BOOST_AUTO_TEST_CASE(cut_between_characters) {
    BOOST_TEST(whole_characters("绩效", 9) == "绩效");
    BOOST_TEST(whole_characters("绩效", 6) == "绩效");
    BOOST_TEST(whole_characters("绩效", 5) == "绩");
    BOOST_TEST(whole_characters("绩效", 2) == "");
    BOOST_TEST(whole_characters("a绩", 1) == "a");
}

// Of all widths: typed in Chinese, put in by Word and by web pages.
BOOST_AUTO_TEST_CASE(one_meaning_of_blank) {
    for (std::string const blank : {" ", "\t", "\r\n", "　", "\u00A0", "\u2003", "\u202F", "\u0085", "\u2028"}) {
        BOOST_TEST(is_blank(blank), blank);
        BOOST_TEST(trimmed(blank + "绩 效" + blank) == "绩 效", blank);
        BOOST_TEST(trimmed(blank + "5 %" + blank) == "5 %", blank);
        BOOST_TEST(without_blanks(blank + "绩" + blank + "5%" + blank) == "绩5%", blank);
    }
    BOOST_TEST(is_blank(""));
    BOOST_TEST(!is_blank("　-"));
    BOOST_TEST(!is_blank("\u200B"));
    std::string_view const text = "a  ";
    BOOST_TEST((trimmed(text.substr(1)).data() >= text.data()));
    BOOST_TEST(trimmed("\xA0") == "\xA0");
}

BOOST_AUTO_TEST_CASE(what_is_cut_off_can_be_chosen) {
    BOOST_TEST(trimmed("..绩.效.", [](char32_t c) { return c == U'.'; }) == "绩.效");
}

BOOST_AUTO_TEST_SUITE_END()
