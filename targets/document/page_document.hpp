// Pages as they were printed → a document: their ruled and open tables are grids, the lines around them passages.
#pragma once

#include <optional>

#include "targets/document/document.hpp"
#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {

/// `name`: of the file, as it is shown.
Document document_of_pages(std::string const& name, std::vector<PdfPage> const& pages, Diagnostics& sink);

}  // namespace jixiao::targets::document
