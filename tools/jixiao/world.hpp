// World: what the operating system refuses, as diagnostics in both languages.
#pragma once

#include <filesystem>
#include <system_error>

#include "grammar/diagnostic.hpp"

namespace jixiao::program {

/// Why it was refused, in words: 没有权限, permission denied.
grammar::Text reason_of(std::error_code error);

/// Reports a file or folder that could not be read.
void report_unreadable(std::filesystem::path const& path, std::error_code error, grammar::Diagnostics& sink);

}  // namespace jixiao::program
