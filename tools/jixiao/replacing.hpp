// Replacing: whether a file that is there already may give its place to what a command writes.
#pragma once

#include <filesystem>
#include <string_view>

#include "grammar/diagnostic.hpp"

namespace jixiao::program {

/// True for a file that is empty or earlier output of the same kind; of what `content` begins with for csv and text, by
/// its mark for a page. A workbook may go if it is a report, or if every cell that has something in it has the same in the
/// new one: what a person typed is never lost. Why not is reported.
bool may_replace(std::filesystem::path const& file, std::string_view content, grammar::Diagnostics& sink);

}  // namespace jixiao::program
