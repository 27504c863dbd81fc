#include <fmt/format.h>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/place.hpp"

namespace jixiao::render {
namespace {

std::string place_of(Diagnostic const& diagnostic, Language language) {
    if (!diagnostic.source) return "jixiao";
    return shown_place(*diagnostic.source, diagnostic.span.begin, language);
}

}  // namespace

void write_concise(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    for (auto const& diagnostic : diagnostics) {
        auto const severity = diagnostic.severity();
        auto const word = fmt::format("{}[{}]", severity_word(severity, style.language), diagnostic.code->id);
        out << place_of(diagnostic, style.language) << ": " << painted(word, severity_paint(severity), style) << ": "
            << visible_line(wording(diagnostic, style.language)) << '\n';
    }
}

}  // namespace jixiao::render
