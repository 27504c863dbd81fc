// Schemes: a table's points by level 1, against the splits that rulesets recommend.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "targets/review/check.hpp"
#include "targets/review/checks/levels.hpp"

namespace jixiao::targets::review {

using Split = std::map<Level1, Decimal>;

/// The points of each level 1; nothing if a level is not known or a weight was not read.
std::optional<Split> split_of(TargetTable const& table);

/// One or more levels of a scheme that share their points, and what the table gives them.
struct Share {
    std::vector<Level1> levels;
    Decimal wanted;
    Decimal found;
};

struct Comparison {
    std::string scheme;
    std::vector<Share> shares;
};

/// The scheme nearest to the table's split among those for the same levels: the ruleset's own, or, where it has
/// none, those of 财预〔2021〕101号. Nothing if no scheme has these levels.
std::optional<Comparison> nearest_scheme(Split const& split, engine::Ruleset const& ruleset);

bool fits(Comparison const& comparison);

/// “产出60、效益20”, in the order of the form.
std::string show(Split const& split);
std::string show_wanted(Comparison const& comparison);

}  // namespace jixiao::targets::review
