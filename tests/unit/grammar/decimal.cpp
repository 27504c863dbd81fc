#include <boost/test/unit_test.hpp>

#include "grammar/ratio.hpp"

using namespace jixiao::grammar;

namespace {

std::string text(std::optional<Decimal> value) { return value ? to_string(*value) : "none"; }
Decimal number(std::string_view written) { return *parse_decimal(written); }

}  // namespace

BOOST_AUTO_TEST_SUITE(decimal)

BOOST_AUTO_TEST_CASE(keeps_the_decimals_as_written) {
    for (char const* const written : {"0", "5", "28.40", "0.0000001", "-0.5", "123456789012345678", "-18", "1346.0088"})
        BOOST_TEST(text(parse_decimal(written)) == written);
    BOOST_TEST(to_short_string(number("28.40")) == "28.4");
    BOOST_TEST(to_short_string(number("5.00")) == "5");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_number_or_does_not_fit) {
    for (char const* const written : {"", "-", ".", "5.", ".5", "1.2.3", "1e3", "+5", " 5", "5 ", "1,000", "９",
                                      "9223372036854775808", "99999999999999999999", "0.1234567890123456789"})
        BOOST_TEST(text(parse_decimal(written)) == "none", written);
    BOOST_TEST(text(parse_decimal("9223372036854775807")) == "9223372036854775807");
}

BOOST_AUTO_TEST_CASE(compares_by_value) {
    BOOST_TEST((number("1.0") == number("1")));
    BOOST_TEST((number("2.12") < number("2.120000000000001")));
    BOOST_TEST((number("-5") < number("0.000000000000000001")));
    BOOST_TEST((number("9223372036854775807") > number("0.000000000000000001")));
    BOOST_TEST((Decimal{9223372036854775807, 18} > Decimal{1, -18}));
    BOOST_TEST((Decimal{-9223372036854775807, 18} < Decimal{1, -18}));
    BOOST_TEST((Decimal{1, -18} < Decimal{9223372036854775807, 18}));
    BOOST_TEST((Decimal{0, 18} == Decimal{0, -18}));
}

BOOST_AUTO_TEST_CASE(adds_exactly_or_refuses) {
    BOOST_TEST(text(add(number("0.1"), number("0.2"))) == "0.3");
    BOOST_TEST(text(subtract(number("2.50"), number("0.5"))) == "2.00");
    BOOST_TEST(text(add(number("9223372036854775807"), number("1"))) == "none");
    BOOST_TEST(text(add(number("9223372036854775807"), number("0.1"))) == "none");
    BOOST_TEST(text(shift(number("9"), 1)) == "90");
    BOOST_TEST(text(shift(number("9"), 19)) == "none");
}

BOOST_AUTO_TEST_CASE(rounds_half_up_away_from_zero) {
    BOOST_TEST(text(round(number("2.505"), 2)) == "2.51");
    BOOST_TEST(text(round(number("-2.505"), 2)) == "-2.51");
    BOOST_TEST(text(round(number("2.5049"), 2)) == "2.50");
    BOOST_TEST(text(round(number("2.5"), 0, Rounding::half_even)) == "2");
    BOOST_TEST(text(round(number("3.5"), 0, Rounding::half_even)) == "4");
    BOOST_TEST(text(round(number("2.999"), 2, Rounding::down)) == "2.99");
    BOOST_TEST(text(round(number("7"), 2)) == "7.00");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ratio)

BOOST_AUTO_TEST_CASE(computes_shares_exactly) {
    // w = 5, A = 50.1, T = 100: a tie that binary fractions get wrong.
    Ratio const points = Ratio(number("5")) * Ratio(number("50.1")) / Ratio(number("100"));
    BOOST_TEST(text(points.to_decimal(2)) == "2.51");
    BOOST_TEST(text((Ratio(20) / Ratio(3)).to_decimal(2)) == "6.67");
    BOOST_TEST(text((Ratio(-20) / Ratio(3)).to_decimal(2)) == "-6.67");
    BOOST_TEST(text((Ratio(20) / Ratio(-3)).to_decimal(2)) == "-6.67");
    BOOST_TEST(text((Ratio(1, 3) + Ratio(1, 6)).to_exact_decimal()) == "0.5");
    BOOST_TEST(text((Ratio(1) - Ratio(1, 3)).to_exact_decimal()) == "none");
}

BOOST_AUTO_TEST_CASE(an_impossible_result_is_invalid_and_stays_so) {
    Ratio const nothing = Ratio(1) / Ratio(0);
    BOOST_TEST(!nothing.valid());
    BOOST_TEST(!(nothing + Ratio(1)).valid());
    BOOST_TEST(!(Ratio(1) - nothing).valid());
    BOOST_TEST(!(Ratio(0) * nothing).valid());
    BOOST_TEST(!(Ratio(0) / nothing).valid());
    BOOST_TEST(text(nothing.to_decimal(2)) == "none");
    BOOST_TEST((Ratio(1) <=> nothing == std::partial_ordering::unordered));
    Ratio huge(Decimal{9223372036854775807, 18});
    BOOST_TEST(!(huge * huge).valid());
}

BOOST_AUTO_TEST_CASE(reduces_before_it_gives_up) {
    Ratio const large(Decimal{9000000000000000000, 18});
    BOOST_TEST(text((large / large).to_exact_decimal()) == "1");
    BOOST_TEST((large * Ratio(1, 9) * Ratio(9) == large));
    BOOST_TEST((large - large == Ratio(0)));
    BOOST_TEST((Ratio(Decimal{1, -18}) * Ratio(Decimal{1, 18}) == Ratio(1)));
}

BOOST_AUTO_TEST_CASE(orders_exactly) {
    BOOST_TEST((Ratio(1, 3) < Ratio(Decimal{333333333333333334, -18})));
    BOOST_TEST((Ratio(1, 3) > Ratio(Decimal{333333333333333333, -18})));
    BOOST_TEST((Ratio(2, 4) == Ratio(1, 2)));
    BOOST_TEST((Ratio(1, -2) < Ratio(0)));
}

BOOST_AUTO_TEST_SUITE_END()
