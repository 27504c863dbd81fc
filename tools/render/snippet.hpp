// Snippet: the lines of a source that a diagnostic speaks of, underlined in ASCII.
//
// Owns gutter, underlines and the cutting of long lines. Knows no wording.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "grammar/source.hpp"
#include "tools/render/paint.hpp"

namespace jixiao::render {

/// A place in the source to underline: the primary one with ^, the others with ~.
struct Mark {
    grammar::Span span;
    bool primary = false;
    std::string text;  // one line, safe to print; may be empty
};

/// Width of the line numbers of these marks.
std::uint32_t gutter_width(grammar::SourceText const& source, std::vector<Mark> const& marks);

/// Prints every marked line with its underlines; `paint` is the colour of the primary marks.
void write_snippet(grammar::SourceText const& source, std::vector<Mark> const& marks, Paint paint, Style const& style,
                   std::ostream& out);

}  // namespace jixiao::render
