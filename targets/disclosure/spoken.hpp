// Spoken names: what the explanations call the amount that has a counterpart in the tables, without the unit's name before it.
#pragma once

#include "targets/disclosure/counterpart.hpp"

namespace jixiao::targets::disclosure {

std::string spoken_name(Statement const& statement, Counterpart const& place);

/// The name of a line without its mark: 一般公共预算拨款 for 1.一般公共预算拨款.
std::string plain_name(Line const& line);

}  // namespace jixiao::targets::disclosure
