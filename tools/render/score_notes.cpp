#include <algorithm>

#include "tools/render/characters.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/score_parts.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

using grammar::Message;

/// A note on one row and the other rows that have one of the same kind.
struct RowNote {
    std::string about;
    Message const* note = nullptr;
    std::vector<std::string> others;
};

/// Remarks (no warnings) of a kind that an earlier row has are added to the earlier one.
void add(std::vector<RowNote>& notes, std::string const& about, Message const& note) {
    auto const earlier = std::find_if(notes.begin(), notes.end(), [&](RowNote const& one) {
        return one.note->code == note.code;
    });
    bool const remark = note.code->severity == grammar::Severity::info;
    if (remark && earlier != notes.end())
        earlier->others.push_back(about);
    else
        notes.push_back({about, &note, {}});
}

std::vector<RowNote> row_notes(ScoredTable const& scored) {
    std::vector<RowNote> notes;
    for (std::size_t i = 0; i < scored.sheet.rows.size(); ++i)
        for (auto const& note : scored.sheet.rows[i].notes)
            add(notes, scored.plan.indicators[i].spec.name, note);
    return notes;
}

std::string others_text(std::vector<std::string> const& others, Style const& style) {
    if (others.empty()) return "";
    std::string text;
    for (auto const& other : others)
        text += (text.empty() ? "" : say(style, "、", ", ")) + visible_line(other);
    return say(style, "（同样的还有：", " (also: ") + text + say(style, "）", ")");
}

void write_note(std::string const& about, Message const& note,
                std::vector<std::string> const& others, Style const& style, std::ostream& out) {
    auto const text = note_text(about, note, style.language) + others_text(others, style);
    out << hang("  - ", text, style) << '\n';
}

}  // namespace

void write_notes(ScoredTable const& scored, Style const& style, std::ostream& out) {
    auto const& sheet = scored.sheet;
    auto const on_rows = row_notes(scored);
    if (sheet.notes.empty() && on_rows.empty() && sheet.execution.notes.empty()) return;
    out << '\n' << painted(say(style, "说明", "Notes"), Paint::bold, style) << '\n';
    for (auto const& note : sheet.notes) write_note("", note, {}, style, out);
    for (auto const& row : on_rows) write_note(row.about, *row.note, row.others, style, out);
    for (auto const& note : sheet.execution.notes)
        write_note(say(style, "预算执行率", "budget execution"), note, {}, style, out);
}

}  // namespace jixiao::render
