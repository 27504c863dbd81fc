// The published text of the example tables, as it is copied out of the PDF, gives the tables that
// were typed in by hand.
#include <boost/test/unit_test.hpp>

#include "disclosure_compare.hpp"
#include "targets/recognise/import.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::vector<recognise::CompletedTable> imported(Diagnostics& sink) {
    return recognise::import_document({"disclosure.txt", read_bytes(disclosure_folder + "disclosure.txt").value()},
                                      sink);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(disclosure_import)

BOOST_AUTO_TEST_CASE(three_tables_as_typed_by_hand) {
    Diagnostics said;
    auto const found = imported(said);
    BOOST_REQUIRE_EQUAL(found.size(), 3u);
    compare(found[0].table, by_hand("department.toml"));
    compare(found[1].table, by_hand("fiscal-reform.toml"));
    compare(found[2].table, by_hand("microcredit-interest.toml"));
}

BOOST_AUTO_TEST_CASE(the_text_agrees_with_the_tables) {
    Diagnostics said;
    imported(said);
    BOOST_TEST(places(said) == "I591@10:2 I591@77:1 I591@283:2 I588@3:26 I587@3:26 I587@5:25");
}

BOOST_AUTO_TEST_SUITE_END()
