#include "targets/document/xml_file.hpp"

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/document/encoding.hpp"

namespace jixiao::targets::document {
namespace {

/// What stands in quotation marks behind encoding= in the first line; "" if nothing does.
std::string declared_encoding(std::string_view bytes) {
    std::string const line = beginning(bytes, 256);
    auto const end = line.find("?>");
    auto at = line.find("encoding=");
    if (at == std::string::npos || end == std::string::npos || at > end) return {};
    at += 10;
    return line.substr(at, line.find_first_of("\"'", at) - at);
}

}  // namespace

bool is_markup(std::string_view bytes) {
    std::string const text = beginning(bytes, 256);
    auto const first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && text[first] == '<';
}

Source xml_source(File const& file, Diagnostics& sink) {
    return decoded(file.name, file.bytes, sink, declared_encoding(file.bytes));
}

XmlReader reader(std::string_view text) {
    return XmlReader([text](char* to, std::size_t size) mutable {
        auto const count = std::min(size, text.size());
        std::copy_n(text.data(), count, to);
        text.remove_prefix(count);
        return count;
    });
}

bool report_problem(XmlReader const& xml, Draft& draft) {
    if (xml.problem().chinese.empty()) return false;
    draft.report({&codes::container_damaged, xml.problem()});
    return true;
}

}  // namespace jixiao::targets::document
