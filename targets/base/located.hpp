// Located<T>: a value and where it stands in its file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/decimal.hpp"
#include "grammar/diagnostic.hpp"

namespace jixiao::targets {

using grammar::Decimal;
using grammar::Diagnostic;
using grammar::Diagnostics;
using grammar::Source;
using grammar::SourceText;
using grammar::Span;
using grammar::Text;

/// Some programs put it in front of UTF-8; it means nothing there.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Bytes that are already in memory as a source; a byte order mark is dropped.
Source make_source(std::string name, std::string bytes);

template <class T>
struct Located {
    T value{};
    Span span;  // in the file's bytes; empty: not in the file. Blank text has a place, too
    bool given = false;
};

/// Text of a file in which escapes were decoded: knows where each decoded byte stands in the file.
struct LocatedText : Located<std::string> {
    /// Empty: decoded bytes stand one by one from `span.begin + opening`. Otherwise one file offset
    /// per decoded byte and one for the end.
    std::vector<std::uint32_t> offsets;
    std::uint32_t opening = 0;  // size of the opening quote

    /// The place in the file of a span of the decoded text.
    Span in_file(Span decoded) const;
};

/// Some bytes of a text, each with its place.
LocatedText slice(LocatedText const& text, std::size_t begin, std::size_t end);

/// Moves diagnostics about `text` (an expression) to the file it stands in. Replacements are
/// written as the file's quotes want them; a fix that does not fit them is only shown.
void relocate(Diagnostics& diagnostics, LocatedText const& text, Source const& source);

/// A text as a TOML string: in quotes, with quotes and backslashes in it escaped.
std::string quoted(std::string_view text);

/// A fix that writes something else in one place.
grammar::Fix replacement(Span span, std::string const& written, grammar::Safety safety);

/// Reports something about a place of a file.
Diagnostic& report(Diagnostics& sink, grammar::CodeInfo const& code, Source const& source, Span span,
                   std::vector<grammar::Argument> arguments = {});

}  // namespace jixiao::targets
