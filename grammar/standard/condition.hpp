// Conditions: what has to be so for points to be given or taken.
#pragma once

#include <string_view>

#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

/// Reads folded words as a condition: a range, a deadline, several joined, 否则, or words that an answer is compared with.
Condition parse_condition(std::string_view text);

}  // namespace jixiao::grammar::standard
