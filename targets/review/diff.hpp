// Diff: two versions of a text as a unified diff, to be shown or given to `patch`.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::review {

/// Lines with three lines of context; "" if the texts are the same.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace jixiao::targets::review
