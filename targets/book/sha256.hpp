// SHA-256 (FIPS 180-4), as 64 lower-case hexadecimal digits.
#pragma once

#include <boost/system/result.hpp>
#include <filesystem>
#include <string>
#include <string_view>

namespace jixiao::targets::book {

std::string sha256(std::string_view bytes);

/// Of a file of any size, which is read in blocks. Errors are the operating system's;
/// `not_supported` for what is no regular file: a device or a pipe may never end.
boost::system::result<std::string> sha256_of_file(std::filesystem::path const& path);

}  // namespace jixiao::targets::book
