// A text object of an OFD page → words: each character has its place, by the distances that the file gives.
#pragma once

#include <pugixml.hpp>

#include "targets/document/page_path.hpp"

namespace jixiao::targets::document {

/// `matrix`: from the object to the page. A character counts as one of the budget.
void add_ofd_text(PdfPage& page, pugi::xml_node object, Matrix const& matrix, std::size_t& budget);

}  // namespace jixiao::targets::document
