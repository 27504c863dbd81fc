// The review opinion on one table: the four parts of the official review with their findings.
#pragma once

#include <ostream>

#include "targets/review/opinion.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

void write_opinion(targets::TargetTable const& table, targets::review::Opinion const& opinion, Style const& style,
                   std::ostream& out);

}  // namespace jixiao::render
