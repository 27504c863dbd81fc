#include "engine/names.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "engine/words/scale.hpp"

using namespace jixiao::engine;

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(levels) {
    for (auto const* level : {"成本指标", "成本", "成本指标(0-20)分", "成本指标（20分）", " 成本 指标"})
        BOOST_TEST(level_key(level) == "成本", level);
    BOOST_TEST(level_key("指标") == "指标");
    BOOST_TEST(level_key("") == "");
}

BOOST_AUTO_TEST_CASE(rules) {
    BOOST_TEST(rule_key("按照完成比例赋分，同时设置及格门槛") == rule_key("按照完成比例赋分,同时设置 及格门槛。"));
    BOOST_TEST(rule_key("（）") == "");
}

BOOST_AUTO_TEST_CASE(words) {
    BOOST_TEST(word_key(" 定性 良好及以上。") == "良好");
    BOOST_TEST(word_key("定性") == "定性");
    BOOST_TEST(word_key("。") == "。");
    BOOST_TEST(is_yes("是 "));
    BOOST_TEST(is_no("否。"));
    BOOST_TEST(!is_yes("是否"));
}

BOOST_AUTO_TEST_CASE(scales) {
    BOOST_TEST(rank("优秀")->place < rank("良好")->place);
    BOOST_TEST(rank("达标")->place == rank("合格")->place);
    BOOST_TEST(rank("满意")->scale != rank("优")->scale);
    BOOST_TEST(!rank("有效").has_value());
}

BOOST_AUTO_TEST_CASE(every_word_has_its_place) {
    std::vector<std::vector<std::string>> const quality{
        {"优", "优秀", "秀", "优等"},
        {"良", "良好", "优良", "好"},
        {"中", "中等", "合格", "达标", "及格", "一般"},
        {"差", "较差", "不合格", "未合格", "不达标", "未达标", "不及格"}};
    std::vector<std::vector<std::string>> const satisfaction{
        {"非常满意", "很满意", "十分满意"}, {"满意"}, {"比较满意", "较满意", "基本满意", "一般满意"}, {"不满意"}};
    for (auto const* scale : {&quality, &satisfaction})
        for (std::size_t place = 0; place < scale->size(); ++place)
            for (auto const& word : (*scale)[place]) {
                auto const found = rank(word);
                BOOST_REQUIRE_MESSAGE(found.has_value(), word);
                BOOST_TEST(found->place == static_cast<int>(place), word);
                BOOST_TEST(found->scale == (scale == &quality ? 0 : 1), word);
            }
}

BOOST_AUTO_TEST_SUITE_END()
