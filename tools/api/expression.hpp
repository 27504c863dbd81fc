// Expressions that are handed in by themselves, not in a file.
#pragma once

#include <string>
#include <string_view>

#include "grammar/indicator.hpp"

namespace jixiao {

/// A text that is no expression; bytes that are no UTF-8 are reported, and nothing is left of the text.
std::string read_text(std::string const& text, std::string name, grammar::Diagnostics& sink);

/// The text as messages may quote it: one replacement character for what is no UTF-8.
std::string quotable(std::string const& text);

/// A target. What there is to say goes to the sink with the text as its source, `name` as its file.
grammar::ParsedIndicator read_target(std::string_view text, std::string name, grammar::Diagnostics& sink);

/// What was achieved. Blank text, 暂无 and the like say that nothing was, which is no mistake.
grammar::ParsedIndicator read_fact(std::string_view text, std::string name, grammar::Diagnostics& sink);

/// Nothing was written, not even something malformed.
bool says_nothing(grammar::ParsedIndicator const& fact);

}  // namespace jixiao
