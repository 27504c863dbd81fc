// Slips of text recognition: signs and digits that a scanner took for something else.
#pragma once

#include <optional>
#include <string>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

struct Original {
    std::string text;
    bool certain = false;  // what was read cannot be right
};

/// The target that was probably printed: 292% -> ≥92%, l00% -> 100%, 二100% -> =100%; less certain, 212座 -> ≥12座
/// where all other targets have signs. Nothing without evidence in the table.
std::optional<Original> likely_original(Scene const& scene, TargetRow const& row);

/// True if the target as it was read cannot be right, so that nothing else need be said of it.
bool is_certain_slip(Scene const& scene, TargetRow const& row);

}  // namespace jixiao::targets::review
