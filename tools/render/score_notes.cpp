#include "tools/render/note_groups.hpp"
#include "tools/render/paint.hpp"
#include "tools/render/score_parts.hpp"

namespace jixiao::render {
namespace {

std::vector<NoteGroup> row_notes(ScoredTable const& scored) {
    std::vector<NoteGroup> notes;
    for (std::size_t i = 0; i < scored.sheet.rows.size(); ++i)
        for (auto const& note : scored.sheet.rows[i].notes) add(notes, scored.plan.indicators[i].spec.name, note);
    return notes;
}

}  // namespace

void write_notes(ScoredTable const& scored, Style const& style, std::ostream& out) {
    auto const& sheet = scored.sheet;
    auto const on_rows = row_notes(scored);
    if (sheet.notes.empty() && on_rows.empty() && sheet.execution.notes.empty()) return;
    out << '\n' << painted(say(style, "说明", "Notes"), Paint::bold, style) << '\n';
    for (auto const& note : sheet.notes) write_note({"", &note, {}}, style, out);
    for (auto const& row : on_rows) write_note(row, style, out);
    for (auto const& note : sheet.execution.notes)
        write_note({say(style, "预算执行率", "budget execution"), &note, {}}, style, out);
}

}  // namespace jixiao::render
