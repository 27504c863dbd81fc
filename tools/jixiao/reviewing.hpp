// Reviewing: all findings on loaded tables and actuals. Puts together what the layers below do.
#pragma once

#include "targets/review/settings.hpp"
#include "tools/jixiao/load.hpp"
#include "tools/jixiao/shelf.hpp"

namespace jixiao::program {

struct Review {
    RulesetPointer ruleset;  // null: each table's own, or the default
    targets::review::Settings settings;
};

/// The ruleset of one table as the review and the command line have it; null if the table's own is
/// not usable, which is reported.
RulesetPointer ruleset_for(targets::TargetTable const& table, Review const& review, Shelf& shelf, Diagnostics& sink);

/// What the checks find on each table, on all processors; the order does not depend on them.
void review_tables(Loaded const& loaded, Review const& review, Shelf& shelf, Diagnostics& sink);

/// What the checks find in documents with budget tables, held against the target tables in them.
void review_disclosures(Loaded const& loaded, Review const& review, Diagnostics& sink);

/// What was found on the budget tables and explanations of one document.
Diagnostics findings_on(targets::review::DisclosureScene const& disclosure, Diagnostics const& findings);

}  // namespace jixiao::program
