#include <algorithm>
#include <array>
#include <charconv>

#include "targets/annotate/xlsx_parts.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing";
constexpr std::string_view relationships_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// What a sheet is made of, in the order in which it must stand.
constexpr std::array<std::string_view, 40> order{"sheetPr",
                                                 "dimension",
                                                 "sheetViews",
                                                 "sheetFormatPr",
                                                 "cols",
                                                 "sheetData",
                                                 "sheetCalcPr",
                                                 "sheetProtection",
                                                 "protectedRanges",
                                                 "scenarios",
                                                 "autoFilter",
                                                 "sortState",
                                                 "dataConsolidate",
                                                 "customSheetViews",
                                                 "mergeCells",
                                                 "phoneticPr",
                                                 "conditionalFormatting",
                                                 "dataValidations",
                                                 "hyperlinks",
                                                 "printOptions",
                                                 "pageMargins",
                                                 "pageSetup",
                                                 "headerFooter",
                                                 "rowBreaks",
                                                 "colBreaks",
                                                 "customProperties",
                                                 "cellWatches",
                                                 "ignoredErrors",
                                                 "smartTags",
                                                 "drawing",
                                                 "legacyDrawing",
                                                 "legacyDrawingHF",
                                                 "drawingHF",
                                                 "picture",
                                                 "oleObjects",
                                                 "controls",
                                                 "AlternateContent",
                                                 "webPublishItems",
                                                 "tableParts",
                                                 "extLst"};

std::ptrdiff_t rank(std::string_view name) {
    auto const found = std::find(order.begin(), order.end(), name);
    return found == order.end() ? -1 : found - order.begin();
}

/// The formula of our formats: always true, and our name is in it.
std::string formula() { return "LEN(\"" + std::string(author) + "\")&gt;0"; }

/// Behind those of others, which go on to win.
std::size_t last_priority(std::string_view sheet, Element const& format) {
    std::size_t last = 0;
    for (auto const& rule : children(sheet, format)) {
        auto const text = attribute_text(sheet, rule, "priority");
        std::size_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        last = std::max(last, number);
    }
    return last;
}

std::string format_of(grammar::Severity severity, SheetRemarks const& remarks, std::string const& space,
                      std::size_t style, std::size_t priority) {
    std::string cells;
    for (auto const& [place, colour] : remarks.colours)
        if (colour == severity) cells += (cells.empty() ? "" : " ") + document::to_string(place);
    if (cells.empty()) return "";
    return "<conditionalFormatting" + space + " sqref=\"" + cells + "\"><cfRule type=\"expression\" dxfId=\"" +
           std::to_string(style) + "\" priority=\"" + std::to_string(priority) + "\"><formula>" + formula() +
           "</formula></cfRule></conditionalFormatting>";
}

/// Colours are conditional formats, so that what the cells look like by themselves is not touched.
void colour(std::string_view sheet, Element const& root, SheetRemarks const& remarks, OurStyles const& styles,
            Edits& edits) {
    std::size_t last = 0;
    for (auto const& element : children(sheet, root)) {
        if (element.name() != "conditionalFormatting") continue;
        bool const is_ours = slice(sheet, element.inside).find(author) != std::string_view::npos;
        if (is_ours)
            edits.push_back({element.whole, ""});
        else
            last = std::max(last, last_priority(sheet, element));
    }
    using grammar::Severity;
    auto const space = own_namespace(sheet, root);
    std::string formats;
    for (auto const severity : {Severity::error, Severity::warning, Severity::info})
        formats += format_of(severity, remarks, space, styles.of(severity), ++last);
    if (!formats.empty()) insert_in_order(sheet, root, "conditionalFormatting", std::move(formats), edits);
}

std::string part_called(PackageCopy const& package, std::string const& sheet_part, std::string const& id) {
    for (auto const& one : package.original().relationships(sheet_part))
        if (one.id == id) return one.part;
    return "";
}

void draw(PackageCopy& package, std::string const& part, std::size_t index, CommentChange const& change,
          std::string_view sheet, Element const& root, Edits& edits) {
    if (change.added.empty() && change.removed.empty()) return;
    auto const known = child(sheet, root, "legacyDrawing");
    auto drawing = known ? part_called(package, part, attribute_text(sheet, *known, "id")) : std::string();
    if (drawing.empty() || !package.has(drawing)) {
        if (known || change.added.empty()) return;
        drawing = package.free_name("xl/drawings/jixiao_boxes", ".vml");
        package.put(drawing, empty_boxes(index));
        package.declare(drawing, kind, "vml");
        auto const id = package.relate(part, std::string(relation), drawing);
        insert_in_order(sheet, root, "legacyDrawing",
                        "<legacyDrawing" + own_namespace(sheet, root) + " xmlns:r=\"" +
                            std::string(relationships_space) + "\" r:id=\"" + id + "\"/>",
                        edits);
    }
    auto const before = package.text(drawing);
    package.put(drawing, changed_boxes(before, change, index));
}

}  // namespace

void insert_in_order(std::string_view sheet, Element const& root, std::string_view name, std::string text,
                     Edits& edits) {
    auto const own = rank(name);
    insert_before(
        sheet, root, [&](std::string_view other) { return rank(other) > own; }, std::move(text), edits);
}

void annotate_sheet(PackageCopy& package, std::string const& part, std::size_t index, SheetRemarks const& remarks,
                    OurStyles const& styles) {
    auto const sheet = package.text(part);
    auto const root = root_of(sheet);
    if (!root) return;
    Edits edits;
    write_cells(sheet, *root, remarks.texts, edits);
    colour(sheet, *root, remarks, styles, edits);
    auto const change = change_comments(package, part, remarks.comments);
    draw(package, part, index, change, sheet, *root, edits);
    package.put(part, applied(sheet, std::move(edits)));
}

std::optional<SheetPlace> sheet_place(std::string const& place) {
    auto const mark = place.rfind('!');
    if (mark == std::string::npos) return std::nullopt;
    auto const cell = document::parse_reference(std::string_view(place).substr(mark + 1));
    if (!cell) return std::nullopt;
    return SheetPlace{place.substr(0, mark), *cell};
}

}  // namespace jixiao::targets::annotate
