// Slips of text recognition: signs and digits that a scanner took for something else.
#pragma once

#include <optional>
#include <string>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// The target that was probably printed, where the table shows that the one read cannot be right:
/// 292% -> ≥92%, l00% -> 100%, 二100% -> =100%, 212座 -> ≥12座 among targets that all have signs.
std::optional<std::string> likely_original(Scene const& scene, TargetRow const& row);

}  // namespace jixiao::targets::review
