#include <algorithm>
#include <pugixml.hpp>

#include "targets/document/page_path.hpp"

namespace jixiao::targets::document {
namespace {

constexpr int max_depth = 64;

/// "matrix(0.998832,0,0,-0.998832,0,841.34)".
Matrix matrix_of(std::string_view text) {
    if (!text.starts_with("matrix(")) return {};
    Matrix result;
    for (auto* factor : {&result.a, &result.b, &result.c, &result.d}) *factor = read_factor(text);
    result.e = read_length(text);
    result.f = read_length(text);
    return result;
}

PathStyle style_of(std::string_view style) {
    auto const paints = [&](std::string_view property) {
        for (auto at = style.find(property); at != style.npos; at = style.find(property, at + 1)) {
            if (at > 0 && style[at - 1] != ';' && style[at - 1] != ' ') continue;
            auto const value = style.substr(at + property.size());
            return !value.starts_with("none") && !value.starts_with("rgb(100%,100%,100%)");
        }
        return false;
    };
    return {paints("stroke:"), paints("fill:")};
}

void add_path(PdfPage& page, std::string_view data, PathStyle style, Matrix const& matrix) {
    PagePath path(page, style, matrix);
    while (!data.empty()) {
        char const command = data.front();
        data.remove_prefix(1);
        if (command == 'Z') path.close();
        if (command != 'M' && command != 'L' && command != 'C') continue;
        for (int i = 0; command == 'C' && i < 4; ++i) read_length(data);
        Length const x = read_length(data);
        Point const to{x, read_length(data)};
        if (command == 'M') path.move_to(to);
        if (command == 'L') path.line_to(to);
        if (command == 'C') path.curve_to(to);
    }
}

void add_node(PdfPage& page, pugi::xml_node node, Matrix const& outer, int depth) {
    for (auto const child : node.children()) {
        std::string_view const name = child.name();
        if (name == "defs" || name == "clipPath" || name == "mask" || name == "symbol" || depth > max_depth) continue;
        Matrix const matrix = combined(outer, matrix_of(child.attribute("transform").value()));
        if (name == "path")
            add_path(page, child.attribute("d").value(), style_of(child.attribute("style").value()), matrix);
        else if (name == "g")
            add_node(page, child, matrix, depth + 1);
    }
}

}  // namespace

void add_pdf_rules(std::vector<PdfPage>& pages, std::string_view svg) {
    pugi::xml_document document;
    document.load_buffer(svg.data(), svg.size(), pugi::parse_default, pugi::encoding_utf8);
    auto const root = document.child("svg");
    auto const set = root.child("pageSet");
    if (!set && !pages.empty()) add_node(pages.front(), root, {}, 0);
    auto page = pages.begin();
    for (auto const node : set.children("page"))
        if (page != pages.end()) add_node(*page++, node, {}, 0);
}

}  // namespace jixiao::targets::document
