// Usage: the help of the program and of each verb.
#pragma once

#include <ostream>
#include <vector>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// What the program is for, in one line.
Text const& program_summary();

struct StatusMeaning {
    Status status;
    Text meaning;
};

/// Every exit status, the best first.
std::vector<StatusMeaning> const& status_meanings();

/// What the program is for and its verbs.
void write_program_help(Style const& style, std::ostream& out);

/// Usage, options and examples of one verb.
void write_command_help(Command const& command, Style const& style, std::ostream& out);

}  // namespace jixiao::program
