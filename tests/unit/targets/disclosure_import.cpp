// The published text of the example tables, as it is copied out of the PDF, gives the tables that
// were typed in by hand.
#include <boost/test/unit_test.hpp>

#include "grammar/characters.hpp"
#include "support.hpp"
#include "targets/files.hpp"
#include "targets/model/money.hpp"
#include "targets/read/toml.hpp"
#include "targets/recognise/import.hpp"

using namespace jixiao::targets;
using namespace jixiao::targets::test;

namespace {

std::string const folder = JIXIAO_ROOT_DIR "/targets/tables/xinshi-finance-2024/";

std::vector<recognise::CompletedTable> imported(Diagnostics& sink) {
    return recognise::import_document({"disclosure.txt", read_bytes(folder + "disclosure.txt").value()}, sink);
}

TargetTable by_hand(std::string const& name) {
    Diagnostics ignored;
    auto table = read_table(read_source(folder + name).value(), ignored);
    BOOST_REQUIRE(table.has_value());
    return std::move(*table);
}

std::string amount(LocatedAmount const& amount) {
    auto const value = yuan(amount);
    return value ? in_ten_thousands(*value) : "-";
}

void compare_rows(TargetRow const& found, TargetRow const& wanted) {
    auto const same = [](std::string const& a, std::string const& b) {
        BOOST_TEST(jixiao::grammar::without_blanks(a) == jixiao::grammar::without_blanks(b));
    };
    same(found.level1.value, wanted.level1.value);
    same(found.level2.value, wanted.level2.value);
    same(found.name.value, wanted.name.value);
    same(found.target.value, wanted.target.value);
    same(found.basis.value, wanted.basis.value);
    same(found.previous.value, wanted.previous.value);
    same(found.rule.value, wanted.rule.value);
    same(found.evidence.value, wanted.evidence.value);
    BOOST_TEST(shown(found.weight.value) == shown(wanted.weight.value));
}

void compare(TargetTable const& found, TargetTable const& wanted) {
    BOOST_TEST((found.kind.value == wanted.kind.value));
    BOOST_TEST(found.year.value == wanted.year.value);
    BOOST_TEST(found.department.value == wanted.department.value);
    BOOST_TEST(found.project.value == wanted.project.value);
    BOOST_TEST(jixiao::grammar::without_blanks(found.goal.value) == jixiao::grammar::without_blanks(wanted.goal.value));
    for (auto const field : {&Budget::total, &Budget::fiscal, &Budget::other, &Budget::superior, &Budget::local})
        BOOST_TEST(amount(found.budget.*field) == amount(wanted.budget.*field));
    BOOST_REQUIRE_EQUAL(found.rows.size(), wanted.rows.size());
    for (std::size_t i = 0; i < found.rows.size(); ++i) compare_rows(found.rows[i], wanted.rows[i]);
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
