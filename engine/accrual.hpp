// Accrual: how the values of several periods of one indicator go together, and what says so.
//
// Owns the inference: the table's own 累计方式, else the name, the unit and the target. Told by row, since a wrong
// one makes of 280 beds in June 560 in December.
#pragma once

#include "engine/plan.hpp"

namespace jixiao::engine {

/// 合计, 最近一期 / "sum", "latest".
Text display_name(Accumulation accumulation);

/// 名称里的“在保” / “在保” in its name: what the inference rests on.
Text display_name(Accrual const& accrual);

/// How values of `number` go together.
Accrual accrual_of(IndicatorSpec const& spec, NumericCriterion const& number);

/// Puts into a compiled indicator what it is followed by: its number and how that accrues.
void compile_accrual(PlannedIndicator& indicator);

/// The one number that a row asks for as such, 不低于上年 of a known value as well; null for words, dates, changes
/// and several parts.
NumericCriterion const* amount_of(PlannedIndicator const& indicator);

/// The table's own 累计方式, else what was inferred.
Accumulation accumulation_of(PlannedIndicator const& indicator);

}  // namespace jixiao::engine
