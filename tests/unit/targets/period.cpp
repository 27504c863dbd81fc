#include "targets/period.hpp"

#include <boost/test/unit_test.hpp>

using jixiao::targets::is_period;

BOOST_AUTO_TEST_SUITE(periods)

BOOST_AUTO_TEST_CASE(known_forms) {
    for (auto const* good : {"2024", "2024-H1", "2024-H2", "2024-Q1", "2024-Q4", "2024-01",
                             "2024-12", "2024-01/2024-07"})
        BOOST_TEST(is_period(good), good);
    for (auto const* bad : {"", "24", "2024年", "2024-H3", "2024-Q0", "2024-Q5", "2024-X1",
                            "2024-00", "2024-13", "2024-1", "2024-07/2024-01", "2023-12/2024-01",
                            "2024-01/", "/2024-01", "2024/2024", "2024-06-30"})
        BOOST_TEST(!is_period(bad), bad);
}

BOOST_AUTO_TEST_CASE(the_year) {
    BOOST_TEST(jixiao::targets::year_of_period("2024-01/2024-07") == 2024);
    BOOST_TEST(jixiao::targets::year_of_period("2023-Q2") == 2023);
}

BOOST_AUTO_TEST_CASE(the_last_month) {
    using jixiao::targets::last_month_of_period;
    BOOST_TEST(last_month_of_period("2024") == 12);
    BOOST_TEST(last_month_of_period("2024-H1") == 6);
    BOOST_TEST(last_month_of_period("2024-H2") == 12);
    BOOST_TEST(last_month_of_period("2024-Q1") == 3);
    BOOST_TEST(last_month_of_period("2024-Q3") == 9);
    BOOST_TEST(last_month_of_period("2024-07") == 7);
    BOOST_TEST(last_month_of_period("2024-10") == 10);
    BOOST_TEST(last_month_of_period("2024-01/2024-08") == 8);
}

BOOST_AUTO_TEST_SUITE_END()
