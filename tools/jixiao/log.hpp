// Log: what the program does, on standard error, for people who look for a fault.
#pragma once

#include <fmt/core.h>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// Messages with -v, none otherwise.
void start_log(Verbosity verbosity);

void log_line(std::string const& line);

template <class... Arguments>
void log(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    log_line(fmt::format(text, std::forward<Arguments>(arguments)...));
}

}  // namespace jixiao::program
