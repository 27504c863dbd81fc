/// @file
/// Ruleset: how points are given. Two regulations use one name for two formulas; choosing is part of every score.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jixiao/finding.hpp>

namespace jixiao {

/// @cond
namespace engine {
struct Ruleset;
}
struct Access;
/// @endcond

/// Immutable; cheap to copy; may be used by several threads.
class Ruleset {
public:
    std::string name() const;     ///< "mof-2020-10"
    Text title() const;           ///< what people call it
    Text basis() const;           ///< the document it follows, or that none is known; empty: not given
    std::string extends() const;  ///< the ruleset that gives what this one does not say; empty: none

private:
    friend struct Access;
    std::shared_ptr<engine::Ruleset const> state_;
    explicit Ruleset(std::shared_ptr<engine::Ruleset const> state);
};

/// What is used where nobody chose one. Say so beside every score.
inline constexpr std::string_view default_ruleset = "mof-2020-10";

/// The names of the built-in rulesets.
std::vector<std::string> ruleset_names();

/// A built-in ruleset; nothing if there is none of that name.
std::optional<Ruleset> builtin_ruleset(std::string_view name);

/// Reads a ruleset (docs/formats.md). `file` is the name that findings show.
Reading<Ruleset> read_ruleset(std::string toml, std::string file = {});

}  // namespace jixiao
