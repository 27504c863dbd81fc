// The three tables of the disclosure, in every format that is read, are those that were typed by hand.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "disclosure_compare.hpp"
#include "targets/document/formats.hpp"
#include "targets/recognise/import.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::string const folder = JIXIAO_TESTS_DIR "/documents/";

struct Case {
    std::string file;
    document::Format format;
};
std::ostream& operator<<(std::ostream& to, Case const& one) { return to << one.file; }

using document::Format;
std::vector<Case> const cases{
    {"disclosure.xlsx", Format::xlsx},
    {"disclosure-flat.xls", Format::xlsx},
    {"disclosure-spreadsheet-2003.xls", Format::xml_workbook},
    {"disclosure.xls", Format::xls},
    {"disclosure.ods", Format::ods},
    {"disclosure.docx", Format::docx},
    {"disclosure-flat.doc", Format::docx},
    {"disclosure-word-2003.doc", Format::xml_document},
    {"disclosure.odt", Format::odt},
    {"disclosure.mht", Format::mht},
    {"disclosure.html", Format::html},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(disclosure_formats)

BOOST_DATA_TEST_CASE(three_tables_as_typed_by_hand, cases, one) {
    document::File const file{one.file, read_bytes(folder + one.file).value()};
    Diagnostics said;
    BOOST_TEST((document::format_of(file, said) == one.format));
    said.clear();
    auto const found = recognise::import_document(file, said);
    BOOST_TEST(!jixiao::grammar::has_errors(said), places(said));
    BOOST_REQUIRE_EQUAL(found.size(), 3u);
    auto department = by_hand("department.toml");
    department.budget.total = {};  // the table prints it nowhere; text above it does
    auto first = found[0].table;
    first.budget.total = {};
    compare(first, department);
    compare(found[1].table, by_hand("fiscal-reform.toml"));
    compare(found[2].table, by_hand("microcredit-interest.toml"));
}

BOOST_AUTO_TEST_SUITE_END()
