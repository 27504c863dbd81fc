// Messages: diagnostics on standard error, and what they mean for the exit status.
#pragma once

#include <algorithm>

#include "tools/jixiao/command.hpp"
#include "tools/render/diagnostics.hpp"

namespace jixiao::program {

/// good if there is nothing but notes; findings for what is written in files; usage and world for
/// this program's own codes E90x, E91x, E92x and E96x. The worst of all.
Status status_of(Diagnostics const& diagnostics);

inline Status worse(Status a, Status b) { return std::max(a, b); }

/// Writes them in order and in full to standard error, with -q the errors only, and a summary
/// where there are several. False if there was nothing to write.
bool show(Diagnostics diagnostics, Settings const& settings, std::ostream& error);

}  // namespace jixiao::program
