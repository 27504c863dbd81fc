#include <boost/test/unit_test.hpp>

#include "office_files.hpp"
#include "support.hpp"
#include "targets/document/archive.hpp"

using namespace jixiao;
using namespace jixiao::targets;
using document::is_archive;
using tests::zipped;

namespace {

std::string names(std::string bytes, std::string& said) {
    Diagnostics sink;
    std::string result;
    for (auto const& file : document::unpacked({"a.zip", std::move(bytes)}, sink))
        result += (result.empty() ? "" : " ") + file.name + "=" + file.bytes;
    said.clear();
    for (auto const& one : sink) said += (said.empty() ? "" : " ") + std::string(one.code->id);
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(document_archive)

BOOST_AUTO_TEST_CASE(documents_in_the_order_of_their_names) {
    std::string said;
    BOOST_TEST(
        names(zipped({{"b/乙.csv", "2"}, {"a.csv", "1"}, {"__MACOSX/a.csv", "x"}, {"~$a.xlsx", "x"}, {"注.dat", "x"}}),
              said) == "a.zip/a.csv=1 a.zip/b/乙.csv=2");
    BOOST_TEST(said == "I532");
    BOOST_TEST(names(zipped({{"注.dat", "x"}}), said) == "");
    BOOST_TEST(said == "I532 E533");
    BOOST_TEST(names("PK\x03\x04", said) == "");
    BOOST_TEST(said == "E500");
    BOOST_TEST(names(zipped({{"a.csv", "1"}}, true), said) == "");
    BOOST_TEST(said == "E501");
}

/// A workbook that stands unpacked in an archive does not make it one.
BOOST_AUTO_TEST_CASE(what_is_an_archive) {
    auto const workbook = tests::WorkbookParts{}.bytes();
    BOOST_TEST(!is_archive({"a", workbook}));
    BOOST_TEST(is_archive({"a", zipped({{"表.xlsx", workbook}})}));
    BOOST_TEST(!is_archive({"a", "a,b"}));
    BOOST_TEST(!is_archive({"a", ""}));
}

BOOST_AUTO_TEST_SUITE_END()
