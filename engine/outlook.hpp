// Outlook: where a row is going, by its own year, by its plan, or as a person says.
//
// Private to following the year. What a person hands in goes before what was computed, and is held against it.
#pragma once

#include "engine/track.hpp"

namespace jixiao::engine {

/// A row at one time, and all that is known of it.
struct RowView {
    PlannedIndicator const& indicator;
    Ruleset const& ruleset;
    std::span<PeriodFacts const> history;
    std::size_t index = 0;
    Standing const& standing;

    Period const& period() const { return history.back().period; }
    RowFacts const& facts() const { return facts_now(history, index).rows[index]; }
};

/// Fills in forecast, likelihood and what is to be said of them.
void look_ahead(TrackedRow& row, RowView const& view);

}  // namespace jixiao::engine
