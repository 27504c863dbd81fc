#include "targets/document/flat_package.hpp"

#include "targets/document/limits.hpp"
#include "targets/document/part_name.hpp"
#include "targets/document/xml_file.hpp"

namespace jixiao::targets::document {
namespace {

constexpr auto none = std::string_view::npos;

/// What the names in the package begin with: pkg: as a rule.
std::string prefix_of(std::string_view text) {
    auto const end = text.find(":package");
    auto const begin = end == none ? none : text.rfind('<', end);
    return begin == none || end - begin > 16 ? std::string() : std::string(text.substr(begin + 1, end - begin));
}

/// The value of an attribute in a tag of the package, read as XML.
std::string name_in(std::string_view tag) {
    std::string const closed = std::string(tag.substr(0, tag.find('>'))) + "/>";
    auto xml = reader(closed);
    return xml.next() == XmlReader::Event::open ? xml.attribute("name").value_or("") : "";
}

/// What stands between the tags of <pkg:xmlData>, "" if the part has other data.
std::string_view xml_in(std::string_view part, std::string const& prefix) {
    auto const open = part.find("<" + prefix + "xmlData");
    auto const begin = open == none ? none : part.find('>', open);
    auto const end = part.rfind("</" + prefix + "xmlData");
    return begin == none || end == none || end < begin ? std::string_view() : part.substr(begin + 1, end - begin - 1);
}

}  // namespace

std::optional<std::map<std::string, std::string_view, std::less<>>> flat_parts(std::string_view text) {
    std::map<std::string, std::string_view, std::less<>> parts;
    auto const prefix = prefix_of(text);
    std::string const opening = "<" + prefix + "part ", closing = "</" + prefix + "part>";
    for (auto at = text.find(opening); at != none; at = text.find(opening, at)) {
        auto const end = text.find(closing, at);
        if (end == none || parts.size() >= max_parts) return std::nullopt;
        auto const part = text.substr(at, end - at);
        parts.emplace(comparable_part(name_in(part)), xml_in(part, prefix));
        at = end;
    }
    if (parts.empty()) return std::nullopt;
    return parts;
}

}  // namespace jixiao::targets::document
