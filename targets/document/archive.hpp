// Archives: a zip of documents is a folder of them.
#pragma once

#include <vector>

#include "targets/document/read.hpp"

namespace jixiao::targets::document {

/// True for a zip that is no document of an office itself (format.cpp).
bool is_archive(File const& file);

/// The documents in an archive by their names, in the order of these; what is no document is told, and so is an archive
/// without any. Nothing is unpacked to a disk.
std::vector<File> unpacked(File const& archive, Diagnostics& sink);

}  // namespace jixiao::targets::document
