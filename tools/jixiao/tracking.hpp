// Tracking: from loaded files to a report of how tables stand through the year.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tools/jixiao/load.hpp"
#include "tools/jixiao/scoring.hpp"
#include "tools/render/track_report.hpp"

namespace jixiao::program {

struct TrackOptions {
    std::string period;                 // as written; empty: the latest of each table
    std::optional<std::int32_t> as_of;  // the day on which the history ends; none: no day
    std::string department;             // tables of departments whose name has this in it; empty: all
};

/// The ruleset of a table, ready to be used: null if the table is left out.
struct TrackChoice {
    Choice choice;
    std::string tracking;  // whose tracking rules these are; empty: its own
};

/// Tables with actuals, the worst first, worked on side by side. The tables in `loaded` must outlive
/// the report, the entries of its actuals are used up; what is odd in a history is reported in the
/// order of the tables.
std::vector<render::TrackedTable> track_all(Loaded& loaded, TrackOptions const& options,
                                            std::function<TrackChoice(targets::TargetTable const&)> const& choose,
                                            Diagnostics& sink);

/// findings if a light is red or yellow, a value is missing or a reason is due.
Status status_of(std::vector<render::TrackedTable> const& tables);

}  // namespace jixiao::program
