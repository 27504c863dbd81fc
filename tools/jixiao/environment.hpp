// Environment: what the surroundings say: language, terminals, colours, width.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <ostream>
#include <string>

#include "grammar/text.hpp"

namespace jixiao::program {

struct Environment {
    std::function<char const*(char const* name)> variable;  // null where it is not set
    bool input_is_terminal = false;
    bool output_is_terminal = false;
    bool error_is_terminal = false;
    std::uint32_t terminal_columns = 0;  // 0: not known
};

struct Streams {
    std::istream& input;
    std::ostream& output;
    std::ostream& error;
};

/// The surroundings of this process.
Environment process_environment();

/// By LC_ALL, LC_MESSAGES, LANG, the first that is set: English for en*, Chinese for everything else.
grammar::Language preferred_language(Environment const& environment);

/// Cells of a line: COLUMNS, the terminal's width, or 100.
std::uint32_t line_columns(Environment const& environment);

/// False where NO_COLOR is set or the terminal is dumb.
bool color_is_welcome(Environment const& environment);

}  // namespace jixiao::program
