#include <jixiao/ruleset.hpp>

#include "targets/read/builtin_rulesets.hpp"
#include "targets/read/toml.hpp"
#include "tools/api/access.hpp"
#include "tools/api/translate.hpp"

namespace jixiao {

static_assert(default_ruleset == targets::default_ruleset_name);

Ruleset::Ruleset(std::shared_ptr<engine::Ruleset const> state) : state_(std::move(state)) {}

std::string Ruleset::name() const { return state_->name; }

Text Ruleset::title() const { return outside(state_->title); }

Text Ruleset::basis() const { return outside(state_->basis); }

std::string Ruleset::extends() const { return state_->extends; }

std::vector<std::string> ruleset_names() {
    auto const names = targets::builtin_ruleset_names();
    return {names.begin(), names.end()};
}

std::optional<Ruleset> builtin_ruleset(std::string_view name) {
    auto ruleset = targets::builtin_ruleset(name);
    if (!ruleset) return std::nullopt;
    return Access::outside<Ruleset>(std::move(ruleset));
}

Reading<Ruleset> read_ruleset(std::string toml, std::string file) {
    targets::Diagnostics sink;
    auto ruleset = targets::read_ruleset(targets::make_source(std::move(file), std::move(toml)), sink);
    Reading<Ruleset> reading{std::nullopt, outside(sink)};
    // Half a ruleset would give wrong scores.
    if (ruleset && !grammar::has_errors(sink))
        reading.value = Access::outside<Ruleset>(std::make_shared<engine::Ruleset const>(std::move(*ruleset)));
    return reading;
}

}  // namespace jixiao
