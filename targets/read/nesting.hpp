// Nesting: how large and how deep a TOML file may be before the parser sees it.
//
// Guards the parser's recursion and our own against hostile files.
#pragma once

#include "targets/base/located.hpp"

namespace jixiao::targets::read {

inline constexpr std::size_t max_toml_size = 16u * 1024 * 1024;  // bytes
inline constexpr std::size_t max_line_size = 16u * 1024;         // bytes
inline constexpr std::size_t max_values = 200'000;
inline constexpr std::size_t max_depth = 32;     // brackets and dots of keys
inline constexpr std::size_t max_rows = 10'000;  // tables under one heading

/// False if the file is past a limit; then that was reported.
bool may_be_parsed(Source const& source, Diagnostics& sink);

}  // namespace jixiao::targets::read
