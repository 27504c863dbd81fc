#include "tools/render/csv.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace jixiao::render;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(fields_are_quoted_where_needed) {
    BOOST_TEST(csv_field("经费保障率") == "经费保障率");
    BOOST_TEST(csv_field("a,b") == "\"a,b\"");
    BOOST_TEST(csv_field("说“好”\"x\"") == "\"说“好”\"\"x\"\"\"");
    BOOST_TEST(csv_field("个\n工作日") == "\"个\n工作日\"");
    BOOST_TEST(csv_field("") == "");
}

BOOST_AUTO_TEST_CASE(no_field_is_a_formula) {
    BOOST_TEST(csv_field("=100%") == "'=100%");
    BOOST_TEST(csv_field("=HYPERLINK(\"x\")") == "\"'=HYPERLINK(\"\"x\"\")\"");
    BOOST_TEST(csv_field("+1") == "'+1");
    BOOST_TEST(csv_field("-5%") == "'-5%");
    BOOST_TEST(csv_field("@a") == "'@a");
    BOOST_TEST(csv_field("＝1") == "'＝1");
    BOOST_TEST(csv_field("\tx") == "'\tx");
    BOOST_TEST(csv_field(">=5个") == ">=5个");
}

BOOST_AUTO_TEST_CASE(numbers_stay_numbers) {
    BOOST_TEST(csv_field("-3.5") == "-3.5");
    BOOST_TEST(csv_field("-20.00") == "-20.00");
    BOOST_TEST(csv_field("-3.5-1") == "'-3.5-1");
    BOOST_TEST(csv_field("-") == "'-");
}

BOOST_AUTO_TEST_CASE(rows_end_with_carriage_return_and_line_feed) {
    std::ostringstream out;
    write_csv_row({"a", "b,c", ""}, out);
    BOOST_TEST(out.str() == "a,\"b,c\",\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
