// Flat packages: the parts of a workbook or document in one XML text, <pkg:package>, instead of a zip container. Word
// saves them as .xml, template engines as .doc and .xls.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// The parts that are XML, by their names as they are compared (part_name.hpp). Binary ones (pictures) have no text.
/// Nothing if it is none, or not whole.
std::optional<std::map<std::string, std::string_view, std::less<>>> flat_parts(std::string_view text);

}  // namespace jixiao::targets::document
