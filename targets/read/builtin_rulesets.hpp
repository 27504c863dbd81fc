// The rulesets compiled into the program.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/ruleset.hpp"

namespace jixiao::targets {

inline constexpr std::string_view default_ruleset_name = "mof-2020-10";

/// Names in the order they are listed, the default first; those that differ from it only in how the year is followed
/// are called track-….
std::vector<std::string_view> builtin_ruleset_names();

/// The TOML text of a built-in ruleset; "" if there is none of that name.
std::string_view builtin_ruleset_text(std::string_view name);

/// The ruleset itself; null if there is none of that name.
std::shared_ptr<engine::Ruleset const> builtin_ruleset(std::string_view name);

}  // namespace jixiao::targets
