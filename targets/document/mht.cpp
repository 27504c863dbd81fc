// Web archives: the pages in a MIME message, as browsers, Excel and Word save them. A workbook's sheets are pages of
// their own; the page that frames them and its strip of tabs have no text of the tables.
#include "targets/document/mime.hpp"
#include "targets/document/web_pages.hpp"

namespace jixiao::targets::document {
namespace {

bool is_page(MimePart const& part) {
    bool const is_frame = part.bytes.find("<frameset") != std::string::npos;
    return part.type == "text/html" && !is_frame && part.location.find("tabstrip.htm") == std::string::npos;
}

}  // namespace

std::optional<Document> read_mht(File const& file, Diagnostics& sink) {
    std::vector<WebPage> pages;
    for (auto& part : mime_parts(file.bytes))
        if (is_page(part)) pages.push_back({std::move(part.bytes), std::move(part.charset)});
    return read_pages(file.name, std::move(pages), sink);
}

}  // namespace jixiao::targets::document
