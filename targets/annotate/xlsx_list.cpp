// The first sheet of a copy: the opinion, then all remarks with links to their cells.
#include <algorithm>
#include <charconv>

#include "targets/annotate/xlsx_parts.hpp"
#include "targets/document/form_sheet.hpp"
#include "targets/document/xlsx_cell.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
constexpr std::string_view relationships_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
constexpr std::string_view beginning =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<sheetPr><tabColor rgb=\"FFC00000\"/></sheetPr>"
    "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    "<cols><col min=\"1\" max=\"1\" width=\"7\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"26\" "
    "customWidth=\"1\"/><col min=\"3\" max=\"4\" width=\"9\" customWidth=\"1\"/><col min=\"5\" max=\"6\" "
    "width=\"60\" customWidth=\"1\"/></cols><sheetData>";

enum class Face { plain, bold, link };

std::string run_properties(Face face) {
    if (face == Face::plain) return "";
    constexpr std::string_view link = "<u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/>";
    return "<rPr>" + std::string(face == Face::bold ? "<b/><sz val=\"11\"/>" : link) + "</rPr>";
}

class ListSheet {
public:
    explicit ListSheet(std::size_t style) : style_(std::to_string(style)) {}

    void skip_row() { ++row_; }

    void row(std::vector<std::string> const& texts, Face face, std::optional<std::size_t> linked = std::nullopt) {
        auto const number = std::to_string(++row_);
        rows_ += "<row r=\"" + number + "\">";
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (texts[i].empty()) continue;
            auto const shown = linked == i ? Face::link : face;
            rows_ += "<c r=\"" + document::column_name(static_cast<std::uint32_t>(i)) + number + "\" s=\"" +
                     (texts.size() > 1 ? style_ : "0") + "\" t=\"inlineStr\"><is><r>" + run_properties(shown) +
                     "<t xml:space=\"preserve\">" + escaped(document::literal(texts[i])) + "</t></r></is></c>";
        }
        rows_ += "</row>";
    }

    void link(SheetPlace const& to) {
        std::string name;
        for (char const c : to.sheet) name.append(c == '\'' ? 2 : 1, c);
        links_ += "<hyperlink ref=\"B" + std::to_string(row_) + "\" location=\"" +
                  escaped("'" + name + "'!" + document::to_string(to.cell)) + "\"/>";
    }

    std::uint32_t last_row() const { return row_; }

    /// The mark by which programs know the sheet stands in its first row, which is hidden.
    std::string xml() const {
        return std::string(beginning) + "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" +
               std::string(document::remarks_sheet_mark) + "</t></is></c></row>" + rows_ + "</sheetData>" +
               (links_.empty() ? "" : "<hyperlinks>" + links_ + "</hyperlinks>") +
               "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
               "<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>";
    }

private:
    std::string style_;
    std::string rows_;
    std::string links_;
    std::uint32_t row_ = 1;
};

std::size_t number_of(std::string const& text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Whatever counts sheets by their position counts one more.
void move_positions(std::string_view workbook, Element const& root, Edits& edits) {
    auto const move = [&](Element const& element, std::string_view name) {
        auto const at = attribute(workbook, element.tag, name);
        if (at) edits.push_back({*at, std::to_string(number_of(attribute_text(workbook, element, name)) + 1)});
        return at.has_value();
    };
    if (auto const names = child(workbook, root, "definedNames"))
        for (auto const& name : children(workbook, *names)) move(name, "localSheetId");
    auto const views = child(workbook, root, "bookViews");
    if (views) {
        for (auto const& view : children(workbook, *views))
            if (!move(view, "activeTab")) set_attribute(workbook, view, "activeTab", "1", edits);
        return;
    }
    auto const is_sheets = [](std::string_view name) { return name == "sheets"; };
    insert_before(workbook, root, is_sheets,
                  "<bookViews" + own_namespace(workbook, root) + "><workbookView activeTab=\"1\"/></bookViews>", edits);
}

std::string free_sheet_name(std::string_view workbook, std::vector<Element> const& sheets) {
    std::string name(list_name);
    auto const is_taken = [&](Element const& sheet) { return attribute_text(workbook, sheet, "name") == name; };
    for (int number = 2; std::any_of(sheets.begin(), sheets.end(), is_taken); ++number)
        name = std::string(list_name) + "(" + std::to_string(number) + ")";
    return name;
}

/// A new sheet before all others.
void add_sheet(PackageCopy& package, std::string const& workbook_part, std::string const& part) {
    auto const id = package.relate(workbook_part, std::string(relation), part);
    package.declare(part, kind);
    auto const workbook = package.text(workbook_part);
    auto const root = root_of(workbook);
    auto const list = root ? child(workbook, *root, "sheets") : std::nullopt;
    if (!list) return;
    auto const sheets = children(workbook, *list);
    std::size_t last = 0;
    for (auto const& sheet : sheets) last = std::max(last, number_of(attribute_text(workbook, sheet, "sheetId")));
    Edits edits;
    auto const at = list->inside.begin;
    edits.push_back({{at, at},
                     "<sheet" + own_namespace(workbook, *root) + " xmlns:r=\"" + std::string(relationships_space) +
                         "\" name=\"" + free_sheet_name(workbook, sheets) + "\" sheetId=\"" + std::to_string(last + 1) +
                         "\" r:id=\"" + id + "\"/>"});
    move_positions(workbook, *root, edits);
    package.put(workbook_part, applied(workbook, std::move(edits)));
}

bool has_sheet(document::Workbook const& workbook, std::string const& name) {
    return std::any_of(workbook.sheets.begin(), workbook.sheets.end(),
                       [&](document::SheetEntry const& sheet) { return sheet.name == name; });
}

}  // namespace

void put_list(PackageCopy& package, std::string const& workbook_part, document::Workbook const& workbook,
              Annotations const& annotations, OurStyles const& styles, std::string const& earlier_part) {
    ListSheet list(styles.wrapped);
    SheetRemarks looks;
    list.row({std::string(list_name)}, Face::bold);
    for (auto const& line : annotations.opinion) list.row({line}, Face::plain);
    list.skip_row();
    auto const& words = annotations.words;
    list.row({words.number, words.place, words.level, words.code, words.what, words.how}, Face::bold);
    std::size_t number = 0;
    for (auto const& remark : annotations.remarks) {
        auto const place = sheet_place(remark.place);
        bool const leads = place && has_sheet(workbook, place->sheet);
        list.row({std::to_string(++number), remark.place, remark.level, remark.code, remark.what, remark.how},
                 Face::plain, leads ? std::optional<std::size_t>(1) : std::nullopt);
        if (leads) list.link(*place);
        looks.colours[{list.last_row() - 1, 2}] = remark.severity;
    }
    auto const part = earlier_part.empty() ? package.free_name("xl/worksheets/jixiao_remarks", ".xml") : earlier_part;
    package.put(part, list.xml());
    if (earlier_part.empty()) add_sheet(package, workbook_part, part);
    annotate_sheet(package, part, 1, looks, styles);
}

}  // namespace jixiao::targets::annotate
