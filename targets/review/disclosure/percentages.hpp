// Percentages: recomputed from amounts, and how near what was printed comes to them.
#pragma once

#include "grammar/ratio.hpp"
#include "targets/base/located.hpp"

namespace jixiao::targets::review {

using grammar::Ratio;

enum class Fit {
    exact,    // what was printed is the percentage, rounded to its own places
    rounded,  // the rounding of the amounts explains the difference
    wrong,
};

/// `part` of `whole`, amounts that were printed, and `printed` %. `whole` is not 0.
Fit fit_of(Decimal part, Decimal whole, Decimal printed);

/// part / whole in %, with as many decimals as `printed` has, two at least.
std::string percentage(Decimal part, Decimal whole, Decimal printed);

/// |printed - computed| in percentage points, likewise.
std::string points_between(Decimal part, Decimal whole, Decimal printed);

}  // namespace jixiao::targets::review
