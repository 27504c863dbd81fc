// Program: from the words of a command line to an exit status.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// Runs one verb. Diagnostics and help go to the streams; a result with -o to its file.
Status run(std::vector<std::string> const& words, Environment const& environment, Streams const& streams);

/// "0.1.0"
std::string_view version();

/// "jixiao 0.1.0"
std::string program_name();

}  // namespace jixiao::program
