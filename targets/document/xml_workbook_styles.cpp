#include "targets/document/xml_workbook_styles.hpp"

#include <array>
#include <utility>

#include "targets/document/cell_value.hpp"
#include "targets/document/limits.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

/// Formats that have a name in the file instead of a code.
std::string_view code_of(std::string_view format) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> named{{
        {"Fixed", "0.00"},
        {"Standard", "#,##0.00"},
        {"Currency", "#,##0.00"},
        {"Euro Currency", "#,##0.00"},
        {"Percent", "0.00%"},
        {"Scientific", "0.00E+00"},
        {"General Date", "yyyy-m-d h:mm"},
        {"Short Date", "yyyy-m-d"},
        {"Medium Date", "yyyy-m-d"},
        {"Long Date", "yyyy-m-d"},
        {"Short Time", "h:mm"},
        {"Long Time", "h:mm:ss"},
    }};
    for (auto const& [name, code] : named)
        if (name == format) return code;
    return format;
}

}  // namespace

void XmlStyles::read(XmlReader& xml) {
    auto const id = xml.attribute("ID").value_or("");
    auto format = this->format(xml.attribute("Parent").value_or("Default"));
    std::size_t const outside = xml.depth() - 1;
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next()) {
        if (event == Event::close && xml.depth() == outside) break;
        if (event == Event::open && xml.name() == "NumberFormat")
            format = parse_number_format(code_of(xml.attribute("Format").value_or("General")));
    }
    if (formats_.size() < max_styles) formats_[id] = std::move(format);
}

NumberFormat const& XmlStyles::format(std::string const& id) const {
    auto const found = formats_.find(id.empty() ? "Default" : id);
    return found == formats_.end() ? general_format() : found->second;
}

}  // namespace jixiao::targets::document
