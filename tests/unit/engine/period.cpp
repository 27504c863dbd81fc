#include "engine/period.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::engine;

namespace {

std::string read(std::string_view text, int year = 0) {
    auto const period = parse_period(text, year);
    return period ? to_string(*period) : "-";
}

std::string chinese(std::string_view text) { return display_name(*parse_period(text)).chinese; }
std::string english(std::string_view text) { return display_name(*parse_period(text)).english; }

}  // namespace

BOOST_AUTO_TEST_SUITE(periods)

BOOST_AUTO_TEST_CASE(as_files_write_them) {
    for (auto const* text :
         {"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-01", "2024-12", "2024-01/2024-07"})
        BOOST_TEST(read(text) == text);
    BOOST_TEST(read("2024-01/2024-06") == "2024-H1");
    BOOST_TEST(read("2024-07/2024-09") == "2024-Q3");
    BOOST_TEST(read("2024-01/2024-12") == "2024");
    BOOST_TEST(read("2024-05/2024-05") == "2024-05");
    for (auto const* bad :
         {"",         "24",        "2024-H3",    "2024-Q0", "2024-Q5",         "2024-Q01",        "2024-H01",
          "2024-Q",   "2024-X1",   "2024-00",    "2024-13", "2024-07/2024-01", "2023-12/2024-01", "2024-01/",
          "/2024-01", "2024/2024", "2024-06-30", "20245",   "2024-01-07",      "2024年7月15日",   "1-7"})
        BOOST_TEST(read(bad) == "-", bad);
}

BOOST_AUTO_TEST_CASE(as_people_write_them) {
    BOOST_TEST(read("2024年") == "2024");
    BOOST_TEST(read("2024年度") == "2024");
    BOOST_TEST(read("2024年全年") == "2024");
    BOOST_TEST(read("2024年上半年") == "2024-H1");
    BOOST_TEST(read("2024年下半年") == "2024-H2");
    BOOST_TEST(read("2024年第三季度") == "2024-Q3");
    BOOST_TEST(read("2024年三季度") == "2024-Q3");
    BOOST_TEST(read("2024年3季度") == "2024-Q3");
    BOOST_TEST(read("2024年前三季度") == "2024-01/2024-09");
    BOOST_TEST(read("2024年1-3季度") == "2024-01/2024-09");
    BOOST_TEST(read("2024年1-7月") == "2024-01/2024-07");
    BOOST_TEST(read("2024年1—7月累计") == "2024-01/2024-07");
    BOOST_TEST(read("２０２４年 1月至7月") == "2024-01/2024-07");
    BOOST_TEST(read("2024年6月份") == "2024-06");
    for (auto const* bad : {"2024年五季度", "2024年13月", "2024年7-1月", "2024年春", "上半年", "三季度"})
        BOOST_TEST(read(bad) == "-", bad);
}

BOOST_AUTO_TEST_CASE(the_year_may_be_known) {
    BOOST_TEST(read("上半年", 2024) == "2024-H1");
    BOOST_TEST(read("本年上半年", 2024) == "2024-H1");
    BOOST_TEST(read("三季度", 2024) == "2024-Q3");
    BOOST_TEST(read("1-7月", 2024) == "2024-01/2024-07");
    BOOST_TEST(read("6月", 2024) == "2024-06");
    BOOST_TEST(read("Q3", 2024) == "2024-Q3");
    BOOST_TEST(read("H1", 2024) == "2024-H1");
    BOOST_TEST(read("2023-Q1", 2024) == "2023-Q1");
    BOOST_TEST(read("", 2024) == "-");
    BOOST_TEST(read("Q5", 2024) == "-");
}

BOOST_AUTO_TEST_CASE(names) {
    BOOST_TEST(chinese("2024") == "2024年");
    BOOST_TEST(chinese("2024-H2") == "2024年下半年");
    BOOST_TEST(chinese("2024-Q3") == "2024年三季度");
    BOOST_TEST(chinese("2024-06") == "2024年6月");
    BOOST_TEST(chinese("2024-01/2024-07") == "2024年1-7月");
    BOOST_TEST(english("2024-H1") == "first half of 2024");
    BOOST_TEST(english("2024-Q3") == "Q3 of 2024");
    BOOST_TEST(english("2024-01/2024-07") == "months 1 to 7 of 2024");
}

BOOST_AUTO_TEST_CASE(months_and_order) {
    auto const of = [](std::string_view text) { return *parse_period(text); };
    BOOST_TEST(months_in(of("2024-Q2")) == 3);
    BOOST_TEST(contains(of("2024-H1"), of("2024-Q2")));
    BOOST_TEST(contains(of("2024"), of("2024")));
    BOOST_TEST(!contains(of("2024-H1"), of("2024-Q3")));
    BOOST_TEST(!contains(of("2024"), of("2023-Q3")));
    BOOST_TEST((of("2024-Q1") < of("2024-H1")));
    BOOST_TEST((of("2024-H1") < of("2024-Q2")));
    BOOST_TEST((of("2024-H1") < of("2024-06")));
    BOOST_TEST((of("2023") < of("2024-01")));
}

BOOST_AUTO_TEST_SUITE_END()
