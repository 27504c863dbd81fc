// JSON as people read it: two blanks of indent, members in the order they were added.
#pragma once

#include <boost/json/value.hpp>
#include <ostream>

namespace jixiao::render {

/// Ends with a line break.
void write_indented(boost::json::value const& value, std::ostream& out);

}  // namespace jixiao::render
