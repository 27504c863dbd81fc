// The notes of a tracked table, remarks of one kind said once.
#pragma once

#include "tools/render/note_groups.hpp"
#include "tools/render/track_report.hpp"

namespace jixiao::render {

/// On the whole, on the execution, on these rows. They point into `tracked`.
std::vector<NoteGroup> notes_of(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Style const& style);

}  // namespace jixiao::render
