#include "targets/document/xlsx_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "targets/catalog.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/part_name.hpp"
#include "targets/document/sheet_draft.hpp"

namespace jixiao::targets::document {
namespace {

using Event = XmlReader::Event;

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_set(std::string_view value) { return value == "1" || value == "true"; }

void read_sheets(pugi::xml_node workbook, std::vector<Relationship> const& relationships, Workbook& result,
                 Draft& draft) {
    for (auto const node : child(workbook, "sheets").children()) {
        if (local_name(node.name()) != "sheet" || result.sheets.size() >= max_sheets) continue;
        std::string_view id;
        for (auto const one : node.attributes())  // r:id, beside others that end in id
            if (std::string_view(one.name()).ends_with(":id")) id = one.value();
        auto const found = std::find_if(relationships.begin(), relationships.end(),
                                        [&](Relationship const& one) { return one.id == id; });
        auto const name = sheet_name(attribute(node, "name"));
        if (found == relationships.end()) {
            draft.report({&codes::container_damaged,
                          {"找不到工作表“" + name + "”的内容", "the content of sheet “" + name + "” is missing"}});
        } else if (found->type == "worksheet") {
            auto const state = attribute(node, "state");
            result.sheets.push_back({name, found->part, state == "hidden" || state == "veryHidden"});
        }
    }
}

void read_styles(pugi::xml_node styles, Workbook& result) {
    std::map<int, std::uint32_t> known;
    std::map<int, std::string> own;
    for (auto const node : child(styles, "numFmts").children())
        own[number(attribute(node, "numFmtId"))] = attribute(node, "formatCode");
    for (auto const node : child(styles, "cellXfs").children()) {
        int const id = number(attribute(node, "numFmtId"));
        auto const [place, is_new] = known.emplace(id, static_cast<std::uint32_t>(result.formats.size()));
        if (is_new) {
            auto const found = own.find(id);
            auto const code = found == own.end() ? built_in_format(id) : std::string_view(found->second);
            result.formats.push_back(parse_number_format(code.empty() ? "General" : code));
        }
        result.format_of_style.push_back(place->second);
    }
}

std::optional<Failure> read_strings(Package const& package, std::string const& part, SharedStrings& strings) {
    auto stream = package.stream(part);
    auto xml = reader(stream);
    for (auto event = xml.next(); event != Event::end && event != Event::broken; event = xml.next()) {
        if (event != Event::open || xml.name() != "si") continue;
        strings.text += read_rich_text(xml);
        strings.ends.push_back(static_cast<std::uint32_t>(strings.text.size()));
        if (strings.text.size() > max_text_size || strings.size() >= max_shared_strings)
            return Failure{&codes::document_too_large, {"文字太多", "too much text"}};
    }
    return failure(stream, xml, part);
}

}  // namespace

std::string_view SharedStrings::operator[](std::size_t index) const {
    auto const begin = index == 0 ? 0 : ends[index - 1];
    return std::string_view(text).substr(begin, ends[index] - begin);
}

std::string read_rich_text(XmlReader& xml) {
    std::string result;
    std::size_t const outside = xml.depth() - 1;
    bool in_text = false;
    while (true) {
        auto const event = xml.next();
        if (event == Event::end || event == Event::broken) return result;
        if (event == Event::open && xml.name() == "rPh") {
            xml.skip();
        } else if (event == Event::open) {
            in_text = xml.name() == "t";
        } else if (event == Event::text && in_text) {
            if (result.size() <= max_cell_size) result += xml.text();
        } else if (event == Event::close) {
            in_text = false;
            if (xml.depth() == outside) return result;
        }
    }
}

std::optional<Workbook> read_workbook(Package const& package, Draft& draft) {
    auto const roots = package.relationships("");
    auto const* main = related(roots, "officeDocument");
    std::string const part = main ? main->part : "xl/workbook.xml";
    pugi::xml_document tree;
    auto problem = package.load(part, tree);
    auto const root = child(tree, "workbook");
    if (!root) {
        bool const is_workbook = problem && part.ends_with("workbook.xml") && package.has("xl/workbook.xml");
        if (is_workbook)
            draft.report(std::move(*problem));
        else
            draft.report({&codes::not_this_kind, {"里面没有 Excel 工作簿", "it holds no Excel workbook"}});
        return std::nullopt;
    }
    Workbook result;
    if (is_set(attribute(child(root, "workbookPr"), "date1904"))) result.dates = DateSystem::from_1904;
    result.uncomputed = is_set(attribute(child(root, "calcPr"), "fullCalcOnLoad"));
    auto const relationships = package.relationships(part);
    read_sheets(root, relationships, result, draft);
    if (auto const* styles = related(relationships, "styles")) {
        pugi::xml_document style_tree;
        if (auto damage = package.load(styles->part, style_tree)) draft.report(std::move(*damage));
        read_styles(child(style_tree, "styleSheet"), result);
    }
    if (auto const* strings = related(relationships, "sharedStrings"))
        if (auto damage = read_strings(package, strings->part, result.strings)) draft.report(std::move(*damage));
    return result;
}

}  // namespace jixiao::targets::document
