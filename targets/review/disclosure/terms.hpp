// Terms: amounts of tables and texts as the sides of equations.
#pragma once

#include <optional>

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

/// What a line holds in a column, 0 where it is empty; nothing where that is not certain.
std::optional<Term> term(BudgetTable const& table, Block const& block, Line const& line, std::size_t column);
std::optional<Term> term(BudgetTable const& table, Block const& block, Line const& line);  // its total

/// The total of a table (of one side of it), named by the table. A table without figures has 0; nothing if its total is
/// not known.
std::optional<Term> total_term(BudgetTable const& table, Block::Side side = Block::Side::whole);
/// The total row in the column of a meaning.
std::optional<Term> total_term(BudgetTable const& table, Meaning meaning);

/// An amount of the explanations.
Term term(Statement const& statement, std::string_view name);

/// States left = sum of right; nothing is stated if there is no right side.
void state(DisclosureCheck const& check, BudgetTable const& table, Term left, Text how, std::vector<Term> right,
           Findings& findings);

/// States that two amounts of different tables agree.
void state_equal(DisclosureCheck const& check, BudgetTable const& table, std::optional<Term> left, Text how,
                 std::optional<Term> right, Findings& findings);

/// Calls `visit(table)` for those that are read with certainty.
template <class Visit>
void for_each_table(DisclosureScene const& scene, Visit visit) {
    for (auto const& table : scene.tables)
        if (table.doubts.empty()) visit(table);
}

}  // namespace jixiao::targets::review
