#define BOOST_TEST_MODULE jixiao
#include <boost/test/unit_test.hpp>
