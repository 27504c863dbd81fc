// The list of all checks of a disclosed budget (checks.def).
#pragma once

#include <span>

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

/// In the order of their codes.
std::span<DisclosureCheck const* const> disclosure_checks();

/// By code, such as RV-901; null if there is none.
Check const* disclosure_check_of(std::string_view code);

}  // namespace jixiao::targets::review
