#include "targets/document/page_path.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace jixiao::targets::document {
namespace {

constexpr Length max_thickness = 3 * point;  // of a rectangle that is a line
constexpr Length max_slant = point / 2;

std::int64_t within(std::int64_t value, std::int64_t limit) { return std::clamp(value, -limit, limit); }

Length length_of(std::int64_t value) { return static_cast<Length>(within(value, max_length)); }

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

}  // namespace

std::int64_t matrix_factor(std::int64_t millionths) { return within(millionths, 1000 * Matrix::one); }

std::int64_t read_factor(std::string_view& text) {
    auto const begin = text.find_first_of("+-.0123456789");
    text.remove_prefix(std::min(begin, text.size()));
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
    return matrix_factor(read_length(view));
}

Point moved(Matrix const& m, Point p) {
    return {length_of((m.a * p.x + m.c * p.y) / Matrix::one + m.e),
            length_of((m.b * p.x + m.d * p.y) / Matrix::one + m.f)};
}

Matrix combined(Matrix const& outer, Matrix const& inner) {
    auto const factor = [](std::int64_t value) { return matrix_factor(value / Matrix::one); };
    Point const origin = moved(outer, {length_of(inner.e), length_of(inner.f)});
    return {factor(outer.a * inner.a + outer.c * inner.b),
            factor(outer.b * inner.a + outer.d * inner.b),
            factor(outer.a * inner.c + outer.c * inner.d),
            factor(outer.b * inner.c + outer.d * inner.d),
            origin.x,
            origin.y};
}

void PagePath::go_to(Point to) {
    if (style_.stroked && !points_.empty()) add_line(page_, points_.back(), to);
    points_.push_back(to);
}

void PagePath::move_to(Point to) {
    finish();
    go_to(moved(matrix_, to));
}

void PagePath::line_to(Point to) { go_to(moved(matrix_, to)); }

void PagePath::curve_to(Point to) {
    curved_ = true;
    points_.assign(1, moved(matrix_, to));
}

void PagePath::close() {
    if (!points_.empty()) go_to(points_.front());
}

/// What was filled may be a bar.
void PagePath::finish() {
    if (!curved_ && style_.filled && points_.size() >= 3) add_bar(page_, points_);
    points_.clear();
    curved_ = false;
}

}  // namespace jixiao::targets::document
