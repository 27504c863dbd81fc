// Watch: runs something again whenever files change, until the program is ended.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace jixiao::program {

/// What tells whether files changed: their names, sizes and times, folders with all that is in them.
std::string fingerprint(std::vector<std::string> const& places);

/// Calls `run`, then again after each change of the places; looks every second. Ends when `run`
/// says so.
void watch(std::vector<std::string> const& places, std::function<bool()> const& run);

}  // namespace jixiao::program
