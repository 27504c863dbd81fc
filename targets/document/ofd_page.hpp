// A page of an OFD file: its text objects are words with their boxes, its path objects ruled lines.
#pragma once

#include <pugixml.hpp>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {

/// "10.5" millimetres of the file as a length; the text is read on to behind the number.
Length read_millimetres(std::string_view& text);

/// Adds what the content of a page or of its template shows, as far as there is room for `budget` more characters
/// and path points, which is used up.
void add_ofd_content(PdfPage& page, pugi::xml_node content, std::size_t& budget);

}  // namespace jixiao::targets::document
