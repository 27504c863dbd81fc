// Readings: every way in which a row can be meant.
//
// A text may have more than one reading. What speaks for one of them (sign, words, the table's direction, a zero, the name,
// the level, last year's value, the table's other numbers) is decided while the plan is made and while a row is scored;
// here stands what is left. Owns nothing of how points are given.
#pragma once

#include <vector>

#include "engine/score.hpp"

namespace jixiao::engine {

struct RowReading {
    PlannedIndicator indicator;  // scored as this reading has it
    Actual actual;
    Message why;  // 按“不超过 2%”理解
};

/// The reading in force first; where nothing decides, all are equal. A row that can be meant in one way has one.
std::vector<RowReading> readings_of(PlannedIndicator const& indicator, Actual const& actual);

/// The score of one reading: score_row() without what the others come to.
RowScore score_reading(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual);

}  // namespace jixiao::engine
