// What `batch` writes beside the scores: totals, the list of rows without a score, the summary.
#pragma once

#include <ostream>
#include <string>

#include "targets/batch/run.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

std::string scores_heading();
std::string totals_heading();
std::string totals_line(targets::batch::Totals::Entry const& entry, engine::Ruleset const& ruleset);

std::string unscored_heading();
/// The fields behind the row's number, with the line's end.
std::string unscored_fields(targets::batch::UnscoredRow const& row, engine::Ruleset const& ruleset, Language language);

/// How many rows have a score, and for each reason how many have none and the first of them.
void write_summary(targets::batch::Counts const& counts, engine::Ruleset const& ruleset, Call const& call,
                   std::ostream& out);

}  // namespace jixiao::program
