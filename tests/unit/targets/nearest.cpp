#include "targets/base/nearest.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using jixiao::targets::nearest;

namespace {

constexpr std::array<std::string_view, 4> candidates{"weight", "id", "经费保障率", "信息维护单位数量"};

std::string nearest_to(std::string_view word) { return std::string(nearest(word, candidates).value_or("-")); }

}  // namespace

BOOST_AUTO_TEST_SUITE(nearest_words)

BOOST_AUTO_TEST_CASE(up_to_a_third_may_be_wrong) {
    BOOST_TEST(nearest_to("wieght") == "weight");
    BOOST_TEST(nearest_to("waight") == "weight");
    BOOST_TEST(nearest_to("wagt") == "-");
    BOOST_TEST(nearest_to("经费保证率") == "经费保障率");
    BOOST_TEST(nearest_to("信息维护数量") == "信息维护单位数量");
    BOOST_TEST(nearest_to("i") == "id");
    BOOST_TEST(nearest_to("x") == "-");
    BOOST_TEST(nearest_to("") == "-");
    BOOST_TEST(nearest_to(std::string(1000, 'x')) == "-");
}

BOOST_AUTO_TEST_SUITE_END()
