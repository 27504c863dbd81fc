// Rival: the second-best way to read the pieces of a row, where it is not clearly worse than the best.
#pragma once

#include <optional>
#include <string>

#include "targets/recognise/text_align.hpp"

namespace jixiao::targets::recognise {

/// What the rival takes for name and target: “乡镇业务指导 | 次数”. Nothing if the distance is clear. Ways that differ in
/// remarks only are no rivals.
std::optional<std::string> rival_of(document::Document const& document, std::vector<Piece> const& pieces,
                                    Readings& readings, std::vector<Column> const& columns,
                                    std::vector<Placed> const& row);

}  // namespace jixiao::targets::recognise
