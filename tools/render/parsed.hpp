// Writers for expressions that were read: one file per format.
#pragma once

#include <ostream>
#include <string_view>

#include "grammar/indicator.hpp"
#include "tools/render/style.hpp"

namespace jixiao::render {

/// How the text is understood, in words, then its diagnostics in full.
void write_text(std::string_view text, grammar::ParsedIndicator const& parsed, Style const& style, std::ostream& out);

/// One JSON object on one line; places in diagnostics are bytes of the text.
void write_jsonl(std::string_view text, grammar::ParsedIndicator const& parsed, Style const& style, std::ostream& out);

}  // namespace jixiao::render
