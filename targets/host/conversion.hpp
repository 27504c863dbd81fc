// Conversion: another program that reads a file and writes one, in a folder of its own that is gone afterwards.
#pragma once

#include <filesystem>
#include <utility>

#include "targets/host/process.hpp"

namespace jixiao::targets::host {

struct Conversion {
    /// {folder} in an argument is the folder.
    std::vector<std::string> command;
    /// The files that are there before: names, which may have folders, and contents.
    std::vector<std::pair<std::filesystem::path, std::string>> files;
    std::filesystem::path result;  // the name of the file that is wanted
    ProcessLimits limits{};
};

/// Runs the program as run_process() does; `output` of the result is the wanted file, "" if the program wrote none. It
/// and all programs that it started have ended.
ProcessResult run_conversion(Conversion conversion);

}  // namespace jixiao::targets::host
