// What the tests of imports share: the tables that came out of a document beside those that were typed by hand.
#pragma once

#include <boost/test/unit_test.hpp>

#include "grammar/characters.hpp"
#include "support.hpp"
#include "targets/files.hpp"
#include "targets/model/money.hpp"
#include "targets/read/toml.hpp"

namespace jixiao::targets::test {

inline std::string const disclosure_folder = JIXIAO_ROOT_DIR "/targets/tables/xinshi-finance-2024/";

inline TargetTable by_hand(std::string const& name) {
    Diagnostics ignored;
    auto table = read_table(read_source(disclosure_folder + name).value(), ignored);
    BOOST_REQUIRE(table.has_value());
    return std::move(*table);
}

inline std::string ten_thousands(LocatedAmount const& amount) {
    auto const value = yuan(amount);
    return value ? in_ten_thousands(*value) : "-";
}

inline void compare_rows(TargetRow const& found, TargetRow const& wanted) {
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

inline void compare(TargetTable const& found, TargetTable const& wanted) {
    BOOST_TEST((found.kind.value == wanted.kind.value));
    BOOST_TEST(found.year.value == wanted.year.value);
    BOOST_TEST(found.department.value == wanted.department.value);
    BOOST_TEST(found.project.value == wanted.project.value);
    BOOST_TEST(jixiao::grammar::without_blanks(found.goal.value) == jixiao::grammar::without_blanks(wanted.goal.value));
    for (auto const field : {&Budget::total, &Budget::fiscal, &Budget::other, &Budget::superior, &Budget::local})
        BOOST_TEST(ten_thousands(found.budget.*field) == ten_thousands(wanted.budget.*field));
    BOOST_REQUIRE_EQUAL(found.rows.size(), wanted.rows.size());
    for (std::size_t i = 0; i < found.rows.size(); ++i) compare_rows(found.rows[i], wanted.rows[i]);
}

}  // namespace jixiao::targets::test
