// What a ruleset says, in words.
#pragma once

#include <ostream>

#include "engine/ruleset.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// Every parameter of the ruleset, one line each.
void write_ruleset(engine::Ruleset const& ruleset, Style const& style, std::ostream& out);

}  // namespace jixiao::render
