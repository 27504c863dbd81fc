#include "targets/document/ofd_page.hpp"

#include <algorithm>
#include <array>

#include "grammar/characters.hpp"
#include "targets/document/ofd_text.hpp"
#include "targets/document/package.hpp"
#include "targets/document/page_path.hpp"
#include "targets/document/part_name.hpp"

namespace jixiao::targets::document {
namespace {

constexpr int max_depth = 32;

Length millimetres(Length thousandths) { return static_cast<Length>(std::int64_t{thousandths} * 360 / 127); }

/// Where an object stands on the page: its box moves what is inside of it, after its own matrix.
Matrix matrix_of(pugi::xml_node object) {
    Matrix inner;
    auto written = attribute(object, "CTM");
    if (!written.empty()) {
        for (auto* factor : {&inner.a, &inner.b, &inner.c, &inner.d}) *factor = read_factor(written);
        inner.e = read_millimetres(written);
        inner.f = read_millimetres(written);
    }
    auto box = attribute(object, "Boundary");
    Matrix outer;
    outer.e = read_millimetres(box);
    outer.f = read_millimetres(box);
    return combined(outer, inner);
}

bool is_white(pugi::xml_node color) {
    auto value = attribute(color, "Value");
    if (value.empty()) return false;
    bool all = true;
    for (int i = 0; i < 3; ++i) all = read_length(value) >= 250 * point && all;
    return all;
}

PathStyle style_of(pugi::xml_node object) {
    return {attribute(object, "Stroke") != "false" && !is_white(child(object, "StrokeColor")),
            attribute(object, "Fill") == "true" && !is_white(child(object, "FillColor"))};
}

Point read_point(std::string_view& data) {
    Length const x = read_millimetres(data);
    return {x, read_millimetres(data)};
}

void pass_over_numbers(std::string_view& data, int count) {
    for (int i = 0; i < count; ++i) read_length(data);
}

/// "M 0 0 L 10 0 C": moves, lines, curves and closings, of which only their ends count.
void add_path(PdfPage& page, pugi::xml_node object, std::size_t& budget) {
    std::string_view data = child(object, "AbbreviatedData").child_value();
    PagePath path(page, style_of(object), matrix_of(object));
    for (; !data.empty() && budget > 0; --budget) {
        char const command = data.front();
        data.remove_prefix(1);
        if (command == 'M' || command == 'S') path.move_to(read_point(data));
        if (command == 'L') path.line_to(read_point(data));
        if (command == 'C') path.close();
        int const before = command == 'Q' ? 2 : command == 'B' ? 4 : command == 'A' ? 5 : 0;
        pass_over_numbers(data, before);
        if (before > 0) path.curve_to(read_point(data));
    }
}

void add_objects(PdfPage& page, pugi::xml_node parent, std::size_t& budget, int depth) {
    for (auto const node : parent.children()) {
        auto const name = local_name(node.name());
        if (budget == 0 || attribute(node, "Visible") == "false") continue;
        if (name == "TextObject") add_ofd_text(page, node, matrix_of(node), budget);
        if (name == "PathObject") add_path(page, node, budget);
        bool const is_block = name == "Layer" || name == "PageBlock";
        if (is_block && depth < max_depth) add_objects(page, node, budget, depth + 1);
    }
}

}  // namespace

Length read_millimetres(std::string_view& text) { return millimetres(read_length(text)); }

void add_ofd_content(PdfPage& page, pugi::xml_node content, std::size_t& budget) {
    add_objects(page, content, budget, 0);
}

}  // namespace jixiao::targets::document
