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

/// What a target without a sign was read as: 不低于 for “不低于 90%”; "" for other notes.
std::string_view sense_of(grammar::Message const& note) {
    for (auto const& [name, value] : note.arguments)
        if (name == "meaning") return std::string_view(value.chinese).substr(0, value.chinese.find(' '));
    return {};
}

/// One wording holds for both: of two targets read in opposite directions each has its own note.
bool says_the_same(grammar::Message const& a, grammar::Message const& b) {
    return a.code == b.code && sense_of(a) == sense_of(b);
}

}  // namespace

void add(std::vector<NoteGroup>& groups, std::string const& about, grammar::Message const& note) {
    auto const earlier = std::find_if(groups.begin(), groups.end(),
                                      [&](NoteGroup const& one) { return says_the_same(*one.note, note); });
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
