// Judged: indicators whose actual is a tier that a person chooses, and the points that a tier allows.
#pragma once

#include <string>

#include "engine/plan.hpp"

namespace jixiao::render {

/// True if a person judges how far the target was reached.
bool is_judged(engine::PlannedIndicator const& planned);

/// 8～10: what a tier of 80 % to 100 % allows of 10 points.
std::string points_of(engine::Tier const& tier, grammar::Decimal weight);

}  // namespace jixiao::render
