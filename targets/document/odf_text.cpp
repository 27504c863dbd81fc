#include "targets/document/odf_text.hpp"

#include <algorithm>
#include <charconv>

#include "grammar/word_list.hpp"
#include "targets/document/limits.hpp"
#include "targets/document/xml_walk.hpp"

namespace jixiao::targets::document {
namespace {

/// Blanks that stand for more than one.
std::size_t blanks(XmlReader const& xml) {
    auto const text = xml.attribute("c").value_or("1");
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::min<std::size_t>(count, 1'000);
}

bool is_passed_over(std::string_view name) {
    return grammar::is_word_of("annotation annotation-end note ruby-text bookmark object image deletion title desc",
                               name);
}

}  // namespace

std::string read_odf_paragraph(XmlReader& xml, std::function<void()> const& box) {
    std::string text;
    auto const add = [&](std::string_view piece) {
        if (text.size() <= max_cell_size) text += piece;
    };
    go_through(
        xml,
        [&] {
            auto const name = xml.name();
            if (name == "s") add(std::string(blanks(xml), ' '));
            if (name == "tab") add("\t");
            if (name == "line-break") add("\n");
            if (name == "text-box")
                box();
            else if (is_passed_over(name))
                xml.skip();
        },
        add);
    return text;
}

}  // namespace jixiao::targets::document
