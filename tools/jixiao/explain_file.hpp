// Explaining a row of a file: every step of the points of one indicator, as the file says it.
#pragma once

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// True for a call that names files and an indicator in them.
bool explains_file(Call const& call);

/// Reads the files like score does, and explains each row whose name, id or a part of the name is --indicator.
Status explain_file(Call const& call, Streams const& streams);

}  // namespace jixiao::program
