// The grammar of well-formed expressions. Its .cpp is the only file that knows Spirit.
#pragma once

#include <optional>
#include <vector>

#include "grammar/fold.hpp"
#include "grammar/syntax.hpp"

namespace jixiao::grammar {

/// What the grammar would have accepted at the furthest place it reached.
enum class Wanted : std::uint8_t { number, comparator, date, end };

struct Expression {
    /// The tree, spans in the original text; nothing if the text is not well-formed.
    std::optional<syntax::Indicator> indicator;
    Span label;                  // words before the value that are no part of it (original text)
    Span trailing;               // words after it
    std::uint32_t furthest = 0;  // folded byte where reading stopped
    std::vector<Wanted> wanted;  // what was wanted there
};

/// Reads a folded expression that carries a number, a date or a joined list of grades.
Expression parse_expression(Folded const& folded);

}  // namespace jixiao::grammar
