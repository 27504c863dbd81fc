// The text of OpenDocument paragraphs: runs, blanks and line breaks, without notes and drawings.
#pragma once

#include <functional>
#include <string>

#include "targets/document/xml_reader.hpp"

namespace jixiao::targets::document {

/// The text of the paragraph that opened just now, no longer than it takes to see that it is too long. A frame in it
/// that holds text is handed over: `box` reads it to its end.
std::string read_odf_paragraph(XmlReader& xml, std::function<void()> const& box);

}  // namespace jixiao::targets::document
