// The review opinion on one table, or on a disclosed budget: the four parts of the official review with their findings.
#pragma once

#include <ostream>

#include "targets/review/opinion.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

void write_opinion(targets::TargetTable const& table, targets::review::Opinion const& opinion, Style const& style,
                   std::ostream& out);

/// On the budget tables and explanations of a document.
void write_disclosure_opinion(std::string_view document, targets::review::Opinion const& opinion, Style const& style,
                              std::ostream& out);

}  // namespace jixiao::render
