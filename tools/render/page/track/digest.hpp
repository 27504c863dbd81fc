// Digest: what a page of tracked tables says of all of them together.
//
// Owns the counts, the lists in their order and the grid of units by quarter; no wording, no markup.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "tools/render/track_report.hpp"

namespace jixiao::render::page::track {

using MaybeLight = std::optional<engine::Light>;

/// By light, the worst first; the last counts what has none.
using LightCounts = std::array<std::size_t, 5>;
inline std::size_t place_of(MaybeLight light) { return light ? static_cast<std::size_t>(*light) : 4; }

/// A row of a table, or its execution.
struct Item {
    std::size_t table = 0;
    std::size_t row = 0;  // == the number of rows: the execution
};

struct Change {
    Item item;
    MaybeLight before;
    MaybeLight now;
    bool is_worse() const { return before && now && *now < *before; }
    bool is_better() const { return before && now && *before < *now; }
};

/// A unit at the end of a quarter: its worst light, and how many of its parts have it.
struct GridCell {
    bool is_known = false;
    MaybeLight light;
    std::size_t with_it = 0;
    std::size_t parts = 0;  // that have a light
};

struct GridRow {
    std::string unit;
    std::size_t table = 0;  // its worst
    std::array<GridCell, 4> quarters;
};

struct Digest {
    LightCounts tables{};
    LightCounts rows{};
    LightCounts executions{};
    std::array<std::size_t, 3> likelihoods{};  // of rows, best first
    std::size_t reasons_due = 0;               // rows
    std::size_t better = 0;
    std::size_t worse = 0;
    std::vector<Change> changes;           // for the worse, then for the better, then the rest
    std::vector<Item> attention;           // red, yellow, without a light, then what lacks a reason
    std::vector<std::string> departments;  // that of the worst table first
    std::vector<std::string> levels;       // level-1 names in the order of the tables
    std::unordered_map<std::string, std::size_t> department_places;  // by name: index above
    std::unordered_map<std::string, std::size_t> level_places;
    std::vector<GridRow> grid;  // departments of tables; of one department: tables of rows
};
Digest digest(TrackReport const& report);

MaybeLight light_of(TrackReport const& report, Item const& item);

}  // namespace jixiao::render::page::track
