// What usually causes a TOML syntax error, said to somebody who has never heard of TOML.
//
// Looks at the line where the parser stopped; the parser's own words decide
// only where the line alone cannot.
#pragma once

#include <string>
#include <string_view>

#include "targets/base/located.hpp"

namespace jixiao::targets::read {

struct SyntaxError {
    std::uint32_t at = 0;  // byte in the file
    std::string detail;    // the parser's words
    bool at_end = false;   // the file ended too early
    bool in_list = false;  // the line belongs to a list that began above it

    bool says(std::string_view words) const { return detail.find(words) != std::string::npos; }
};

void report_syntax_error(SyntaxError const& error, Source const& source, Diagnostics& sink);

/// True if the line is a whole `key = value` by itself, so that the rest of the file can be read
/// without it.
bool stands_alone(std::string_view line);

}  // namespace jixiao::targets::read
