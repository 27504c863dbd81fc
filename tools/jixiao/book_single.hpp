// Single: one value, or one table's execution, given as options.
#pragma once

#include "targets/model/actuals.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// True if an option of the call says what was achieved.
bool is_single(Call const& call);

/// What the options say; messages name the option.
targets::ActualsFile single_actuals(Call const& call, Diagnostics& sink);

}  // namespace jixiao::program
