#include <fmt/format.h>

#include <set>

#include "tools/render/characters.hpp"
#include "tools/render/diagnostics.hpp"
#include "tools/render/layout.hpp"
#include "tools/render/place.hpp"
#include "tools/render/snippet.hpp"

namespace jixiao::render {
namespace {

std::vector<Mark> marks_of(Diagnostic const& diagnostic, Language language) {
    std::vector<Mark> marks{{diagnostic.span, true, ""}};
    for (auto const& label : diagnostic.labels) {
        auto text = visible_line(label.text.in(language));
        if (label.span == diagnostic.span && marks.front().text.empty())
            marks.front().text = std::move(text);
        else
            marks.push_back({label.span, false, std::move(text)});
    }
    return marks;
}

void write_title(Diagnostic const& diagnostic, Style const& style, std::ostream& out) {
    auto const severity = diagnostic.severity();
    out << painted(fmt::format("{}[{}]", severity_word(severity, style.language), diagnostic.code->id),
                   severity_paint(severity), style)
        << painted(": " + visible_line(wording(diagnostic, style.language)), Paint::bold, style) << '\n';
}

std::string fix_word(grammar::Safety safety, Language language) {
    switch (safety) {
        case grammar::Safety::safe: return say(language, "修复（安全）", "fix (safe)");
        case grammar::Safety::unsafe: return say(language, "修复（请先核对）", "fix (check it first)");
        case grammar::Safety::display: return say(language, "建议", "suggestion");
    }
    return "";
}

void write_remark(std::string_view word, std::string_view text, std::uint32_t indent, Style const& style,
                  std::ostream& out) {
    auto const first = fmt::format("{}= {}: ", std::string(indent, ' '), word);
    out << hang(first, text, style) << '\n';
}

/// True for a file as a whole and for an empty cell: there is no text to show.
bool is_unseen(Diagnostic const& diagnostic) {
    auto const& source = *diagnostic.source;
    auto const begin = diagnostic.span.begin;
    bool const is_empty = source.line(source.position(begin).line).empty() && diagnostic.labels.empty();
    return source.bytes().empty() || (is_empty && source.place(begin));
}

/// The place and the excerpt; gives the indent of what follows.
std::uint32_t write_place(Diagnostic const& diagnostic, Style const& style, std::ostream& out) {
    if (!diagnostic.source) return 2;
    auto const& source = *diagnostic.source;
    if (is_unseen(diagnostic)) {
        out << painted(" -->", Paint::blue, style) << ' '
            << (source.bytes().empty() ? visible_line(source.name())
                                       : shown_place(source, diagnostic.span.begin, style.language))
            << '\n';
        return 2;
    }
    auto const marks = marks_of(diagnostic, style.language);
    auto const gutter = gutter_width(source, marks);
    auto const blanks = std::string(gutter, ' ');
    auto const bar = painted(blanks + " |", Paint::blue, style);
    out << painted(blanks + "-->", Paint::blue, style) << ' '
        << shown_place(source, diagnostic.span.begin, style.language) << '\n'
        << bar << '\n';
    write_snippet(source, marks, severity_paint(diagnostic.severity()), style, out);
    out << bar << '\n';
    return gutter + 1;
}

void write_one(Diagnostic const& diagnostic, bool with_help, Style const& style, std::ostream& out) {
    write_title(diagnostic, style, out);
    auto const indent = write_place(diagnostic, style, out);
    auto const help = help_wording(diagnostic, style.language);
    if (with_help && !help.empty()) write_remark(say(style, "帮助", "help"), help, indent, style, out);
    for (auto const& fix : diagnostic.fixes)
        write_remark(fix_word(fix.safety, style.language), fix.title.in(style.language), indent, style, out);
}

}  // namespace

void write_full(Diagnostics const& diagnostics, Style const& style, std::ostream& out) {
    std::set<std::string_view> helped;
    for (std::size_t i = 0; i < diagnostics.size(); ++i) {
        if (i > 0) out << '\n';
        write_one(diagnostics[i], helped.insert(diagnostics[i].code->id).second, style, out);
    }
}

}  // namespace jixiao::render
