// Scoring: from loaded files to score reports. Puts together what the layers below do.
#pragma once

#include <functional>
#include <vector>

#include "engine/accumulation.hpp"
#include "tools/jixiao/load.hpp"
#include "tools/jixiao/shelf.hpp"
#include "tools/render/score_report.hpp"

namespace jixiao::program {

/// One table and its actuals, before any ruleset.
struct Subject {
    std::shared_ptr<targets::TargetTable const> table;
    targets::MatchedActuals actuals;
    targets::ActualsFile const* file = nullptr;  // null: no actuals, or last year's values
    bool found = false;                          // the file was not named on the command line
    std::vector<engine::PeriodFacts> history;    // where values of single periods have to be put together
};

/// Departments first. `loaded` must outlive the subjects. Tables without actuals are reported
/// unless last year's values stand for them.
std::vector<Subject> subjects_of(Loaded const& loaded, bool baseline, Diagnostics& sink);

struct Choice {
    RulesetPointer ruleset;  // null: the table is left out; that was reported
    render::Chosen chosen = render::Chosen::by_default;
};

/// The table's own ruleset, or the default.
Choice own_choice(targets::TargetTable const& table, Shelf& shelf, Diagnostics& sink);

render::ScoreReport score_all(std::vector<Subject> const& subjects, bool baseline,
                              std::function<Choice(Subject const&)> const& choose);

/// What keeps rows from being scored, at its place in the table or in the file of actuals.
void locate_errors(render::ScoreReport const& report, std::vector<Subject> const& subjects, Diagnostics& sink);

/// findings if a total is open or a note asks for something.
Status status_of(render::ScoreReport const& report);

}  // namespace jixiao::program
