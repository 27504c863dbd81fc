#include <algorithm>
#include <charconv>

#include "targets/annotate/docx_parts.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr std::string_view relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view strict_relation = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
constexpr std::string_view kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view own_prefix = "jx";

/// The namespace of the elements of a part, as its root declares it.
std::string main_space(std::string_view xml, Element const& root) {
    auto const prefix = root.prefix();
    auto const text = slice(xml, root.tag);
    auto const declared =
        prefix.empty() ? " xmlns=" : "xmlns:" + std::string(prefix.substr(0, prefix.size() - 1)) + "=";
    auto const at = text.find(declared);
    if (at == std::string_view::npos) return "";
    auto const quote = at + declared.size();
    return std::string(text.substr(quote + 1, text.find(text[quote], quote + 1) - quote - 1));
}

std::string new_part(PackageCopy& package, std::string const& document_part) {
    auto const& document = package.text(document_part);
    auto const root = root_of(document);
    auto const space = root ? main_space(document, *root) : std::string();
    bool const strict = space.find("purl.oclc.org") != std::string::npos;
    auto part = package.free_name("word/jixiao_comments", ".xml");
    package.put(part, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + space +
                          "\"></w:comments>");
    package.relate(document_part, std::string(strict ? strict_relation : relation), part);
    package.declare(part, kind);
    return part;
}

/// Line by line, as paragraphs.
std::string paragraphs(std::string_view text, Spelling const& spelling) {
    std::string result;
    while (true) {
        auto const end = std::min(text.find('\n'), text.size());
        result += spelling.paragraph(text.substr(0, end));
        if (end == text.size()) return result;
        text.remove_prefix(end + 1);
    }
}

std::size_t number_of(std::string const& text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::string Spelling::open(std::string_view name, std::string_view attributes) const {
    return "<" + prefix + std::string(name) + declaration + std::string(attributes);
}

std::string Spelling::close(std::string_view name) const { return "</" + prefix + std::string(name) + ">"; }

std::string Spelling::paragraph(std::string_view text, bool bold) const {
    auto const& p = prefix;
    return open("p") + "><" + p + "r>" + (bold ? "<" + p + "rPr><" + p + "b/></" + p + "rPr>" : "") + "<" + p +
           "t xml:space=\"preserve\">" + escaped(text) + "</" + p + "t></" + p + "r></" + p + "p>";
}

Spelling spelling_of(std::string_view xml, Element const& root) {
    if (!root.prefix().empty()) return {std::string(root.prefix()), ""};
    std::string const own(own_prefix);
    return {own + ":", " xmlns:" + own + "=\"" + main_space(xml, root) + "\""};
}

CommentNumbers change_comments(PackageCopy& package, std::string const& part, std::vector<std::string> const& texts) {
    CommentNumbers numbers;
    auto comments = package.related(part, "comments");
    bool const is_there = !comments.empty() && package.has(comments);
    if (!is_there && texts.empty()) return numbers;
    if (!is_there) comments = new_part(package, part);
    auto const xml = package.text(comments);
    auto const root = root_of(xml);
    if (!root) return numbers;
    Edits edits;
    std::size_t next = 0;
    for (auto const& comment : children(xml, *root)) {
        auto const id = attribute_text(xml, comment, "id");
        if (attribute_text(xml, comment, "author") != author) {
            next = std::max(next, number_of(id) + 1);
            continue;
        }
        numbers.removed.insert(id);
        edits.push_back({comment.whole, ""});
    }
    auto const spelling = spelling_of(xml, *root);
    std::string added;
    for (auto const& text : texts) {
        numbers.added.push_back(std::to_string(next++));
        auto const& p = spelling.prefix;
        added += spelling.open("comment", " " + p + "id=\"" + numbers.added.back() + "\" " + p + "author=\"" +
                                              std::string(author) + "\" " + p + "initials=\"审\">");
        added += paragraphs(text, {p, ""}) + spelling.close("comment");
    }
    append_inside(xml, *root, std::move(added), edits);
    package.put(comments, applied(xml, std::move(edits)));
    return numbers;
}

}  // namespace jixiao::targets::annotate
