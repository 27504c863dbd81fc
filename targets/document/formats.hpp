// Formats: what is known of each format that is read, one line each: names, endings, reader.
//
// To add one: its name in Format (read.hpp), a line in formats.cpp, and how its bytes are told (format.cpp).
#pragma once

#include <span>

#include "targets/document/read.hpp"

namespace jixiao::targets::document {

struct FormatInfo {
    Format format;
    std::string_view chinese;
    std::string_view english;
    std::string_view endings;    // its own: such files are looked for in folders
    std::string_view tolerated;  // others that go with these bytes
    std::optional<Document> (*read)(File const&, Diagnostics&);
};

std::span<FormatInfo const> formats();
FormatInfo const& info_of(Format format);

/// In small letters, with its point; "" if there is none.
std::string ending_of(std::filesystem::path const& path);

/// True for its own and the tolerated ones.
bool has_ending(FormatInfo const& info, std::string_view ending);

/// False for an ending that belongs to another format, read or not.
bool may_have(FormatInfo const& info, std::string_view ending);

}  // namespace jixiao::targets::document
