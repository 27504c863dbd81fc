// Settings: which checks are on, and how severe their findings are.
//
//     format = "jixiao/review/1"            # or the table [review] of a ruleset file
//     satisfaction_floor = "85%"
//     [checks]
//     RV-15 = "off"                         # off, on, info, warning, error
#pragma once

#include <map>
#include <optional>
#include <string>

#include "targets/base/located.hpp"

namespace jixiao::targets::review {

struct Settings {
    struct Change {
        bool on = true;
        std::optional<grammar::Severity> severity;
    };
    std::map<std::string, Change, std::less<>> changes;  // by code; what is not named stays as it is
    /// Below this satisfaction target (%) a finding is made; 80 unless a place asks for more.
    Decimal satisfaction_floor{80, 0};
};

/// Reads settings from a file of their own, or from [review] in a ruleset file. What is wrong is
/// reported and stays at its default. Nothing only if the file is no TOML or of another format.
std::optional<Settings> read_settings(Source const& source, Diagnostics& sink);

}  // namespace jixiao::targets::review
