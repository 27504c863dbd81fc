#include "targets/base/parallel.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string>

using namespace jixiao::targets;

BOOST_AUTO_TEST_SUITE(parallel)

BOOST_AUTO_TEST_CASE(results_come_in_order) {
    auto const results = in_parallel(1000, [](std::size_t i) { return std::to_string(i); });
    BOOST_REQUIRE(results.size() == 1000u);
    for (std::size_t i = 0; i < results.size(); ++i) BOOST_REQUIRE(results[i] == std::to_string(i));
    BOOST_TEST(in_parallel(0, [](std::size_t i) { return i; }).empty());
}

BOOST_AUTO_TEST_CASE(everything_is_done_once) {
    for (std::size_t const threads : {1u, 2u, 7u}) {
        std::vector<std::atomic<int>> calls(500);
        for_each_index(
            calls.size(), [&](std::size_t i) { ++calls[i]; }, threads);
        for (auto const& count : calls) BOOST_REQUIRE(count == 1);
    }
}

BOOST_AUTO_TEST_CASE(an_exception_is_passed_on) {
    auto const work = [](std::size_t i) {
        if (i == 10) throw std::runtime_error("ten");
    };
    for (std::size_t const threads : {1u, 4u})
        BOOST_CHECK_THROW(for_each_index(1000, work, threads), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(the_environment_says_how_many) {
    ::setenv("JIXIAO_THREADS", "3", 1);
    BOOST_TEST(usual_threads() == 3u);
    ::setenv("JIXIAO_THREADS", "0", 1);
    BOOST_TEST(usual_threads() == 1u);
    ::setenv("JIXIAO_THREADS", "viele", 1);
    BOOST_TEST(usual_threads() >= 1u);
    ::unsetenv("JIXIAO_THREADS");
}

BOOST_AUTO_TEST_SUITE_END()
