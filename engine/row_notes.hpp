// RowNotes: what has to be said of a row that is followed: what it was taken for, and what is still asked for.
//
// Private to following the year.
#pragma once

#include "engine/outlook.hpp"

namespace jixiao::engine {

void tell_of_row(TrackedRow& row, RowView const& view);

}  // namespace jixiao::engine
