// Candidates: amounts of a table that another table may take up: the total, or that of this year alone.
#pragma once

#include "targets/review/disclosure/terms.hpp"

namespace jixiao::targets::review {

/// Total and subtotals of one side, the total first, in a column (of the side's total if none is given).
std::vector<Term> totals_of(BudgetTable const& table, Block::Side side, std::optional<Meaning> meaning = std::nullopt);

/// States that `left` equals one of the candidates: the one it equals, or the first.
void state_one_of(DisclosureCheck const& check, BudgetTable const& table, std::optional<Term> left,
                  std::vector<Term> candidates, Findings& findings);

}  // namespace jixiao::targets::review
