// One diagnostic as a JSON object, for every report that lists them.
#pragma once

#include <boost/json/array.hpp>

#include "grammar/diagnostic.hpp"

namespace jixiao::render {

boost::json::array json_diagnostics(grammar::Diagnostics const& diagnostics, grammar::Language language);

}  // namespace jixiao::render
