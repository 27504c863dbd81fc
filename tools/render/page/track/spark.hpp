// Spark: a small drawing of what was reached through the year against what was due.
//
// Owns the drawing: exact numbers become whole pixels; its words say every number that it draws.
#pragma once

#include "tools/render/page/pieces.hpp"
#include "tools/render/page/track/digest.hpp"

namespace jixiao::render::page::track {

/// Of a row, in its unit: the schedule dashed, what was reached with a dot a period in the colour of its
/// light, the forecast dotted with its range. Where there are no numbers: the lights in their order.
void write_spark(TrackedTable const& tracked, std::size_t row, Canvas const& canvas);

/// Of the execution, in % of the budget, against time.
void write_execution_spark(TrackedTable const& tracked, Canvas const& canvas);

}  // namespace jixiao::render::page::track
