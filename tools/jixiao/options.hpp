// Options: from the words of a command line to a Call, with every mistake reported.
#pragma once

#include <string>
#include <vector>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// The options that every verb understands.
std::vector<Option> const& common_options();

/// The words; those that are no UTF-8 are reported and made so, that everything behind can rely on it.
std::vector<std::string> legible(std::vector<std::string> words, Diagnostics& sink);

/// Reads the words after the verb. What is wrong is reported, all of it.
Call read_call(Command const& command, std::vector<std::string> const& words, Diagnostics& sink);

/// Sets language, colours and widths from the call and the surroundings.
Settings settings_of(Call const& call, Environment const& environment);

/// The place of the verb among the words: the first that is neither an option nor its value;
/// the number of words if there is none.
std::size_t find_verb(std::vector<std::string> const& words);

/// "，是不是“parse”？" or nothing.
Text did_you_mean(std::string_view word, std::vector<std::string_view> const& candidates);

}  // namespace jixiao::program
