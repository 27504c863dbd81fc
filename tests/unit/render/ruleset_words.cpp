#include "tools/render/ruleset_words.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao;

BOOST_AUTO_TEST_SUITE(ruleset_words)

BOOST_AUTO_TEST_CASE(a_ruleset_without_a_title_is_named_once) {
    engine::Ruleset ruleset;
    ruleset.name = "our-office";
    ruleset.title = grammar::Text(ruleset.name);
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::chinese) == "our-office");
    ruleset.title = grammar::Text("本单位办法", "our rules");
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::chinese) == "our-office 本单位办法");
    BOOST_TEST(render::ruleset_heading(ruleset, grammar::Language::english) == "our-office our rules");
}

BOOST_AUTO_TEST_SUITE_END()
