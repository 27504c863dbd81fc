#include "targets/read/builtin_rulesets.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <mutex>

#include "targets/read/toml.hpp"

namespace jixiao::targets {
namespace {

struct Builtin {
    std::string_view name;
    std::string_view text;
};

// Made by targets/rulesets/embed.cmake from targets/rulesets/*.toml.
constexpr Builtin builtins[] = {
#include "rulesets.inc"
};

std::shared_ptr<engine::Ruleset const> read_builtin(Builtin const& builtin) {
    Diagnostics diagnostics;
    auto ruleset =
        read_ruleset(make_source(std::string(builtin.name) + ".toml", std::string(builtin.text)), diagnostics);
    assert(ruleset && diagnostics.empty() && "a built-in ruleset has no mistakes");
    return std::make_shared<engine::Ruleset const>(std::move(*ruleset));
}

/// Read the first time it is asked for; one may extend another.
struct Kept {
    std::once_flag once;
    std::shared_ptr<engine::Ruleset const> ruleset;
};

}  // namespace

std::vector<std::string_view> builtin_ruleset_names() {
    std::vector<std::string_view> names;
    for (Builtin const& builtin : builtins) names.push_back(builtin.name);
    return names;
}

std::string_view builtin_ruleset_text(std::string_view name) {
    auto const found = std::find_if(std::begin(builtins), std::end(builtins),
                                    [&](Builtin const& builtin) { return builtin.name == name; });
    return found == std::end(builtins) ? std::string_view{} : found->text;
}

std::shared_ptr<engine::Ruleset const> builtin_ruleset(std::string_view name) {
    static std::array<Kept, std::size(builtins)> all;
    auto const found = std::find_if(std::begin(builtins), std::end(builtins),
                                    [&](Builtin const& builtin) { return builtin.name == name; });
    if (found == std::end(builtins)) return nullptr;
    auto& kept = all[static_cast<std::size_t>(found - std::begin(builtins))];
    std::call_once(kept.once, [&] { kept.ruleset = read_builtin(*found); });
    return kept.ruleset;
}

}  // namespace jixiao::targets
