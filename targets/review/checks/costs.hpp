// Costs: what the cost rows of a table come to in a year, as far as the table itself says it.
//
// Owns which rows are paid from the budget, and how a price becomes an amount: a month's cost times 12, a unit cost
// times the quantity that the table plans. All amounts are in 元.
#pragma once

#include <optional>
#include <vector>

#include "targets/model/money.hpp"
#include "targets/review/checks/numbers.hpp"

namespace jixiao::targets::review {

/// A cost of money: not harm to society or nature.
bool is_economic_cost(TargetRow const& row);

/// A cost of one unit of something, by its name: 人均, 单价, 标准.
bool is_unit_cost_name(TargetRow const& row);

/// A row for the whole, which must not be added to its parts: 项目总成本.
bool is_total_cost(TargetRow const& row);

/// The ceiling or amount of a target that asks for one amount of money as it stands.
std::optional<Ratio> stated_cost(engine::Criterion const& criterion);

/// The target with 元 behind a scale that has no unit: ≤540万/月 of a cost can only mean ≤540万元/月.
std::optional<std::string> with_money_unit(TargetRow const& row);

struct PricedCost {
    TargetRow const* row;
    TargetRow const* quantity;  // null: a cost per month or quarter
    int times = 1;              // months or quarters of a year; 1 beside a quantity
    Ratio amount;               // of the year
};

/// What one cost row comes to by month or quantity; nothing where the table does not say it.
std::optional<PricedCost> priced_cost(Scene const& scene, std::size_t row);

}  // namespace jixiao::targets::review
