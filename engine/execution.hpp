// Execution: points for spending the budget (预算执行率).
#pragma once

#include "engine/score.hpp"

namespace jixiao::engine {

ExecutionScore score_execution(Execution const& execution, Ruleset const& ruleset);

}  // namespace jixiao::engine
