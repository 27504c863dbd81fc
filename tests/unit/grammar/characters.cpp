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

BOOST_AUTO_TEST_SUITE_END()
