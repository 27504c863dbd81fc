// The check of a disclosed budget: all checks over the tables and explanations of one document.
#pragma once

#include <optional>

#include "targets/document/document.hpp"
#include "targets/review/disclosure/check.hpp"
#include "targets/review/settings.hpp"

namespace jixiao::targets::review {

/// What a document discloses; nothing if it has no budget tables.
std::optional<DisclosureScene> disclosure_in(document::Document const& document);

/// All findings, by place.
Diagnostics review(DisclosureScene const& scene, Settings const& settings);

/// True for what review() finds, false for what is found on target tables.
bool is_of_disclosure(Diagnostic const& finding);

}  // namespace jixiao::targets::review
