// Skipped: the files of a folder that are not read, each named with its reason.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "grammar/diagnostic.hpp"

namespace jixiao::program {

/// Files that no reader reads: old Office formats are warned of, for they may hold tables; of all others one line says what
/// there is.
void report_unread(std::filesystem::path const& folder, std::vector<std::filesystem::path> const& files,
                   grammar::Diagnostics& sink);

/// Documents beside TOML tables, which were imported from such.
void report_beside_toml(std::filesystem::path const& folder, std::vector<std::filesystem::path> const& documents,
                        grammar::Diagnostics& sink);

/// How many files of which endings: “3 个 .xls、1 个 .jpg”; “no files”.
grammar::Text kinds_of(std::vector<std::filesystem::path> const& files);

}  // namespace jixiao::program
