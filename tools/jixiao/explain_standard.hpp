// explain --standard: one scoring standard in words, every step of what it gives.
#pragma once

#include "engine/ruleset.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// The options that only a standard has.
std::vector<Option> standard_options();

/// Explains the standard of --standard under a ruleset.
Status explain_standard(Call const& call, engine::Ruleset const& ruleset, Streams const& streams);

}  // namespace jixiao::program
