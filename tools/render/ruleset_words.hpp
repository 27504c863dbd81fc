// What a ruleset says, in words.
#pragma once

#include <ostream>
#include <string>

#include "engine/ruleset.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// Its name with its title, or only its name if it has no title of its own.
std::string ruleset_heading(engine::Ruleset const& ruleset, grammar::Language language);

/// Every parameter of the ruleset, one line each.
void write_ruleset(engine::Ruleset const& ruleset, Style const& style, std::ostream& out);

}  // namespace jixiao::render
