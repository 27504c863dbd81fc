// Judge: which equations of a disclosure do not come out, and which amount is to blame.
//
// Where one amount makes several equations fail in the same way and no other relies on it, it is told once, at its place.
#pragma once

#include "targets/review/disclosure/check.hpp"

namespace jixiao::targets::review {

/// Reports what does not come out: each with left side, right side, difference and the places of both. What the rounding of
/// the printed places explains is a note.
void judge(DisclosureScene const& scene, std::vector<Equation> const& equations, Diagnostics& sink);

}  // namespace jixiao::targets::review
