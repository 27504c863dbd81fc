// Direction: how a number without a sign is meant, and what speaks for it.
//
// Owns the order of the reasons: the table's own direction, a zero, the indicator's name, the level, the ruleset's
// policy. Whoever needs the meaning of a target asks here: scoring, following the year, review, audit, bulk.
#pragma once

#include <vector>

#include "engine/nature/nature.hpp"
#include "engine/plan.hpp"

namespace jixiao::engine {

/// What the number means in this row.
Direction direction_of(IndicatorSpec const& spec, grammar::syntax::Quantity const& number, BarePolicy const& policy);

/// The same where it is known what the row's name says.
Direction direction_of(IndicatorSpec const& spec, NameSays const& name, grammar::syntax::Quantity const& number,
                       BarePolicy const& policy);

/// The meaning of the row's target.
Criterion read_target(IndicatorSpec const& spec, BarePolicy const& policy);

/// Every meaning that nothing speaks against, the chosen one first: only one where the table, a zero or the name
/// (less is better) decides.
std::vector<BareMeaning> possible_meanings(Direction const& chosen);

/// Why a number without a sign was read as it was.
Message direction_note(IndicatorSpec const& spec, Direction const& direction, Criterion::Part const& part);

}  // namespace jixiao::engine
