// Gathering: the tables that a command line names and the actuals that go with them.
#pragma once

#include "tools/jixiao/scoring.hpp"

namespace jixiao::program {

/// --actuals and --book, for every verb that gathers.
Option actuals_option();
Option book_option();

/// Tables and actuals: the ones named (arguments, --actuals), those in the folders, or the one
/// beside a single table, and what the book of --book holds. With `baseline` no actuals at all.
Loaded gather(Call const& call, bool baseline, Diagnostics& sink);

/// Says of each file of actuals whether somebody named it.
void mark_found(std::vector<Subject>& subjects, Call const& call);

}  // namespace jixiao::program
