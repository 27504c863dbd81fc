// The text of XML: entities replaced, and what cannot stand in a text of ours taken out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// Adds a code point as UTF-8; U+FFFD for those that are none.
void append_code_point(std::string& to, std::uint32_t code);

/// The five entities of XML and numbered ones replaced; others stay as they are.
std::string decoded_entities(std::string_view text);

/// Valid UTF-8 with \n at line ends, without control characters; blanks at the ends of the whole gone,
/// wide and unbreakable ones included.
std::string tidy(std::string_view text);

}  // namespace jixiao::targets::document
