#include <algorithm>
#include <charconv>

#include "targets/annotate/xlsx_parts.hpp"
#include "targets/document/xlsx_cell.hpp"

namespace jixiao::targets::annotate {
namespace {

/// Cells and rows that do not say where they stand follow the one before.
template <class Visit>
void for_each_cell(std::string_view sheet, Element const& root, Visit visit) {
    auto const data = child(sheet, root, "sheetData");
    if (!data) return;
    CellPlace next;
    for (auto const& row : children(sheet, *data)) {
        auto const written = attribute_text(sheet, row, "r");
        std::uint32_t number = 0;
        std::from_chars(written.data(), written.data() + written.size(), number);
        next = {number > 0 ? number - 1 : next.row, 0};
        for (auto const& cell : children(sheet, row)) {
            auto const place = document::parse_reference(attribute_text(sheet, cell, "r")).value_or(next);
            visit(cell, place);
            next = {next.row, place.column + 1};
        }
        ++next.row;
    }
}

bool is_text(std::string_view sheet, Element const& cell) {
    auto const type = attribute_text(sheet, cell, "t");
    return (type == "s" || type == "inlineStr" || type == "str") && !child(sheet, cell, "f");
}

/// The tag of a cell as one that holds its text itself.
std::string inline_tag(std::string_view sheet, Element const& cell) {
    auto tag = std::string(slice(sheet, cell.tag));
    auto const type = attribute(sheet, cell.tag, "t");
    tag.replace(type->begin - cell.tag.begin, type->end - type->begin, "inlineStr");
    return tag;
}

}  // namespace

void write_cells(std::string_view sheet, Element const& root, std::map<CellPlace, std::string> const& texts,
                 Edits& edits) {
    if (texts.empty()) return;
    for_each_cell(sheet, root, [&](Element const& cell, CellPlace place) {
        auto const found = texts.find(place);
        if (found == texts.end() || !is_text(sheet, cell) || cell.is_empty_tag) return;
        std::string const p(cell.prefix());
        edits.push_back({cell.whole, inline_tag(sheet, cell) + "<" + p + "is><" + p + "t xml:space=\"preserve\">" +
                                         escaped(document::literal(found->second)) + "</" + p + "t></" + p + "is></" +
                                         std::string(cell.full_name) + ">"});
    });
}

bool takes_text(PackageCopy& package, std::string const& part, CellPlace place) {
    auto const& sheet = package.text(part);
    auto const root = root_of(sheet);
    bool takes = false;
    if (!root) return false;
    for_each_cell(sheet, *root, [&](Element const& cell, CellPlace at) {
        takes = takes || (at == place && is_text(sheet, cell) && !cell.is_empty_tag);
    });
    return takes;
}

}  // namespace jixiao::targets::annotate
