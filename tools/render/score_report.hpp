// ScoreReport: scored tables with what a reader has to know beside the points.
//
// Owns the data that all score writers share; the writers are one file per format.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "engine/score.hpp"
#include "targets/model/actuals.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

enum class Chosen { by_option, by_table, by_default };

struct ScoredTable {
    std::shared_ptr<targets::TargetTable const> table;
    std::shared_ptr<engine::Ruleset const> ruleset;
    Chosen chosen = Chosen::by_default;
    engine::Plan plan;
    engine::ScoreSheet sheet;
    targets::MatchedActuals actuals;
    std::string actuals_file;    // empty: none
    bool actuals_found = false;  // nobody named the file
};

/// The budget-weighted mean of the projects' totals: a figure of its own, never the department's score.
struct ProjectsIndex {
    engine::PointRange value;  // low and high differ while a total is undecided
    std::size_t projects = 0;  // that count
    std::size_t left_out = 0;  // without a budget
    std::string budget;        // of those that count, "21.11 万元"
};

struct ScoreReport {
    std::vector<ScoredTable> tables;     // departments first, then projects
    std::optional<ProjectsIndex> index;  // of a set with several projects
    bool baseline = false;               // last year's values stand for the actuals
};

/// For people: rows, subtotals, execution, total, grade, notes.
void write_table(ScoreReport const& report, Style const& style, std::ostream& out);
/// Every step of every row.
void write_explanation(ScoreReport const& report, Style const& style, std::ostream& out);
/// One object; points and weights are decimal strings.
void write_json(ScoreReport const& report, Style const& style, std::ostream& out);
/// RFC 4180 with one line per row, execution, subtotal and total. A text that a spreadsheet would
/// take for a formula gets a ' before it. `mark`: begin with a byte order mark, as Excel wants it.
void write_csv(ScoreReport const& report, bool mark, Style const& style, std::ostream& out);

/// One HTML page that needs nothing else: overview, what lost points, every table as its form.
void write_html(ScoreReport const& report, Style const& style, std::ostream& out);

/// The same tables under several rulesets, side by side; one report per ruleset, same order.
void write_comparison(std::vector<ScoreReport> const& reports, Style const& style, std::ostream& out);
void write_comparison_json(std::vector<ScoreReport> const& reports, Style const& style, std::ostream& out);
void write_comparison_csv(std::vector<ScoreReport> const& reports, bool mark, Style const& style, std::ostream& out);

/// One indicator alone: target and actual, every step, the points, and the notes with their help.
void write_row_explanation(engine::PlannedIndicator const& indicator, engine::Actual const& actual,
                           engine::RowScore const& score, Style const& style, std::ostream& out);

}  // namespace jixiao::render
