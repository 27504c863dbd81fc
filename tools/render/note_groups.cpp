#include "tools/render/note_groups.hpp"

#include <algorithm>

#include "tools/render/characters.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/score_words.hpp"

namespace jixiao::render {
namespace {

std::string others_text(std::vector<std::string> const& others, Style const& style) {
    if (others.empty()) return "";
    std::string text;
    for (auto const& other : others) text += (text.empty() ? "" : say(style, "、", ", ")) + visible_line(other);
    return say(style, "（同样的还有：", " (also: ") + text + say(style, "）", ")");
}

}  // namespace

void add(std::vector<NoteGroup>& groups, std::string const& about, grammar::Message const& note) {
    auto const earlier =
        std::find_if(groups.begin(), groups.end(), [&](NoteGroup const& one) { return one.note->code == note.code; });
    bool const remark = note.code->severity == grammar::Severity::info;
    if (remark && earlier != groups.end())
        earlier->others.push_back(about);
    else
        groups.push_back({about, &note, {}});
}

std::string text_of(NoteGroup const& group, Style const& style) {
    return note_text(group.about, *group.note, style.language) + others_text(group.others, style);
}

void write_note(NoteGroup const& group, Style const& style, std::ostream& out) {
    out << hang("  - ", text_of(group, style), style) << '\n';
}

}  // namespace jixiao::render
