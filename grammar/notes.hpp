// Notes: what stands in brackets behind a value, as in 20次（线上12次、线下8次）.
//
// Owns when a bracket may be passed over. A note is never a unit; 80（分） and 10天（以内）, whose brackets hold
// what is missing before them, lose only the brackets.
#pragma once

#include <optional>
#include <vector>

#include "grammar/fold.hpp"

namespace jixiao::grammar {

struct Notes {
    std::vector<Span> taken;     // places in the original text, in order
    std::optional<Span> needed;  // a bracket that must not be passed over: (≥90%), (较上年), a second value
};

/// Takes the notes out of the text; all or, where a bracket is needed, none.
Notes take_notes(Folded& folded);

}  // namespace jixiao::grammar
