// ProgramPlace: where this program stands, to find what was installed with it.
#pragma once

#include <filesystem>

namespace jixiao::targets::host {

/// The folder with the program; empty where there is none, or nobody tells.
std::filesystem::path program_folder();

}  // namespace jixiao::targets::host
