// Handling: what is worth considering for a project after a period: to carry on, shift, cut, suspend or cancel.
//
// A suggestion by the ruleset's limits, always with its reason and never a decision: that is a person's, by procedure.
#pragma once

#include "engine/track.hpp"

namespace jixiao::engine {

enum class Handling : std::uint8_t { carry_on, shift, cut, suspend, cancel };

/// 继续 / "carry on".
Text display_name(Handling handling);

struct Suggestion {
    Handling handling = Handling::carry_on;
    Text reason;
};

Suggestion suggest_handling(Plan const& plan, TrackSheet const& sheet);

/// The days that follow a warning, since 1970-01-01; 0: the ruleset sets none.
struct WarningDays {
    std::int32_t given = 0;
    std::int32_t answer = 0;   // the last day to choose how to go on
    std::int32_t rectify = 0;  // the last day to put right what was found
};

WarningDays warning_days(Ruleset const& ruleset, Period const& period);

}  // namespace jixiao::engine
