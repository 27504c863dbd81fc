#include "tools/render/layout.hpp"

#include <algorithm>

#include "tools/render/characters.hpp"

namespace jixiao::render {
namespace {

struct Glyph {
    std::string_view bytes;
    char32_t code;
    std::uint32_t width;
};

std::vector<Glyph> glyphs_of(std::string_view text, Ambiguous ambiguous) {
    std::vector<Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        glyphs.push_back({text.substr(at, character.size), character.code, width_of(character.code, ambiguous)});
        at += character.size;
    }
    return glyphs;
}

bool is_one_of(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

bool closes(char32_t code) { return is_one_of(code, U"，。；：、！？）》】〕”’％,.;:!?)]}%>…/"); }
bool opens(char32_t code) { return is_one_of(code, U"（《【〔“‘([{</"); }

bool may_break_between(Glyph const& before, Glyph const& after) {
    if (after.width == 0 || closes(after.code) || opens(before.code)) return false;
    return before.code == ' ' || before.width == 2 || after.width == 2;
}

/// A hyphen inside a word: only where the line has no better place.
bool may_break_word(Glyph const& before, Glyph const& after) {
    return before.code == '-' && after.code != '-' && after.code != ' ';
}

/// One past the last glyph of the line that starts at `first`.
std::size_t line_end(std::vector<Glyph> const& glyphs, std::size_t first, std::uint32_t width) {
    std::uint32_t cells = 0;
    std::size_t best = first;
    std::size_t hyphen = first;
    for (std::size_t i = first; i < glyphs.size(); ++i) {
        if (i > first && may_break_between(glyphs[i - 1], glyphs[i])) best = i;
        if (i > first + 1 && may_break_word(glyphs[i - 1], glyphs[i])) hyphen = i;
        cells += glyphs[i].width;
        if (cells <= width || glyphs[i].code == ' ') continue;
        if (best == first) best = hyphen;
        return best > first ? best : std::max(i, first + 1);
    }
    return glyphs.size();
}

std::string joined(std::vector<Glyph> const& glyphs, std::size_t first, std::size_t last) {
    while (last > first && glyphs[last - 1].code == ' ') --last;
    std::string line;
    for (; first < last; ++first) line += glyphs[first].bytes;
    return line;
}

}  // namespace

std::string pad(std::string_view text, std::uint32_t width, Align align, Ambiguous ambiguous) {
    auto const cells = width_of(text, ambiguous);
    std::string const blanks(width - std::min(width, cells), ' ');
    return align == Align::left ? std::string(text) + blanks : blanks + std::string(text);
}

std::vector<std::string> wrap(std::string_view text, std::uint32_t width, Ambiguous ambiguous) {
    auto const shown = visible_line(text);
    auto const indent = std::min(shown.find_first_not_of(' '), shown.size());
    auto const room = width > indent ? width - static_cast<std::uint32_t>(indent) : 1;
    auto const glyphs = glyphs_of(std::string_view(shown).substr(indent), ambiguous);
    std::vector<std::string> lines;
    for (std::size_t first = 0; first < glyphs.size();) {
        auto const last = line_end(glyphs, first, room);
        lines.push_back(std::string(indent, ' ') + joined(glyphs, first, last));
        first = last;
        while (first < glyphs.size() && glyphs[first].code == ' ') ++first;
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

std::string hang(std::string_view first, std::string_view text, Style const& style) {
    auto const indent = width_of(first, style.ambiguous);
    auto const room = style.columns > indent + 20 ? style.columns - indent : 20;
    std::string result(first);
    for (auto const& line : wrap(text, room, style.ambiguous)) {
        if (result.size() > first.size()) result += '\n' + std::string(indent, ' ');
        result += line;
    }
    return result;
}

}  // namespace jixiao::render
