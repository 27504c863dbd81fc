// Actuals in CSV: one value a line under Chinese or English headings.
#pragma once

#include <vector>

#include "targets/model/actuals.hpp"

namespace jixiao::targets::read {

/// True if the first line has the headings of actuals: a table, an indicator and a value, or amounts.
bool is_actuals_csv(Source const& source);

struct CsvActuals {
    std::vector<ActualsFile> files;  // one for each table and period, in the order in which they begin
    std::size_t left_out = 0;        // rows that belong to none
};

/// What is wrong is reported.
CsvActuals read_actuals_csv(Source const& source, Diagnostics& sink);

}  // namespace jixiao::targets::read
