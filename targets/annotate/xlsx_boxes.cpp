// The boxes in which comments are shown, drawn in VML as office programs still want it.
#include <algorithm>
#include <charconv>

#include "targets/annotate/xlsx_parts.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view box_type =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
constexpr std::string_view spaces =
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
constexpr std::size_t ids_of_a_sheet = 1024;
constexpr auto none = std::string_view::npos;

std::size_t number_at(std::string_view text, std::size_t at) {
    std::size_t number = 0;
    std::from_chars(text.data() + std::min(at, text.size()), text.data() + text.size(), number);
    return number;
}

/// The number in <x:Row>4</x:Row>.
std::optional<std::uint32_t> number_in(std::string_view shape, std::string_view name) {
    auto const at = shape.find(":" + std::string(name) + ">");
    if (at == none) return std::nullopt;
    return static_cast<std::uint32_t>(number_at(shape, at + name.size() + 2));
}

std::optional<CellPlace> cell_of(std::string_view shape) {
    if (shape.find("ObjectType=\"Note\"") == none) return std::nullopt;
    auto const row = number_in(shape, "Row");
    auto const column = number_in(shape, "Column");
    if (!row || !column) return std::nullopt;
    return CellPlace{*row, *column};
}

struct Shape {
    Span at;
    std::optional<CellPlace> cell;  // of a comment
};

/// Shapes are looked for as text: what stands in boxes of others need not be XML.
std::vector<Shape> shapes_in(std::string_view drawing) {
    std::vector<Shape> result;
    for (auto at = drawing.find("<v:shape "); at != none; at = drawing.find("<v:shape ", at)) {
        constexpr std::string_view ending = "</v:shape>";
        auto const end = drawing.find(ending, at);
        if (end == none) break;
        auto const behind = end + ending.size();
        Span const whole{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(behind)};
        result.push_back({whole, cell_of(slice(drawing, whole))});
        at = behind;
    }
    return result;
}

std::string box(CellPlace cell, std::size_t id, std::string_view declared) {
    auto const column = cell.column + 1;
    auto const anchor = std::to_string(column) + ", 15, " + std::to_string(cell.row) + ", 2, " +
                        std::to_string(column + 4) + ", 15, " + std::to_string(cell.row + 6) + ", 4";
    return "<v:shape" + std::string(declared) + " id=\"_x0000_s" + std::to_string(id) +
           "\" type=\"#_x0000_t202\" style=\"position:absolute;width:240pt;height:120pt;z-index:1;visibility:hidden\""
           " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" "
           "color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox><div "
           "style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
           "<x:SizeWithCells/><x:Anchor>" +
           anchor + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + std::to_string(cell.row) +
           "</x:Row><x:Column>" + std::to_string(cell.column) + "</x:Column></x:ClientData></v:shape>";
}

std::size_t id_of(std::string_view shape) {
    constexpr std::string_view mark = "_x0000_s";
    auto const at = shape.find(mark);
    return at == none ? 0 : number_at(shape, at + mark.size());
}

}  // namespace

std::string empty_boxes(std::size_t index) {
    return "<xml" + std::string(spaces) + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"" +
           std::to_string(index) + "\"/></o:shapelayout>" + std::string(box_type) + "</xml>";
}

std::string changed_boxes(std::string_view drawing, CommentChange const& change, std::size_t index) {
    Edits edits;
    auto last = index * ids_of_a_sheet;
    std::set<CellPlace> drawn;
    for (auto const& shape : shapes_in(drawing)) {
        bool const goes = shape.cell && change.removed.contains(*shape.cell);
        if (goes)
            edits.push_back({shape.at, ""});
        else
            last = std::max(last, id_of(slice(drawing, shape.at)));
        if (!goes && shape.cell) drawn.insert(*shape.cell);
    }
    std::string added;
    auto const root = root_of(drawing);
    bool const is_declared = root && slice(drawing, root->tag).find("urn:schemas-microsoft-com:office:excel") != none;
    auto const declared = is_declared ? std::string_view() : spaces;
    bool const has_type = drawing.find("id=\"_x0000_t202\"") != none;
    if (!has_type && !change.added.empty())
        added = "<v:shapetype" + std::string(declared) + std::string(box_type.substr(box_type.find(' ')));
    for (auto const& cell : change.added)
        if (!drawn.contains(cell)) added += box(cell, ++last, declared);
    auto const end = drawing.rfind("</");
    if (end == none) return std::string(drawing);
    auto const at = static_cast<std::uint32_t>(end);
    edits.push_back({{at, at}, std::move(added)});
    return applied(drawing, std::move(edits));
}

}  // namespace jixiao::targets::annotate
