// Pictures of pages → pages: ruled lines by their pixels, words by tesseract, where it is installed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "targets/document/pdf_page.hpp"
#include "targets/document/read.hpp"

namespace jixiao::targets::document {

/// The pages of a PDF without text, as pdftoppm draws them. `count`: of its pages. Nothing if a program is missing or
/// fails, which is reported.
std::optional<std::vector<PdfPage>> scanned_pages(File const& pdf, std::size_t count, Diagnostics& sink);

/// The document of such pages; it is reported that nothing in it is certain (W536).
Document recognised_document(std::string const& name, std::vector<PdfPage> const& pages, Diagnostics& sink);

/// The words that `tesseract … tsv` found, in points; `pixels_per_inch`: 0 for a picture that is as wide as a page.
PdfPage page_of_words(std::string_view tsv, std::uint32_t pixels_per_inch);

}  // namespace jixiao::targets::document
