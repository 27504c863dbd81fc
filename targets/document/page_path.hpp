// Paths drawn on a page → its ruled lines: what is straight and along the page, and bars that are as thin as a line.
#pragma once

#include <vector>

#include "targets/document/pdf_page.hpp"

namespace jixiao::targets::document {

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

/// Factors beyond a thousand are cut.
std::int64_t matrix_factor(std::int64_t millionths);
/// "0.998832" as millionths, which is three digits more than a length; the text is read on to behind the number.
std::int64_t read_factor(std::string_view& text);
Point moved(Matrix const& matrix, Point point);
/// First the inner one, then the outer one.
Matrix combined(Matrix const& outer, Matrix const& inner);

struct PathStyle {
    bool stroked = false;
    bool filled = false;
};

/// One path while it is drawn; curves are no lines.
class PagePath {
public:
    PagePath(PdfPage& page, PathStyle style, Matrix const& matrix) : page_(page), style_(style), matrix_(matrix) {}
    PagePath(PagePath const&) = delete;
    PagePath& operator=(PagePath const&) = delete;
    ~PagePath() { finish(); }

    void move_to(Point to);
    void line_to(Point to);
    void curve_to(Point to);
    void close();

private:
    void go_to(Point to);
    void finish();

    PdfPage& page_;
    PathStyle style_;
    Matrix matrix_;
    std::vector<Point> points_;
    bool curved_ = false;
};

}  // namespace jixiao::targets::document
