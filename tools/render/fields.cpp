#include "tools/render/fields.hpp"

#include "tools/render/layout.hpp"

namespace jixiao::render {

void write_field(Text const& name, std::string_view value, std::uint32_t width, Style const& style, std::ostream& out) {
    auto const title = "  " + name.in(style.language) + ": ";
    out << hang(pad(title, width, Align::left, style.ambiguous), value, style) << '\n';
}

}  // namespace jixiao::render
