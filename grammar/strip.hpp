// Strips from an expression what says nothing about its value: closing punctuation, the prefix 定性,
// quotes and brackets around the whole, a list number before a sign.
#pragma once

#include "grammar/fold.hpp"

namespace jixiao::grammar {

void strip(Folded& folded);

}  // namespace jixiao::grammar
