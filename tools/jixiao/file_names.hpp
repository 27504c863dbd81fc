// File names: what is found in documents and books as the names of files.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace jixiao::program {

/// A text as the name of a file: what no file system likes is an underscore; never too long.
std::string file_stem(std::string_view text);

/// The second of a name gets -2.
std::string unique(std::string const& stem, std::set<std::string>& used);

}  // namespace jixiao::program
