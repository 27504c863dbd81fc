// The list of all checks (checks/checks.def).
#pragma once

#include <span>

#include "targets/review/check.hpp"

namespace jixiao::targets::review {

/// In the order of their codes.
std::span<Check const* const> checks();

/// Those that look at one row and need nothing of its table.
std::span<Check const* const> row_checks();

/// By code, such as RV-09; null if there is none.
Check const* check_of(std::string_view code);

/// The codes of the checks of a disclosed budget, which are made and listed in review/disclosure.
std::span<std::string_view const> disclosure_codes();

/// True for the code of a check of either list.
bool is_known_code(std::string_view code);

}  // namespace jixiao::targets::review
