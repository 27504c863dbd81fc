// Same value: 3次 and 3 次, 15.30 万元 and 153000 元 say the same.
#pragma once

#include <string>

namespace jixiao::targets {

/// Blanks do not matter, nor how a quantity is written.
bool is_same_value(std::string const& a, std::string const& b);

}  // namespace jixiao::targets
