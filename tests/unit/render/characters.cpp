#include "grammar/characters.hpp"
#include "tools/render/characters.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::render;

BOOST_AUTO_TEST_SUITE(characters)

BOOST_AUTO_TEST_CASE(every_length_of_utf8) {
    std::string text;
    for (char32_t const code : {U'a', U'é', U'中', U'𠮷'}) jixiao::grammar::append_utf8(text, code);
    BOOST_TEST(text == "aé中𠮷");
    BOOST_TEST(character_at(text, 0).size == 1u);
    BOOST_TEST(character_at(text, 1).size == 2u);
    BOOST_TEST(character_at(text, 3).size == 3u);
    BOOST_TEST((character_at(text, 6).code == U'𠮷'));
}

BOOST_AUTO_TEST_CASE(broken_bytes_stand_alone) {
    auto const broken = character_at("\xE4\xB8", 0);
    BOOST_TEST(broken.broken);
    BOOST_TEST(broken.size == 1u);
    BOOST_TEST(visible_line("a\xE4\xB8z") == "a\uFFFD\uFFFDz");
    BOOST_TEST(visible_line("\xC0\xAF") == "\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(control_characters_become_pictures) {
    BOOST_TEST(visible_line("\x1b[31m红\x07") == "␛[31m红␇");
    BOOST_TEST(visible_line("\x7f") == "␡");
    BOOST_TEST(visible_line("\u0085") == "<U+0085>");
}

BOOST_AUTO_TEST_CASE(hidden_and_turning_characters_are_named) {
    BOOST_TEST(visible_line("95\u202E%\u200B") == "95<U+202E>%<U+200B>");
    BOOST_TEST(visible_line("\uFEFFx\u2066") == "<U+FEFF>x<U+2066>");
}

BOOST_AUTO_TEST_CASE(line_breaks_become_blanks_or_stay) {
    BOOST_TEST(visible_line("个\n工作日\r\n") == "个 工作日  ");
    BOOST_TEST(visible_text("个\n工作\x01日") == "个\n工作␁日");
    BOOST_TEST(visible({'\t', 1, false}) == "    ");
}

BOOST_AUTO_TEST_SUITE_END()
