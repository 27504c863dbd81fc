// JSON as people read it: two blanks of indent, members in the order they were added.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <ostream>
#include <string_view>

namespace jixiao::render {

/// Ends with a line break.
void write_indented(boost::json::value const& value, std::ostream& out);

/// The same of {name: [objects]}, one object after the other: a list may be long. The objects in `before` stand above it.
void write_indented_list(std::string_view name, std::size_t count,
                         std::function<boost::json::object(std::size_t)> const& object, std::ostream& out,
                         boost::json::object const& before = {});

}  // namespace jixiao::render
