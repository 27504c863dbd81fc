// UTF-16 in bytes, the lower byte first, as old Office files have it → UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// Half a pair becomes �.
std::string utf8_of_utf16(std::string_view bytes);

}  // namespace jixiao::targets::document
