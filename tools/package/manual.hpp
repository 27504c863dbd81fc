// The manual page and the completions of the shell, made from the descriptions that --help shows.
#pragma once

#include <ostream>

#include "grammar/text.hpp"

namespace jixiao::package {

/// jixiao(1) in troff, for man.
void write_manual(grammar::Language language, std::ostream& out);

/// For bash: verbs, options and the values that options choose from.
void write_completion(std::ostream& out);

}  // namespace jixiao::package
