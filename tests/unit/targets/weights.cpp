#include "targets/model/weights.hpp"

#include <boost/test/unit_test.hpp>

#include "support.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

/// A table with these weights; "-" is one that could not be read.
TargetTable table_with(std::vector<std::string> const& weights) {
    TargetTable table;
    table.source = text("abc");
    for (auto const& weight : weights) {
        auto& row = table.rows.emplace_back();
        row.weight = {jixiao::grammar::parse_decimal(weight), {1, 2}, true};
    }
    return table;
}

std::string sum_of(std::vector<std::string> const& weights) {
    auto const sum = sum_of_weights(table_with(weights));
    return sum ? jixiao::grammar::to_short_string(*sum) : "-";
}

std::string one(std::string_view weight, bool usable) {
    Diagnostics sink;
    BOOST_TEST(check_weight({*jixiao::grammar::parse_decimal(weight), {1, 2}, true}, text("abc"), sink) == usable);
    return sink.empty() ? "" : places(sink) + ' ' + english(sink[0]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(weights)

BOOST_AUTO_TEST_CASE(the_sum_of_the_weights) {
    BOOST_TEST(sum_of({"10", "7", "8", "15", "20", "10", "10", "10"}) == "90");
    BOOST_TEST(sum_of({"30.5", "29.50", "30.0"}) == "90");
    BOOST_TEST(sum_of({"45", "44.50"}) == "89.5");
    BOOST_TEST(sum_of({"45", "-"}) == "-");
    BOOST_TEST(sum_of({}) == "0");
}

BOOST_AUTO_TEST_CASE(one_weight) {
    BOOST_TEST(one("0.5", true) == "");
    BOOST_TEST(one("100", true) == "");
    BOOST_TEST(one("0", true) == "E441@1:2 the weight is 0; it must be above 0");
    BOOST_TEST(one("-5", false) == "E441@1:2 the weight is -5; it must be above 0");
    BOOST_TEST(one("100.01", false) == "E442@1:2 the weight is 100.01; it cannot be above 100");
}

BOOST_AUTO_TEST_SUITE_END()
