// Sheet: tables and actuals of our own files as JSON, every value with its place, so that a page can show a form, mark what is
// found at a cell, and write into the file what is typed there.
//
// {"tables": [{file, fields: {key: cell}, budget: {key: cell}, rows: [{at, cells: {key: cell}}]}],
//  "actuals": [{file, fields: {key: text}, execution: {key: text}, entries: [{key: text}], rows: [number or null]}],
//  "rulesets": [{name, title}], "diagnostics": […]}
// Beside one table its actuals are in the order of the year, and rows says for each row which entry is its.
// A cell is {text, at}; a place is [line, column, line, column] as in diagnostics, null for what stands nowhere or in parts.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "grammar/text.hpp"

namespace jixiao::web {

/// Of files and folders; what cannot be read is in the diagnostics.
boost::json::object sheet_of(std::vector<std::string> const& places, grammar::Language language);

}  // namespace jixiao::web
