// Kinds of tables: what a table is about, as far as the checks treat it differently.
#pragma once

#include "targets/model/table.hpp"

namespace jixiao::targets::review {

/// A project's table with indicators; only for these the official form of levels holds.
bool is_project(TargetTable const& table);

/// 基本支出, 人员经费, 公用经费: no project, without satisfaction and cost indicators.
bool is_basic_expenditure(TargetTable const& table);

/// Construction, large repair, purchase of equipment: told by the project's name. 体系建设 and
/// 改造贷款贴息 are none.
bool is_construction_or_purchase(TargetTable const& table);

/// Where something about the table as a whole is shown: its name.
Span heading(TargetTable const& table);

}  // namespace jixiao::targets::review
