// LastYear: a value of a part of the year beside a target that speaks of last year: 较上年增长5%, 4200万元 by June.
//
// Half a year is no fall of half. It is held against the same period of last year where that is written beside it,
// and else not judged.
#pragma once

#include "engine/light.hpp"

namespace jixiao::engine {

/// stand() for values within the year. A sum that cannot be compared has no light, and a note that asks for what is
/// needed.
Standing stand_in_year(PlannedIndicator const& indicator, Ruleset const& ruleset, Actual const& actual,
                       Period const& period);

}  // namespace jixiao::engine
