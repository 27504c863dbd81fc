#include "tools/render/page/markup.hpp"

#include <algorithm>

#include "tools/render/characters.hpp"

namespace jixiao::render::page {
namespace {

std::string_view escaped(char character) {
    switch (character) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return {};
    }
}

void write_escaped(std::string_view text, std::ostream& out) {
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const reference = escaped(text[at]);
        if (reference.empty()) continue;
        out << text.substr(written, at - written) << reference;
        written = at + 1;
    }
    out << text.substr(written);
}

/// Elements that end a line, so that two pages can be compared line by line.
bool ends_line(std::string_view name) {
    static constexpr std::string_view names[] = {"meta",    "head",    "title", "body",   "header", "main", "footer",
                                                 "section", "article", "div",   "h1",     "h2",     "h3",   "p",
                                                 "form",    "table",   "thead", "tbody",  "tfoot",  "tr",   "ul",
                                                 "ol",      "li",      "dl",    "caption"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

void Markup::begin(Name name, Attributes attributes) {
    out_ << '<' << name.text();
    for (auto const& attribute : attributes) {
        out_ << ' ' << attribute.name.text() << "=\"";
        write_escaped(visible_line(attribute.value), out_);
        out_ << '"';
    }
}

void Markup::open(Name name, Attributes attributes) {
    begin(name, attributes);
    out_ << '>';
}

void Markup::close(Name name) {
    out_ << "</" << name.text() << '>';
    if (ends_line(name.text())) out_ << '\n';
}

void Markup::element(Name name, Attributes attributes, std::string_view body) {
    open(name, attributes);
    text(body);
    close(name);
}

void Markup::empty(Name name, Attributes attributes) {
    begin(name, attributes);
    out_ << "/>";
    if (ends_line(name.text())) out_ << '\n';
}

void Markup::text(std::string_view text) { write_escaped(visible_text(text), out_); }

void Markup::embed(Name name, Asset const& asset) {
    out_ << '<' << name.text() << '>' << asset.text << "</" << name.text() << ">\n";
}

void Markup::doctype() { out_ << "<!DOCTYPE html>\n"; }

}  // namespace jixiao::render::page
