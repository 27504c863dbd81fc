#include <algorithm>
#include <pugixml.hpp>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {
namespace {

Length length(pugi::xml_node node, char const* attribute) {
    std::string_view text = node.attribute(attribute).value();
    return read_length(text);
}

}  // namespace

Length read_length(std::string_view& text) {
    auto const first = text.find_first_of("+-.0123456789");
    if (first == text.npos) {
        text = {};
        return 0;
    }
    bool const negative = text[first] == '-';
    text.remove_prefix(first + (text[first] == '-' || text[first] == '+' ? 1 : 0));
    std::int64_t value = 0;
    int decimals = -1;  // before the point
    while (!text.empty() && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9'))) {
        if (text.front() == '.')
            decimals = 0;
        else if (decimals < 3) {
            value = std::min<std::int64_t>(value * 10 + (text.front() - '0'), std::int64_t{max_length} * 1000);
            if (decimals >= 0) ++decimals;
        }
        text.remove_prefix(1);
    }
    for (decimals = std::max(decimals, 0); decimals < 3; ++decimals) value *= 10;
    auto const result = static_cast<Length>(std::min<std::int64_t>(value, max_length));
    return negative ? -result : result;
}

std::vector<PdfPage> pdf_words(std::string_view xhtml) {
    pugi::xml_document document;
    document.load_buffer(xhtml.data(), xhtml.size(), pugi::parse_default, pugi::encoding_utf8);
    std::vector<PdfPage> pages;
    for (auto const page : document.child("html").child("body").child("doc").children("page")) {
        PdfPage& result = pages.emplace_back();
        result.width = length(page, "width");
        result.height = length(page, "height");
        for (auto const word : page.children("word"))
            result.words.push_back(
                {{length(word, "xMin"), length(word, "yMin"), length(word, "xMax"), length(word, "yMax")},
                 word.text().get()});
    }
    return pages;
}

}  // namespace jixiao::targets::document
