// Writes the TOML formats: what was imported as files that a person goes on with.
//
// Reading a written table again gives the same table. Texts are written as they were found, also the
// malformed ones: correcting is the reader's work and the person's.
#pragma once

#include <string>

#include "targets/model/actuals.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets {

/// What is said beside the values, as comments in one language.
struct Remarks {
    Diagnostics const& diagnostics;  // warnings and errors that stand within a value are put above it
    grammar::Language language;
};

std::string to_toml(TargetTable const& table, Remarks const& remarks);
std::string to_toml(ActualsFile const& actuals, Remarks const& remarks);

}  // namespace jixiao::targets
