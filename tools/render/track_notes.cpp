#include "tools/render/track_notes.hpp"

namespace jixiao::render {

std::vector<NoteGroup> notes_of(TrackedTable const& tracked, std::vector<std::size_t> const& rows, Style const& style) {
    auto const& sheet = tracked.now;
    std::vector<NoteGroup> notes;
    for (auto const& note : sheet.notes) add(notes, "", note);
    for (auto const& note : sheet.execution.notes) add(notes, say(style, "预算执行", "execution"), note);
    for (auto const i : rows)
        for (auto const& note : sheet.rows[i].notes) add(notes, tracked.plan.indicators[i].spec.name, note);
    return notes;
}

}  // namespace jixiao::render
