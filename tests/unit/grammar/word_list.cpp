#include "grammar/word_list.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace jixiao::grammar;

BOOST_AUTO_TEST_SUITE(word_list)

BOOST_AUTO_TEST_CASE(words_of_a_list) {
    BOOST_TEST(is_word_of("优 优秀 良", "优秀"));
    BOOST_TEST(!is_word_of("优 优秀 良", "秀"));
    BOOST_TEST(!is_word_of("优 优秀 良", ""));
    BOOST_TEST(!is_word_of("", "优"));
}

BOOST_AUTO_TEST_CASE(the_first_that_occurs) {
    BOOST_TEST(word_in("提高 明显", "明显提高") == "提高");
    BOOST_TEST(word_in("增强 明显", "提高") == "");
}

BOOST_AUTO_TEST_CASE(the_longest_at_an_end) {
    BOOST_TEST(beginning_of("提 提高", "提高水平") == "提高");
    BOOST_TEST(ending_of("率 合格率", "验收合格率") == "合格率");
    BOOST_TEST(ending_of("率", "率先") == "");
}

BOOST_AUTO_TEST_CASE(the_first_is_dropped) {
    static constexpr std::array<std::string_view, 2> marks{"、", "，"};
    std::string_view text = "，然后";
    BOOST_TEST(drop_any(text, marks));
    BOOST_TEST(text == "然后");
    BOOST_TEST(!drop_any(text, marks));
}

BOOST_AUTO_TEST_SUITE_END()
