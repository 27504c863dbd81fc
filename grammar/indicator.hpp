// Reads indicator expressions: `>=2.12%`, `<=10 个工作日`, `有效`.
#pragma once

#include <string_view>

#include "grammar/diagnostic.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::grammar {

/// An expression longer than this (in bytes) is refused with a diagnostic.
inline constexpr std::size_t max_expression_size = 8192;

struct ParsedIndicator {
    syntax::Indicator indicator;
    Diagnostics diagnostics;  // spans in the bytes of the expression
};

/// Reads a whole expression (valid UTF-8). Never throws for what was written: a text that
/// cannot be a target becomes Missing, or its best reading, with at least one error.
ParsedIndicator parse_indicator(std::string_view text);

/// The same by the grammar alone, without the short cut for plain expressions; tests compare the two.
ParsedIndicator parse_with_grammar(std::string_view text);

/// The tree if it was read without an error, else Missing: what is malformed is shown with its best
/// reading, but never scored by it. An error counts as one even where it is shown as a warning.
syntax::Indicator usable(ParsedIndicator const& parsed);

}  // namespace jixiao::grammar
