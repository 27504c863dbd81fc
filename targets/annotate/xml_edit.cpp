#include "targets/annotate/xml_edit.hpp"

#include <algorithm>

#include "grammar/characters.hpp"
#include "targets/document/part_name.hpp"
#include "targets/document/xml_text.hpp"

namespace jixiao::targets::annotate {
namespace {

constexpr auto none = std::string_view::npos;

std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }

bool ends_name(char c) { return grammar::is_ascii_blank(c) || c == '/' || c == '>' || c == '='; }

std::size_t name_size(std::string_view text) {
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), ends_name) - text.begin());
}

/// Where a tag ends, behind its >; a > in quotes is none.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
    char quote = '\0';
    for (; at < xml.size(); ++at) {
        char const c = xml[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return none;
}

/// The end of what is no element at a <; `at` itself if it is one.
std::size_t behind_other_markup(std::string_view xml, std::size_t at) {
    auto const rest = xml.substr(at);
    auto const behind = [&](std::string_view ending) {
        auto const end = xml.find(ending, at);
        return end == none ? xml.size() : end + ending.size();
    };
    if (rest.starts_with("<!--")) return behind("-->");
    if (rest.starts_with("<![CDATA[")) return behind("]]>");
    if (rest.starts_with("<?")) return behind("?>");
    if (rest.starts_with("<!")) return behind(">");
    return at;
}

Element opened(Tag const& tag) { return {tag.full_name, tag.at, {tag.at.end, tag.at.end}, tag.at, tag.is_empty}; }

void cut_blanks(std::string_view text, std::size_t& at) {
    while (at < text.size() && grammar::is_ascii_blank(text[at])) ++at;
}

/// The characters that have a spelling of their own in XML; "" for all others.
std::string_view entity_of(char32_t character) {
    switch (character) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        default: return "";
    }
}

bool may_stand(char32_t character) {
    bool const is_blank = character == U'\n' || character == U'\t';
    return is_blank || (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
}

}  // namespace

std::string_view Element::name() const { return document::local_name(full_name); }

std::string_view Element::prefix() const { return full_name.substr(0, full_name.size() - name().size()); }

std::string_view slice(std::string_view xml, Span span) { return xml.substr(span.begin, span.end - span.begin); }

std::optional<Tag> next_tag(std::string_view xml, std::uint32_t from) {
    for (auto at = xml.find('<', from); at != none; at = xml.find('<', at)) {
        if (auto const behind = behind_other_markup(xml, at); behind != at) {
            at = behind;
            continue;
        }
        auto const end = end_of_tag(xml, at);
        if (end == none) return std::nullopt;
        Tag tag{{place(at), place(end)}, {}, xml.substr(at).starts_with("</"), xml[end - 2] == '/'};
        auto const name = xml.substr(at + (tag.closes ? 2 : 1));
        tag.full_name = name.substr(0, name_size(name));
        return tag;
    }
    return std::nullopt;
}

std::optional<Element> root_of(std::string_view xml) {
    auto const tag = next_tag(xml, 0);
    auto const end = xml.rfind("</");
    if (!tag || tag->closes) return std::nullopt;
    auto element = opened(*tag);
    if (tag->is_empty) return element;
    if (end == none || end < tag->at.end) return std::nullopt;
    element.inside.end = place(end);
    element.whole.end = place(xml.size());
    return element;
}

std::vector<Element> children(std::string_view xml, Element const& parent) {
    std::vector<Element> result;
    std::size_t depth = 0;
    for (auto at = parent.inside.begin; at < parent.inside.end;) {
        auto const tag = next_tag(xml, at);
        if (!tag || tag->at.begin >= parent.inside.end) break;
        at = tag->at.end;
        if (!tag->closes && depth == 0) result.push_back(opened(*tag));
        if (tag->is_empty) continue;
        depth = tag->closes ? depth - std::min<std::size_t>(depth, 1) : depth + 1;
        if (!tag->closes || depth > 0 || result.empty()) continue;
        result.back().inside.end = tag->at.begin;
        result.back().whole.end = tag->at.end;
    }
    return result;
}

std::optional<Element> child(std::string_view xml, Element const& parent, std::string_view name) {
    for (auto const& element : children(xml, parent))
        if (element.name() == name) return element;
    return std::nullopt;
}

void walk(std::string_view xml, Span range, std::function<void(Element const&)> const& visit) {
    std::vector<Element> open;
    for (auto at = range.begin; at < range.end;) {
        auto const tag = next_tag(xml, at);
        if (!tag || tag->at.begin >= range.end) return;
        at = tag->at.end;
        if (tag->is_empty) {
            visit(opened(*tag));
        } else if (!tag->closes) {
            open.push_back(opened(*tag));
        } else if (!open.empty()) {
            open.back().inside.end = tag->at.begin;
            open.back().whole.end = tag->at.end;
            visit(open.back());
            open.pop_back();
        }
    }
}

std::optional<Span> attribute(std::string_view xml, Span tag, std::string_view name) {
    auto const text = slice(xml, tag);
    auto at = 1 + name_size(text.substr(1));
    while (at < text.size()) {
        cut_blanks(text, at);
        auto const found = text.substr(at, name_size(text.substr(at)));
        at += found.size();
        cut_blanks(text, at);
        if (found.empty() || at >= text.size() || text[at] != '=') return std::nullopt;
        cut_blanks(text, ++at);
        if (at >= text.size() || (text[at] != '"' && text[at] != '\'')) return std::nullopt;
        auto const end = text.find(text[at], at + 1);
        if (end == none) return std::nullopt;
        if (document::local_name(found) == name && !found.starts_with("xmlns"))
            return Span{place(tag.begin + at + 1), place(tag.begin + end)};
        at = end + 1;
    }
    return std::nullopt;
}

std::string attribute_text(std::string_view xml, Element const& element, std::string_view name) {
    auto const found = attribute(xml, element.tag, name);
    return found ? document::decoded_entities(slice(xml, *found)) : std::string();
}

std::string text_in(std::string_view xml, Element const& element) {
    std::string result;
    auto at = element.inside.begin;
    while (at < element.inside.end) {
        auto const tag = next_tag(xml, at);
        auto const end = tag ? std::min(tag->at.begin, element.inside.end) : element.inside.end;
        result += document::decoded_entities(slice(xml, {at, end}));
        at = tag ? std::max(tag->at.end, end) : end;
    }
    return result;
}

std::string own_namespace(std::string_view xml, Element const& root) {
    auto const prefix = root.prefix();
    if (prefix.empty()) return "";
    auto const text = slice(xml, root.tag);
    auto const declared = "xmlns:" + std::string(prefix.substr(0, prefix.size() - 1)) + "=";
    auto const at = text.find(declared);
    auto const value = at == none ? none : at + declared.size();
    if (value == none || value >= text.size()) return "";
    return " xmlns=" + std::string(text.substr(value, text.find(text[value], value + 1) - value + 1));
}

void append_inside(std::string_view xml, Element const& parent, std::string text, Edits& edits) {
    if (!parent.is_empty_tag) {
        edits.push_back({{parent.inside.end, parent.inside.end}, std::move(text)});
        return;
    }
    auto const slash = place(slice(xml, parent.tag).rfind('/')) + parent.tag.begin;
    edits.push_back({{slash, parent.tag.end}, ">" + std::move(text) + "</" + std::string(parent.full_name) + ">"});
}

void insert_before(std::string_view xml, Element const& parent,
                   std::function<bool(std::string_view)> const& stays_behind, std::string text, Edits& edits) {
    for (auto const& element : children(xml, parent))
        if (stays_behind(element.name())) {
            edits.push_back({{element.whole.begin, element.whole.begin}, std::move(text)});
            return;
        }
    append_inside(xml, parent, std::move(text), edits);
}

void set_attribute(std::string_view xml, Element const& element, std::string_view name, std::string const& value,
                   Edits& edits) {
    if (auto const at = attribute(xml, element.tag, name)) {
        edits.push_back({*at, value});
        return;
    }
    auto const behind = element.tag.begin + 1 + place(element.full_name.size());
    edits.push_back({{behind, behind}, " " + std::string(name) + "=\"" + value + "\""});
}

std::string applied(std::string_view xml, Edits edits) {
    std::stable_sort(edits.begin(), edits.end(), [](auto const& a, auto const& b) {
        return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
    });
    std::string result;
    std::uint32_t at = 0;
    for (auto const& edit : edits) {
        if (edit.span.begin < at) continue;  // in what was taken out
        result.append(xml.substr(at, edit.span.begin - at)).append(edit.replacement);
        at = edit.span.end;
    }
    return result.append(xml.substr(at));
}

std::string escaped(std::string_view text, std::size_t most) {
    std::string result;
    std::size_t units = 0;
    while (!text.empty()) {
        auto const [character, size] = grammar::decode(text);
        units += character > 0xFFFF ? 2 : 1;
        if (units > most) return result + "……";
        auto const entity = entity_of(character);
        if (may_stand(character)) result += entity.empty() ? text.substr(0, size) : entity;
        text.remove_prefix(size);
    }
    return result;
}

}  // namespace jixiao::targets::annotate
