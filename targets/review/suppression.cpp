#include "targets/review/suppression.hpp"

#include <algorithm>
#include <optional>

#include "grammar/characters.hpp"
#include "targets/base/nearest.hpp"
#include "targets/read/scan.hpp"
#include "targets/review/checks/checks.hpp"
#include "targets/review/registry.hpp"

namespace jixiao::targets::review {
namespace {

using grammar::Safety;

/// More comments than that in one file are not looked at.
constexpr std::size_t max_suppressions = 1000;

/// A text of the file and where it goes on.
struct Cursor {
    std::string_view rest;
    std::uint32_t at;

    void skip(std::size_t bytes) {
        rest.remove_prefix(bytes);
        at += static_cast<std::uint32_t>(bytes);
    }
    bool take(std::string_view word) {
        bool const here = rest.starts_with(word);
        if (here) skip(word.size());
        return here;
    }
};

void skip_blanks(Cursor& cursor) {
    while (!cursor.rest.empty()) {
        auto const [character, size] = grammar::decode(cursor.rest);
        if (!grammar::is_blank(character)) return;
        cursor.skip(size);
    }
}

/// 审核忽略, jixiao: ignore, jixiao：忽略.
bool take_marker(Cursor& cursor) {
    skip_blanks(cursor);
    if (cursor.take("审核忽略")) return true;
    if (!cursor.take("jixiao") && !cursor.take("绩效")) return false;
    skip_blanks(cursor);
    if (!cursor.take(":") && !cursor.take("：")) return false;
    skip_blanks(cursor);
    return cursor.take("ignore") || cursor.take("忽略");
}

bool is_code_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || grammar::is_digit(c) || c == '-';
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// A word such as RV-09: letters, a hyphen, a number.
std::optional<Located<std::string>> take_code(Cursor& cursor) {
    auto const end = std::find_if_not(cursor.rest.begin(), cursor.rest.end(), is_code_letter);
    std::string word(cursor.rest.begin(), end);
    auto const hyphen = word.find('-');
    if (hyphen == std::string::npos || hyphen == 0 || !grammar::is_digit(word.back())) return std::nullopt;
    std::transform(word.begin(), word.end(), word.begin(), upper);
    Span const place{cursor.at, cursor.at + static_cast<std::uint32_t>(word.size())};
    cursor.skip(word.size());
    return Located<std::string>{word, place, true};
}

/// Blanks and the commas that stand between codes.
void skip_separators(Cursor& cursor) {
    do skip_blanks(cursor);
    while (cursor.take(",") || cursor.take("，") || cursor.take("、"));
}

bool holds_words(Cursor cursor) {
    do skip_blanks(cursor);
    while (cursor.take(":") || cursor.take("：") || cursor.take("-") || cursor.take("—") || cursor.take("。"));
    return !cursor.rest.empty();
}

/// Nothing if the comment is an ordinary one. `comment` begins with #.
std::optional<Suppression> read_comment(SourceText const& source, Span comment) {
    Cursor cursor{source.slice(comment), comment.begin};
    while (cursor.take("#")) {
    }
    if (!take_marker(cursor)) return std::nullopt;
    Suppression result;
    result.at = comment;
    skip_separators(cursor);
    while (auto code = take_code(cursor)) {
        result.codes.push_back(std::move(*code));
        skip_separators(cursor);
    }
    result.has_reason = holds_words(cursor);
    return result;
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

bool is_comment_line(std::string_view line) {
    auto const first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

/// The line that the comment speaks of: its own, or the next one that is not a comment.
std::uint32_t line_of(SourceText const& source, Span comment) {
    auto number = source.position(comment.begin).line;
    while (number < source.line_count() && is_comment_line(source.slice(source.line(number)))) ++number;
    return number;
}

/// The line, or the whole indicator whose heading it is.
Span covered_by(TargetTable const& table, std::uint32_t line) {
    auto const span = table.source->line(line);
    for (auto const& row : table.rows)
        if (row.at.begin >= span.begin && row.at.begin <= span.end) return grammar::cover(span, row.at);
    return span;
}

bool covers(Suppression const& suppression, Diagnostic const& finding) {
    auto const begin = finding.span.begin;
    return begin >= suppression.covered.begin && begin <= suppression.covered.end;
}

bool names(Located<std::string> const& code, Diagnostic const& finding) {
    auto const* check = check_of(code.value);
    return check && &check->code == finding.code;
}

bool is_off(Settings const& settings, Check const& check) {
    auto const change = settings.changes.find(check.code.id);
    return change != settings.changes.end() && !change->second.on;
}

/// The comment with its line, if it has one for itself, and the blanks before it.
Span with_line(SourceText const& source, Span comment) {
    auto const line = source.line(source.position(comment.begin).line);
    auto const before = source.slice({line.begin, comment.begin});
    if (is_blank_line(before))
        return {line.begin, std::min<std::uint32_t>(line.end + 1, static_cast<std::uint32_t>(source.bytes().size()))};
    return {line.begin + static_cast<std::uint32_t>(before.find_last_not_of(" \t") + 1), comment.end};
}

void report_unused(Scene const& scene, Suppression const& suppression, Located<std::string> const& code,
                   Diagnostics& sink) {
    auto& finding = find(scene, suppressed_nothing, code.span, {{"code", code.value}}, sink);
    if (suppression.codes.size() > 1) return;
    finding.fixes.push_back({{"删去这条注释", "delete the comment"},
                             Safety::unsafe,
                             {{with_line(*scene.table.source, suppression.at), ""}}});
}

void report_unknown(Scene const& scene, Located<std::string> const& code, Diagnostics& sink) {
    std::vector<std::string_view> known;
    for (auto const* check : checks()) known.push_back(check->code.id);
    auto& finding = find(scene, suppressed_unknown, code.span, {{"code", code.value}}, sink);
    if (auto const meant = nearest(code.value, known))
        finding.fixes.push_back(replacement(code.span, std::string(*meant), Safety::unsafe));
}

/// Takes out the findings of one code; true if there were any.
bool take_out(Suppression const& suppression, Located<std::string> const& code, Diagnostics& findings) {
    return std::erase_if(findings, [&](Diagnostic const& finding) {
               return covers(suppression, finding) && names(code, finding);
           }) > 0;
}

void apply(Scene const& scene, Suppression const& suppression, Diagnostics& findings, Diagnostics& own) {
    if (!suppression.has_reason || suppression.codes.empty()) {
        find(scene, suppressed_no_reason, suppression.at, {}, own);
        return;
    }
    for (auto const& code : suppression.codes) {
        auto const* check = check_of(code.value);
        if (!check)
            report_unknown(scene, code, own);
        else if (!take_out(suppression, code, findings) && !is_off(scene.settings, *check))
            report_unused(scene, suppression, code, own);
    }
}

}  // namespace

std::vector<Suppression> find_suppressions(TargetTable const& table) {
    if (table.in_document) return {};
    std::vector<Suppression> result;
    auto const& source = *table.source;
    std::string_view const bytes = source.bytes();
    for (std::size_t at = 0; at < bytes.size() && result.size() < max_suppressions; at = read::step(bytes, at)) {
        if (bytes[at] != '#') continue;
        Span const comment{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(read::step(bytes, at))};
        auto suppression = read_comment(source, comment);
        if (!suppression) continue;
        suppression->covered = covered_by(table, line_of(source, comment));
        result.push_back(std::move(*suppression));
    }
    return result;
}

void apply_suppressions(Scene const& scene, Diagnostics& findings) {
    Diagnostics own;
    for (auto const& suppression : find_suppressions(scene.table)) apply(scene, suppression, findings, own);
    findings.insert(findings.end(), own.begin(), own.end());
}

}  // namespace jixiao::targets::review
