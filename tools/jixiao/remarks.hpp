// Remarks: what was found on target tables, a file for each unit, to be sent back.
#pragma once

#include <filesystem>

#include "targets/book/statements.hpp"
#include "tools/jixiao/load.hpp"
#include "tools/jixiao/output.hpp"

namespace jixiao::program {

/// FOLDER/青山县民政局-修改意见.txt, with the mark by which editors on Windows know UTF-8. The folder is made if it is not
/// there; what went wrong is reported. The names of the files go to `names`.
void write_remarks(Loaded const& loaded, Diagnostics const& findings, std::filesystem::path const& folder,
                   Settings const& settings, std::ostream& names, Diagnostics& sink);

/// The same of what was handed in for the book: errors and warnings, by the unit that a file names.
void write_inbox_remarks(std::vector<targets::book::Tellings> const& tellings, Diagnostics const& findings,
                         std::filesystem::path const& folder, Settings const& settings, std::ostream& names,
                         Diagnostics& sink);

}  // namespace jixiao::program
