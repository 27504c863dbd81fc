// Log: what the program does, on standard error, for people who look for a fault.
#pragma once

#include <spdlog/spdlog.h>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// Messages of level debug with -v, none otherwise.
void start_log(Verbosity verbosity);

}  // namespace jixiao::program
