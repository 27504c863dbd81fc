#include <array>

#include "targets/annotate/xlsx_parts.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
constexpr std::string_view plain_styles =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
    "</styleSheet>";

std::string fill(std::string_view name_space, std::string_view color) {
    auto const rgb = "=\"FF" + std::string(color) + "\"/>";
    return "<dxf" + std::string(name_space) + "><fill><patternFill patternType=\"solid\"><fgColor rgb" + rgb +
           "<bgColor rgb" + rgb + "</patternFill></fill></dxf>";
}

std::string wrapped_cell(std::string_view name_space) {
    return "<xf" + std::string(name_space) +
           " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
           "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
}

/// A list of styles in which new ones are looked for, and put at the end where they are not.
class StyleList {
public:
    StyleList(std::string_view xml, Element list) : xml_(xml), list_(std::move(list)) { known_ = children(xml, list_); }

    std::size_t index_of(std::string const& style) {
        for (std::size_t i = 0; i < known_.size(); ++i)
            if (slice(xml_, known_[i].whole) == style) return i;
        added_ += style;
        return known_.size() + count_++;
    }

    void finish(Edits& edits) {
        if (count_ == 0) return;
        set_attribute(xml_, list_, "count", std::to_string(known_.size() + count_), edits);
        if (list_.is_empty_tag) {  // its count stands in the tag that is opened
            edits.clear();
            auto const name = std::string(list_.full_name);
            edits.push_back(
                {list_.whole, "<" + name + " count=\"" + std::to_string(count_) + "\">" + added_ + "</" + name + ">"});
            return;
        }
        append_inside(xml_, list_, added_, edits);
    }

private:
    std::string_view xml_;
    Element list_;
    std::vector<Element> known_;
    std::string added_;
    std::size_t count_ = 0;
};

/// The styles part with a list of conditional formats, which some programs leave out.
std::string with_format_list(std::string const& xml) {
    auto const root = root_of(xml);
    if (!root || child(xml, *root, "dxfs")) return xml;
    Edits edits;
    auto const stays_behind = [](std::string_view name) {
        return name == "tableStyles" || name == "colors" || name == "extLst";
    };
    insert_before(xml, *root, stays_behind, "<dxfs" + own_namespace(xml, *root) + " count=\"0\"></dxfs>", edits);
    return applied(xml, std::move(edits));
}

std::string styles_part(PackageCopy& package, std::string const& workbook_part) {
    if (auto part = package.related(workbook_part, "styles"); !part.empty() && package.has(part)) return part;
    auto part = package.free_name("xl/jixiao_styles", ".xml");
    package.put(part, std::string(plain_styles));
    package.relate(workbook_part, std::string(relation), part);
    package.declare(part, kind);
    return part;
}

}  // namespace

std::size_t OurStyles::of(grammar::Severity severity) const {
    if (severity == grammar::Severity::error) return error;
    return severity == grammar::Severity::warning ? warning : info;
}

OurStyles add_styles(PackageCopy& package, std::string const& workbook_part) {
    auto const part = styles_part(package, workbook_part);
    auto const xml = with_format_list(package.text(part));
    auto const root = root_of(xml);
    OurStyles result;
    if (!root) return result;
    auto const space = own_namespace(xml, *root);
    Edits all;
    if (auto const list = child(xml, *root, "cellXfs")) {
        StyleList cells(xml, *list);
        result.wrapped = cells.index_of(wrapped_cell(space));
        cells.finish(all);
    }
    if (auto const list = child(xml, *root, "dxfs")) {
        Edits edits;
        StyleList formats(xml, *list);
        result.error = formats.index_of(fill(space, "FFC7CE"));
        result.warning = formats.index_of(fill(space, "FFEB9C"));
        result.info = formats.index_of(fill(space, "DDEBF7"));
        formats.finish(edits);
        all.insert(all.end(), edits.begin(), edits.end());
    }
    package.put(part, applied(xml, std::move(all)));
    return result;
}

}  // namespace jixiao::targets::annotate
