// Malformed expressions: what is wrong with them, and their best reading.
//
// The grammar itself knows only well-formed text. What it refuses comes here:
// damage that leaves nothing to read, and slips that can be read all the same
// (a doubled operator) once they are named.
#pragma once

#include "grammar/diagnostic.hpp"
#include "grammar/expression.hpp"
#include "grammar/fold.hpp"

namespace jixiao::grammar {

/// Placeholders of a template that were not filled in: **, XX, __; reports them.
bool report_placeholder(Folded const& folded, Diagnostics& sink);

/// Damage that makes a number or date unreadable: 2.1.2, 10 0, l00, 二100, 年月底; reports each.
bool report_damage(Folded const& folded, Diagnostics& sink);

/// Mends one slip in `folded` and reports it as an error; false if none is found.
/// `fatal` is set where the parts contradict each other, so that no reading is right.
bool mend_slip(Folded& folded, Diagnostics& sink, bool& fatal);

/// Says what was wanted where reading stopped: an unknown unit, two values in one, or the place itself.
void report_not_understood(Folded const& folded, Expression const& expression, Diagnostics& sink);

}  // namespace jixiao::grammar
