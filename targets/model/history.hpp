// History: the files of one table through its year, in order, and what is odd about them.
#pragma once

#include <vector>

#include "engine/accumulation.hpp"
#include "targets/model/actuals.hpp"

namespace jixiao::targets {

/// One file of the history.
struct PeriodFile {
    ActualsFile const* file = nullptr;
    engine::Period period;
    MatchedActuals matched;
};

struct History {
    std::vector<PeriodFile> files;           // by period
    std::vector<engine::PeriodFacts> facts;  // of each file, for engine::track
};

/// Puts a table's files in order and matches each with the rows. Files for one time complete each other;
/// a value in which they contradict each other is reported and counts for none of them. So is what
/// match() reports.
History history_of(TargetTable const& table, std::vector<ActualsFile const*> const& files, Diagnostics& sink);

/// What is odd from one period to the next: a cumulative value that falls, another unit than before,
/// a file handed in before its period's end or too late after it, a target that was adjusted.
void check_history(History const& history, TargetTable const& table, engine::Plan const& plan, Diagnostics& sink);

}  // namespace jixiao::targets
