// Summary: what the overview of a score page says of all tables together.
//
// Owns the sums over tables and the order of what lost points; no wording, no markup.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "tools/render/score_report.hpp"

namespace jixiao::render::page::score {

using grammar::Decimal;

/// Points that are lost for certain, and points that are still open.
struct Loss {
    Decimal lost;
    Decimal open;
    bool is_any() const { return !lost.is_zero() || !open.is_zero(); }
};
Loss loss_of(Decimal weight, engine::PointRange const& points);
Loss loss_of(ScoredTable const& scored, std::size_t row);  // nothing for a row that does not apply
Loss loss_of(ScoredTable const& scored);

/// Indicators' weights and budget execution together.
Decimal full_points(engine::ScoreSheet const& sheet);

/// A row that lost points or may still lose them.
struct LosingRow {
    std::size_t table = 0;
    std::size_t row = 0;  // == the number of rows: budget execution
    Loss loss;
};

struct LevelSum {        // of the rows that apply
    std::string level1;  // empty: none was written
    Decimal weight;
    engine::PointRange points;
};

struct GradeCount {
    Text name;
    std::size_t rank = 0;  // 0 is the best grade of its ruleset
    std::size_t tables = 0;
};

struct SeverityCounts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
};
SeverityCounts count_notes(ScoredTable const& scored);

struct Summary {
    std::vector<LevelSum> levels;                               // in the order of the tables
    std::unordered_map<std::string, std::size_t> level_places;  // by name: index in `levels`
    engine::PointRange execution;                               // of all tables
    Decimal execution_weight;
    std::vector<LosingRow> losing;   // most points first
    std::vector<GradeCount> grades;  // best first
    std::size_t undecided = 0;       // tables without a decided total
    std::size_t departments = 0;
    std::size_t indicators = 0;
    std::size_t missing = 0;  // indicators without points
    SeverityCounts notes;
};
Summary summarise(ScoreReport const& report);

/// Place of the table's grade in its ruleset, 0 the best; nothing while there is none.
std::optional<std::size_t> rank_of(ScoredTable const& scored);

}  // namespace jixiao::render::page::score
