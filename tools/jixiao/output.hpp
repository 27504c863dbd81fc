// Output: a result written to a file whole, or not at all.
#pragma once

#include <filesystem>
#include <string_view>

#include "tools/jixiao/command.hpp"

namespace jixiao::program {

/// Writes beside the file, then takes its place. An existing file is replaced only with `force`,
/// or if it is empty or begins like `content` (earlier output). A device or pipe is written to
/// directly. What fails is reported; the file is then as it was.
void write_file(std::filesystem::path const& file, std::string_view content, bool force, Diagnostics& sink);

/// Makes a folder and those above it. False, with a report, where that fails.
bool make_folder(std::filesystem::path const& folder, Diagnostics& sink);

}  // namespace jixiao::program
