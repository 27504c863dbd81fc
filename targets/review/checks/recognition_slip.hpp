// Slips of text recognition: signs and digits that a scanner took for something else.
#pragma once

#include <optional>
#include <string>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// The target that was probably printed, where the one that was read cannot be right: 292% -> ≥92%,
/// l00% -> 100%, 二100% -> =100%.
std::optional<std::string> original_of_slip(TargetRow const& row);

}  // namespace jixiao::targets::review
