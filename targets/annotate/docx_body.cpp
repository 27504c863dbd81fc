#include <algorithm>
#include <array>

#include "targets/annotate/docx_parts.hpp"
#include "targets/document/docx_body.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::annotate {
namespace {

/// The run that shows a comment's sign.
bool refers_to(std::string_view xml, Element const& run, std::set<std::string> const& comments) {
    auto const sign = child(xml, run, "commentReference");
    return sign && comments.contains(attribute_text(xml, *sign, "id"));
}

bool is_remarks_frame(std::string_view xml, Element const& frame) {
    auto const settings = child(xml, frame, "sdtPr");
    auto const tag = settings ? child(xml, *settings, "tag") : std::nullopt;
    return tag && attribute_text(xml, *tag, "val") == document::remarks_tag;
}

/// An element of the part that an anchor names; what follows it is not looked at.
std::optional<Element> element_at(std::string_view xml, Span at) {
    auto const found = root_of(xml.substr(0, at.end).substr(at.begin));
    if (!found) return std::nullopt;
    auto element = *found;
    for (auto* span : {&element.tag, &element.inside, &element.whole}) {
        span->begin += at.begin;
        span->end += at.begin;
    }
    return element;
}

/// What makes more of a paragraph than the text of its runs.
bool is_more_than_text(std::string_view name) {
    constexpr std::array<std::string_view, 13> names{
        "del", "ins", "moveFrom", "moveTo", "AlternateContent", "txbxContent", "fldChar", "fldSimple", "tab",
        "br",  "cr",  "sym",      "vanish"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void remove_marks(std::string_view xml, std::set<std::string> const& comments, Edits& edits) {
    auto const root = root_of(xml);
    if (!root) return;
    walk(xml, root->inside, [&](Element const& element) {
        auto const name = element.name();
        bool const marks = name == "commentRangeStart" || name == "commentRangeEnd";
        bool const is_ours = (marks && comments.contains(attribute_text(xml, element, "id"))) ||
                             (name == "r" && refers_to(xml, element, comments)) ||
                             (name == "sdt" && is_remarks_frame(xml, element));
        if (is_ours) edits.push_back({element.whole, ""});
    });
}

void mark_paragraph(std::string_view xml, Span paragraph, std::string const& comment, Spelling const& spelling,
                    Edits& edits) {
    auto const element = element_at(xml, paragraph);
    if (!element) return;
    auto const id = " " + spelling.prefix + "id=\"" + comment + "\"/>";
    auto const begin = spelling.open("commentRangeStart", id);
    auto const end = spelling.open("commentRangeEnd", id) + spelling.open("r") + "><" + spelling.prefix +
                     "commentReference" + id + spelling.close("r");
    if (element->is_empty_tag) return append_inside(xml, *element, begin + end, edits);
    auto const settings = child(xml, *element, "pPr");
    auto const at = settings ? settings->whole.end : element->inside.begin;
    edits.push_back({{at, at}, begin});
    append_inside(xml, *element, end, edits);
}

bool write_paragraph(std::string_view xml, Span paragraph, std::string const& before, std::string const& after,
                     Edits& edits) {
    auto const element = element_at(xml, paragraph);
    if (!element) return false;
    std::vector<Element> texts;
    bool is_plain = true;
    walk(xml, element->inside, [&](Element const& one) {
        is_plain = is_plain && !is_more_than_text(one.name());
        if (one.name() == "t" && !one.is_empty_tag) texts.push_back(one);
    });
    std::string written;
    for (auto const& text : texts) written += text_in(xml, text);
    if (!is_plain || texts.empty() || document::tidy(written) != before) return false;
    for (std::size_t i = 0; i < texts.size(); ++i) edits.push_back({texts[i].inside, i == 0 ? escaped(after) : ""});
    return true;
}

}  // namespace jixiao::targets::annotate
