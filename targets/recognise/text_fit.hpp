// Fit: how well a text stands in a column, as points that the alignment adds up.
#pragma once

#include "targets/recognise/text_reading.hpp"

namespace jixiao::targets::recognise {

/// How well the text stands in a column: above 0 it belongs there, far below it cannot. `behind_level1`:
/// the cell before it in its row is level 1.
int fit(Reading const& reading, Column column, bool behind_level1);

}  // namespace jixiao::targets::recognise
