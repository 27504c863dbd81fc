// Pairing: the tables that stand several times among the loaded files, as targets, in a self-evaluation, in a report.
#pragma once

#include "tools/jixiao/load.hpp"

namespace jixiao::program {

/// Of several tables of one project, unit and year one stays: the table of targets before the forms that repeat it, these
/// before what the program wrote itself. What the others say was achieved stays, but for what the program wrote of values
/// that are there already. Two tables of targets both stay: which one counts is for a person to decide.
void pair_tables(Loaded& loaded);

}  // namespace jixiao::program
