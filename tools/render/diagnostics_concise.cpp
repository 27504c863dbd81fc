#include <fmt/format.h>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"

namespace jixiao::render {
namespace {

std::string place_of(Diagnostic const& diagnostic) {
    if (!diagnostic.source) return "jixiao";
    auto const position = diagnostic.source->position(diagnostic.span.begin);
    return fmt::format("{}:{}:{}", visible_line(diagnostic.source->name()), position.line,
                       position.column);
}

}  // namespace

void write_concise(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    for (auto const& diagnostic : diagnostics) {
        auto const severity = diagnostic.severity();
        auto const word =
            fmt::format("{}[{}]", severity_word(severity, style.language), diagnostic.code->id);
        out << place_of(diagnostic) << ": " << painted(word, severity_paint(severity), style)
            << ": " << visible_line(wording(diagnostic, style.language)) << '\n';
    }
}

}  // namespace jixiao::render
