// Fixing: the fixes that a review proposes, applied to the files or shown as a diff.
#pragma once

#include "targets/review/fix.hpp"
#include "tools/jixiao/reviewing.hpp"

namespace jixiao::program {

struct FixRequest {
    targets::review::Extent extent = targets::review::Extent::safe;
    bool only_show = false;  // --diff: write a diff to standard output and leave the files alone
};

/// Fixes each table's file. What was done is told on `streams.error`, one line a fix; unsafe ones are
/// named as such. Returns the number of fixes.
std::size_t fix_files(Loaded const& loaded, Review const& review, FixRequest const& request, Shelf& shelf,
                      Language language, Streams const& streams, Diagnostics& sink);

}  // namespace jixiao::program
