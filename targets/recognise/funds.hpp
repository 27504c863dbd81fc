// Funds: the lines of a table's funds → its budget and its execution.
#pragma once

#include <vector>

#include "targets/model/actuals.hpp"
#include "targets/read/values.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

/// Each source of funds once; lines that have no place in the model are reported.
Budget budget_of(std::vector<FundLine> const& lines, read::Reading const& reading);

/// The total's initial, adjusted and spent amounts. Rule: 财预〔2020〕10号, annex 1: execution is
/// measured on 年度资金总额.
void read_execution(std::vector<FundLine> const& lines, read::Reading const& reading, ActualsFile& actuals);

/// True if a label names the sum of all funds: 年度资金总额.
bool is_total(FundLine const& line);

}  // namespace jixiao::targets::recognise
