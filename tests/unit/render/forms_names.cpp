#include "tools/render/forms/names.hpp"

#include <boost/test/unit_test.hpp>

#include "grammar/characters.hpp"

using jixiao::render::forms::Names;

BOOST_AUTO_TEST_SUITE(forms_names)

BOOST_AUTO_TEST_CASE(what_excel_refuses_is_replaced) {
    Names names;
    BOOST_TEST(names.sheet("2024/[一期]:*?'项目\\") == "2024__一期_____项目_");
    BOOST_TEST(names.sheet(" \t ") == "_");
    BOOST_TEST(names.sheet("") == "绩效表");
    BOOST_TEST(names.sheet("History") == "History_");
}

BOOST_AUTO_TEST_CASE(long_names_are_cut_and_stay_different) {
    Names names;
    std::string const name = "全县高标准农田建设及配套水利设施维修养护与农村人居环境整治提升综合补助项目";
    auto const first = names.sheet(name);
    BOOST_TEST(first == "全县高标准农田建设及配套水利设施维修养护与农村人居环境整治提升");
    BOOST_TEST(jixiao::grammar::count_characters(first) == 31u);
    BOOST_TEST(names.sheet(name) == "全县高标准农田建设及配套水利设施维修养护与农村人居环境整(2)");
}

BOOST_AUTO_TEST_CASE(case_does_not_tell_names_apart) {
    Names names;
    BOOST_TEST(names.sheet("PPP咨询") == "PPP咨询");
    BOOST_TEST(names.sheet("ppp咨询") == "ppp咨询(2)");
}

BOOST_AUTO_TEST_CASE(rare_characters_count_twice) {
    Names names;
    std::string name;
    for (int i = 0; i < 20; ++i) name += "𠮷";
    BOOST_TEST(jixiao::grammar::count_characters(names.sheet(name)) == 15u);
}

BOOST_AUTO_TEST_CASE(files_have_no_folders_in_their_names) {
    Names names;
    BOOST_TEST(names.file("../../etc/passwd", ".xlsx") == "_.._etc_passwd.xlsx");
    BOOST_TEST(names.file("道路<一期>|二期", ".xlsx") == "道路_一期__二期.xlsx");
    BOOST_TEST(names.file("道路<一期>|二期", ".xlsx") == "道路_一期__二期(2).xlsx");
    std::string name;
    for (int i = 0; i < 200; ++i) name += "水";
    BOOST_TEST(names.file(name, ".xlsx").size() == 155u);
}

BOOST_AUTO_TEST_SUITE_END()
