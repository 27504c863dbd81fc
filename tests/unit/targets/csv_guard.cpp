#include "targets/csv/guard.hpp"

#include <boost/test/unit_test.hpp>

using namespace jixiao::targets::csv;

BOOST_AUTO_TEST_SUITE(csv_guard)

BOOST_AUTO_TEST_CASE(what_was_guarded_is_read_as_it_was) {
    for (std::string const text : {"",   "'",   "''",  "5",  "-3.5", "-",   "=100%", "＝100%", "+1",   "－5%",
                                   "@a", "＠a", "\tx", "\r", "\nx",  "'=1", "''=1",  "'-5",    "'好'", ">=5个"}) {
        auto const written = guarded(text);
        BOOST_TEST(written.substr(guard_of(written)) == text, text);
    }
}

BOOST_AUTO_TEST_CASE(plain_numbers_need_none) {
    BOOST_TEST(guarded("-3.5") == "-3.5");
    BOOST_TEST(guarded("-3.5%") == "'-3.5%");
}

BOOST_AUTO_TEST_CASE(what_others_guard_is_read) {
    BOOST_TEST(guard_of("'-5") == 1u);
    BOOST_TEST(guard_of("'好") == 0u);
    BOOST_TEST(guard_of("=1") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
