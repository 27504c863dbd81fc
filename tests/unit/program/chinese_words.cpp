#include "tools/jixiao/chinese_words.hpp"

#include <boost/test/unit_test.hpp>

#include "tools/jixiao/command.hpp"
#include "tools/jixiao/options.hpp"

using namespace jixiao::program;

namespace {

std::string english(std::vector<std::string> words) {
    std::string line;
    for (auto const& word : in_english(std::move(words), 0)) line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(chinese_words)

BOOST_AUTO_TEST_CASE(verbs_options_and_choices) {
    BOOST_TEST(english({"监控", "目标/", "--亮灯", "红灯"}) == "track 目标/ --light red");
    BOOST_TEST(english({"监控", "目标/", "--亮灯=黄灯", "--格式", "网页"}) ==
               "track 目标/ --light=yellow --format html");
    BOOST_TEST(english({"自评", "-f", "网页", "--输出", "自评.html"}) == "score -f html --output 自评.html");
    BOOST_TEST(english({"表格", "空白", "目标.toml", "--种类", "监控表"}) == "form blank 目标.toml --for monitor");
    BOOST_TEST(english({"台账", "查看", "2025.book", "--部门", "红"}) == "book show 2025.book --department 红");
    BOOST_TEST(english({"审核", "--", "--亮灯"}) == "check -- --亮灯");
    BOOST_TEST(english({"score", "自评", "--lang", "zh"}) == "score 自评 --lang zh");
}

BOOST_AUTO_TEST_CASE(every_word_stands_for_something_that_there_is) {
    for (auto const& verb : chinese_verbs()) {
        bool known = verb.english == "help";
        for (auto const& command : commands()) known = known || command.name == verb.english;
        BOOST_TEST(known, verb.chinese);
    }
    for (auto const& command : commands()) BOOST_TEST(!chinese_verb(command.name).empty(), command.name);
}

BOOST_AUTO_TEST_SUITE_END()
