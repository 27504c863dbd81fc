#include "targets/builtin.hpp"

#include <algorithm>
#include <cassert>

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
    auto const text = builtin_ruleset_text(name);
    if (text.empty()) return nullptr;
    Diagnostics diagnostics;
    auto ruleset =
        read_ruleset(make_source(std::string(name) + ".toml", std::string(text)), diagnostics);
    assert(ruleset && diagnostics.empty() && "a built-in ruleset has no mistakes");
    return std::make_shared<engine::Ruleset const>(std::move(*ruleset));
}

}  // namespace jixiao::targets
