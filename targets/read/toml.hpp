// Readers for the TOML formats: target tables, actuals, rulesets.
//
// All three report every problem they can see in one go, at file, line and
// column. What could be read is returned beside the diagnostics; nothing is
// returned only if the file is no TOML at all or of another format.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "engine/ruleset.hpp"
#include "targets/model/actuals.hpp"
#include "targets/model/table.hpp"

namespace jixiao::targets {

std::optional<TargetTable> read_table(Source const& source, Diagnostics& sink);
std::optional<ActualsFile> read_actuals(Source const& source, Diagnostics& sink);
std::optional<engine::Ruleset> read_ruleset(Source const& source, Diagnostics& sink);

/// The value of the top-level key `format`, to tell the kinds of file apart; "" if there is none.
std::string sniff_format(Source const& source);

}  // namespace jixiao::targets
