// The list of all checks.
#pragma once

#include <span>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// In the order of their codes.
std::span<Check const* const> checks();

/// By code, such as RV-09; null if there is none.
Check const* check_of(std::string_view code);

}  // namespace jixiao::targets::review
