// Complete: a found table, its texts read: amounts, years, weights, expressions → the model of a table.
//
// Owns what is said of a document's values; targets and facts are read like those of a TOML file.
#pragma once

#include <optional>

#include "targets/model/actuals.hpp"
#include "targets/model/table.hpp"
#include "targets/recognise/found.hpp"

namespace jixiao::targets::recognise {

struct CompletedTable {
    Form form = Form::targets;
    TargetTable table;
    /// What was achieved, where the form has it (self-evaluation, monitoring).
    std::optional<ActualsFile> actuals;
};

/// What cannot be read is reported and left out of the model; the table itself is always returned.
CompletedTable complete(FoundTable const& found, Source const& source, Diagnostics& sink);

}  // namespace jixiao::targets::recognise
