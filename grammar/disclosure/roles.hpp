// Roles: what the words right before a figure make of it: 占, 增加, 下降.
#pragma once

#include "grammar/disclosure/clauses.hpp"

namespace jixiao::grammar::disclosure {

/// `words`: folded, from the last stop to the number.
Role role_of(std::string_view words, std::string_view unit);

}  // namespace jixiao::grammar::disclosure
