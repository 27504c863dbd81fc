#include <algorithm>
#include <pugixml.hpp>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {
namespace {

constexpr Length max_thickness = 3 * point;  // of a rectangle that is a line
constexpr Length max_slant = point / 2;
constexpr int max_depth = 64;

struct Point {
    Length x = 0;
    Length y = 0;
};

/// x' = a*x + c*y + e, y' = b*x + d*y + f; factors are millionths, e and f lengths.
struct Matrix {
    static constexpr std::int64_t one = 1'000'000;
    std::int64_t a = one, b = 0, c = 0, d = one;
    std::int64_t e = 0, f = 0;
};

std::int64_t within(std::int64_t value, std::int64_t limit) { return std::clamp(value, -limit, limit); }

Length length_of(std::int64_t value) { return static_cast<Length>(within(value, max_length)); }

Point moved(Matrix const& m, Point p) {
    return {length_of((m.a * p.x + m.c * p.y) / Matrix::one + m.e),
            length_of((m.b * p.x + m.d * p.y) / Matrix::one + m.f)};
}

/// First the inner one, then the outer one.
Matrix combined(Matrix const& outer, Matrix const& inner) {
    auto const factor = [](std::int64_t value) { return within(value / Matrix::one, 1000 * Matrix::one); };
    Point const origin = moved(outer, {length_of(inner.e), length_of(inner.f)});
    return {factor(outer.a * inner.a + outer.c * inner.b),
            factor(outer.b * inner.a + outer.d * inner.b),
            factor(outer.a * inner.c + outer.c * inner.d),
            factor(outer.b * inner.c + outer.d * inner.d),
            origin.x,
            origin.y};
}

/// "matrix(0.998832,0,0,-0.998832,0,841.34)"; factors with three more digits than lengths.
Matrix matrix_of(std::string_view text) {
    if (!text.starts_with("matrix(")) return {};
    Matrix result;
    for (auto* factor : {&result.a, &result.b, &result.c, &result.d}) {
        auto const begin = text.find_first_of("+-.0123456789");
        if (begin == text.npos) return {};
        text.remove_prefix(begin);
        std::string digits(text.substr(0, text.find_first_of(", )")));
        text.remove_prefix(digits.size());
        auto const dot = digits.find('.');
        if (dot == std::string::npos)
            digits += "000";
        else {  // the point moves by three digits
            digits.append(3, '0').erase(dot, 1);
            digits.insert(dot + 3, 1, '.');
        }
        std::string_view view = digits;
        *factor = within(read_length(view), 1000 * Matrix::one);
    }
    result.e = read_length(text);
    result.f = read_length(text);
    return result;
}

void add_line(PdfPage& page, Point from, Point to) {
    if (std::abs(from.y - to.y) <= max_slant && from.x != to.x)
        page.horizontal.push_back({from.y, std::min(from.x, to.x), std::max(from.x, to.x)});
    else if (std::abs(from.x - to.x) <= max_slant && from.y != to.y)
        page.vertical.push_back({from.x, std::min(from.y, to.y), std::max(from.y, to.y)});
}

/// A filled shape that is thin in one direction.
void add_bar(PdfPage& page, std::vector<Point> const& points) {
    auto const [left, right] =
        std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.x < b.x; });
    auto const [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
    Length const width = right->x - left->x, height = bottom->y - top->y;
    if (height <= max_thickness && width > height)
        page.horizontal.push_back({top->y + height / 2, left->x, right->x});
    else if (width <= max_thickness && height > width)
        page.vertical.push_back({left->x + width / 2, top->y, bottom->y});
}

struct Style {
    bool stroked = false;
    bool filled = false;
};

Style style_of(std::string_view style) {
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

/// The lines of one path; curves are none.
void add_path(PdfPage& page, std::string_view data, Style style, Matrix const& matrix) {
    std::vector<Point> points;
    bool curved = false;
    auto const finish = [&] {
        if (!curved && style.filled && points.size() >= 3) add_bar(page, points);
        points.clear();
        curved = false;
    };
    auto const go_to = [&](Point to) {
        if (style.stroked && !points.empty()) add_line(page, points.back(), to);
        points.push_back(to);
    };
    while (!data.empty()) {
        char const command = data.front();
        data.remove_prefix(1);
        if (command == 'M') finish();
        if (command == 'Z' && !points.empty()) go_to(points.front());
        if (command == 'C') {
            curved = true;
            for (int i = 0; i < 4; ++i) read_length(data);
        }
        if (command != 'M' && command != 'L' && command != 'C') continue;
        Length const x = read_length(data);
        Point const to = moved(matrix, {x, read_length(data)});
        if (command == 'C')
            points.assign(1, to);
        else
            go_to(to);
    }
    finish();
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
