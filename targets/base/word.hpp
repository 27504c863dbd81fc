// Word: one word of a list that a value is chosen from.
#pragma once

#include <string_view>

namespace jixiao::targets {

/// `aliases`: other spellings, separated by blanks.
struct Word {
    std::string_view name;
    std::string_view aliases = {};
};

}  // namespace jixiao::targets
