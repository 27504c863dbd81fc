// TrackReport: tables followed through the year, with what a reader has to know beside the lights.
//
// Owns the data that all writers share; the writers are one file per format. The tables must outlive it.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "engine/track.hpp"
#include "targets/model/table.hpp"
#include "tools/render/receipt.hpp"
#include "tools/render/score_report.hpp"

namespace jixiao::render {

struct TrackedTable {
    targets::TargetTable const* table = nullptr;
    std::shared_ptr<engine::Ruleset const> ruleset;
    Chosen chosen = Chosen::by_default;
    std::string tracking;  // the ruleset that the tracking rules were taken from; empty: its own
    engine::Plan plan;
    std::string actuals;  // the file that speaks of now
    engine::TrackSheet now;
    std::vector<engine::PastSheet> past;  // the earlier periods of the year, in order

    engine::PastSheet const* before() const { return past.empty() ? nullptr : &past.back(); }
};

/// Visits the earlier periods and then now. What past sheets have, all have under the same names.
template <class Visit>
void for_each_period(TrackedTable const& tracked, Visit const& visit) {
    for (auto const& sheet : tracked.past) visit(sheet);
    visit(tracked.now);
}

/// What is shown of tables and rows; as it is here: everything.
struct TrackFilter {
    std::vector<engine::Light> lights;
    std::string level;     // a level-1 or level-2 name
    bool changed = false;  // only what has another light than in the period before

    bool is_any() const { return !lights.empty() || !level.empty() || changed; }
};

struct TrackReport {
    std::vector<TrackedTable> tables;  // the worst first
    std::optional<Receipt> receipt;    // who has handed in, where several tables are due
    TrackFilter filter;
    bool all_details = false;  // every table with its rows, however many there are
};

/// The rows of a table that the filter lets through.
std::vector<std::size_t> shown_rows(TrackedTable const& tracked, TrackFilter const& filter);
/// True if the filter lets the execution through, which belongs to no level.
bool shows_execution(TrackedTable const& tracked, TrackFilter const& filter);

/// True if `a` needs looking at before `b`: lights, red and yellow rows, execution, score; then by name, so
/// that the order in which tables were named does not matter.
bool is_worse(TrackedTable const& a, TrackedTable const& b);

/// For people: an overview of several tables, then, of a few, each with its rows, execution, changes
/// and notes.
void write_track(TrackReport const& report, Style const& style, std::ostream& out);
/// One object; values, rates and points are decimal strings.
void write_track_json(TrackReport const& report, Style const& style, std::ostream& out);
/// RFC 4180, one line per row and one for each execution. `mark`: begin with a byte order mark.
void write_track_csv(TrackReport const& report, bool mark, Style const& style, std::ostream& out);
/// One HTML page that needs nothing else: overview, units by quarter, what needs attention, tables.
void write_track_html(TrackReport const& report, Style const& style, std::ostream& out);

}  // namespace jixiao::render
