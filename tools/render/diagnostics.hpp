// Writers for diagnostics: one file per format over the same data.
#pragma once

#include <ostream>
#include <string_view>

#include "grammar/diagnostic.hpp"
#include "tools/render/paint.hpp"

namespace jixiao::render {

using grammar::Diagnostic;
using grammar::Diagnostics;
using grammar::Severity;

/// Sorted by file and place; what has no place comes first.
Diagnostics in_order(Diagnostics diagnostics);

/// Message, excerpt with carets, help (once per code) and fixes.
void write_full(Diagnostics const& diagnostics, Style const& style, std::ostream& out);

/// Many findings, each cause once: how often, an example, the files with most of it, its help.
void write_grouped(Diagnostics const& diagnostics, Style const& style, std::ostream& out);

/// One line each: file:line:column: error[E203]: message.
void write_concise(Diagnostics const& diagnostics, Style const& style, std::ostream& out);

/// An array of objects; line and column count characters from 1, null where there is no place.
void write_json(Diagnostics const& diagnostics, Style const& style, std::ostream& out);

/// SARIF 2.1.0; `version` is the program's.
void write_sarif(Diagnostics const& diagnostics, std::string_view version, Style const& style, std::ostream& out);

/// Two tables: findings by file and by code. Nothing if there are no findings.
void write_summary(Diagnostics const& diagnostics, Style const& style, std::ostream& out);

/// "2 errors, 1 warning"; empty if there is neither.
std::string summary(Diagnostics const& diagnostics, Language language);

/// The help of the message's code with the arguments filled in; may be empty.
std::string help_wording(grammar::Message const& message, Language language);

/// 错误, error.
std::string_view severity_word(Severity severity, Language language);
Paint severity_paint(Severity severity);

}  // namespace jixiao::render
