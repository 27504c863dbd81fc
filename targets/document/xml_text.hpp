// The text of XML: entities replaced, and what cannot stand in a text of ours taken out.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::targets::document {

/// The five entities of XML and numbered ones replaced; others stay as they are.
std::string decoded_entities(std::string_view text);

/// Valid UTF-8 with \n at line ends, without control characters; blanks and invisible characters at the ends of the
/// whole gone.
std::string tidy(std::string_view text);

}  // namespace jixiao::targets::document
