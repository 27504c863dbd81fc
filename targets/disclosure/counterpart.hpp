// Counterparts: the place in the budget tables that an amount of the explanations speaks of.
//
// Only what names a total, a column or an account of its section's table without doubt has one; all others are left alone.
#pragma once

#include <optional>
#include <span>

#include "targets/disclosure/model.hpp"
#include "targets/disclosure/statements.hpp"

namespace jixiao::targets::disclosure {

struct Counterpart {
    BudgetTable const* table = nullptr;
    Block const* block = nullptr;
    Line const* line = nullptr;
    std::size_t column = 0;
    bool is_most = false;  // the amount may be less: 机关运行经费 of 公用经费
};

std::optional<Counterpart> counterpart_of(Statement const& statement, std::span<BudgetTable const> tables);

/// The first table of a kind that is read with certainty; null if there is none.
BudgetTable const* table_of(std::span<BudgetTable const> tables, Kind kind);

/// The subject of a statement without what links it to its amount: 2024年支出预算为 → 2024年支出预算.
std::string subject_of(Statement const& statement);

}  // namespace jixiao::targets::disclosure
