// Fixes: applying to a file what findings propose.
//
// Owns choosing among fixes, applying edits to bytes, and doing so until nothing changes. Everything
// outside the edits (comments, layout, line ends) stays as it is.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "targets/base/located.hpp"

namespace jixiao::targets::review {

/// safe: only what does not change the meaning. all: the unsafe ones as well.
enum class Extent { safe, all };

struct AppliedFix {
    grammar::CodeInfo const* code = nullptr;
    Text title;
    grammar::Safety safety = grammar::Safety::safe;
    grammar::Position place;  // where it was applied, in the text of its round
};

struct FixedText {
    std::string bytes;
    std::vector<AppliedFix> applied;
};

/// Applies once, for each diagnostic about `source`, its first fix that `extent` allows; of fixes
/// that overlap, the one that begins first.
FixedText apply_fixes(SourceText const& source, Diagnostics const& diagnostics, Extent extent);

/// Reads a source and finds everything there is to say about it.
using Finder = std::function<Diagnostics(Source const&)>;

/// Applies fixes and finds again until nothing changes (at most max_rounds times). Fixing the result
/// once more changes nothing. Unsafe fixes that together would make the file unreadable are left out.
FixedText fix(Source const& source, Finder const& finder, Extent extent);

inline constexpr int max_rounds = 10;

}  // namespace jixiao::targets::review
