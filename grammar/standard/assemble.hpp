// Assembling: pieces in their order → the tree of a standard.
#pragma once

#include "grammar/standard/prepare.hpp"
#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

Standard assemble(Prepared const& prepared);

}  // namespace jixiao::grammar::standard
