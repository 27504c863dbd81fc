// Imported files: the names and texts of the table files that an import makes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "targets/recognise/complete.hpp"
#include "targets/write/toml.hpp"
#include "tools/jixiao/command.hpp"

namespace jixiao::program {

struct ImportedFile {
    std::filesystem::path path;  // a name; no two are the same
    std::string title;           // what a person calls the table
    std::size_t rows = 0;
    std::string text;
};

/// A table's file, and one for its actuals where the document has them: 财政改革性工作经费.toml,
/// 财政改革性工作经费.actuals.toml.
std::vector<ImportedFile> imported_files(std::vector<targets::recognise::CompletedTable> const& tables,
                                         targets::Remarks const& remarks);

/// Writes them into a folder, which is made if it is not there. A file that exists with another
/// content is a person's by now: it is only replaced with `force`.
void write_imported(std::vector<ImportedFile> const& files, std::filesystem::path const& folder, bool force,
                    Diagnostics& sink);

}  // namespace jixiao::program
