// Choices: what the page offers to choose where a person judges how far a target was reached.
#pragma once

#include <boost/json/object.hpp>

#include "tools/jixiao/command.hpp"

namespace jixiao::web {

/// {"tables": [{"rows": [[{"word", "label"}…]…]}…]}: for every row the tiers of the ruleset, best first, each as the word
/// that the engine understands and with the points it allows; none where a number is asked for. The ruleset is the one
/// named, else the table's own.
boost::json::object choices_of(std::vector<std::string> const& places, std::string const& ruleset,
                               grammar::Language language);

}  // namespace jixiao::web
