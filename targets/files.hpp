// Files: reading bytes from disk and finding the tables and actuals in a folder.
//
// The only place of this layer that touches the disk. A file that cannot be
// read is the world's failure, told apart from what is written in it.
#pragma once

#include <boost/system/result.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets {

/// Larger files are refused.
inline constexpr std::uintmax_t max_file_size = 64u * 1024 * 1024;

/// Reads a file whole; a byte order mark is dropped. Errors are the operating system's, or
/// `file_too_large`.
boost::system::result<Source> read_source(std::filesystem::path const& path);

/// True for .toml, in whatever case.
bool is_toml_name(std::filesystem::path const& path);

/// The bytes of a file as they are. Errors as for read_source().
boost::system::result<std::string> read_bytes(std::filesystem::path const& path);

struct FolderFiles {
    std::vector<std::filesystem::path> toml;
    std::vector<std::filesystem::path> documents;  // by their endings: .xlsx, .docx, .csv, .pdf …
    std::vector<std::filesystem::path> others;     // what is neither
};

/// The files in a folder and below it, sorted by path; hidden ones, locks of office programs (~$)
/// and links to folders are passed over.
boost::system::result<FolderFiles> find_files(std::filesystem::path const& folder);

}  // namespace jixiao::targets
