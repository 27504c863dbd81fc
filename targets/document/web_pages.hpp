// Web pages that are one document: a page alone, or the sheets of a workbook that was saved as a web archive.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "targets/document/read.hpp"

namespace jixiao::targets::document {

struct WebPage {
    std::string bytes;
    std::string charset;  // that stands beside the page; "" for what the page says itself
};

/// Their tables and texts, one page after the other. Nothing if there is no text in them, which is reported.
std::optional<Document> read_pages(std::string const& name, std::vector<WebPage> pages, Diagnostics& sink);

}  // namespace jixiao::targets::document
