#include "targets/read/syntax_error.hpp"

#include <array>
#include <optional>

#include "grammar/characters.hpp"
#include "targets/catalog.hpp"

namespace jixiao::targets::read {
namespace {

using grammar::Edit;
using grammar::Fix;
using grammar::Safety;

/// The line in which the parser stopped, cut into the parts that matter. All spans are in the file.
struct Line {
    Source source;
    Span all;
    Span key;    // before the equals sign, or all if there is none
    Span value;  // behind it up to a comment; empty if there is no equals sign
    SyntaxError error;
    std::uint32_t at = 0;

    std::string_view text(Span span) const { return source->slice(span); }
    bool says(std::string_view words) const { return error.says(words); }
};

/// Other blanks are mistakes in TOML.
bool is_toml_blank(char32_t character) { return character == U' ' || character == U'\t' || character == U'\r'; }

Span trimmed(SourceText const& source, Span span) {
    auto const text = grammar::trimmed(source.slice(span), is_toml_blank);
    auto const begin = static_cast<std::uint32_t>(text.data() - source.bytes().data());
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

Line cut(SyntaxError const& error, Source const& source) {
    Line line{source, source->line(source->position(error.at).line), {}, {}, error, error.at};
    line.key = trimmed(*source, line.all);
    auto const equals = source->slice(line.all).find('=');
    if (equals == std::string_view::npos) return line;
    auto const place = line.all.begin + static_cast<std::uint32_t>(equals);
    line.key = trimmed(*source, {line.all.begin, place});
    line.value = trimmed(*source, {place + 1, line.all.end});
    return line;
}

bool is_ascii(std::string_view text) {
    for (char const c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

void add_quotes(Diagnostic& diagnostic, Line const& line, Span span, Safety safety) {
    auto const text = line.text(span);
    if (text.find_first_of("\"\\") != std::string_view::npos) return;  // quotes that are there already
    diagnostic.fixes.push_back(replacement(span, quoted(text), safety));
}

// --- One function per cause; each says whether it was the one ---

bool repeated(Line const& line, Diagnostics& sink) {
    if (!line.says("cannot redefine")) return false;
    report(sink, codes::repeated_key, line.source, line.key, {{"key", line.text(line.key)}});
    return true;
}

struct Sign {
    std::string_view chinese;
    std::string_view ascii;
};

constexpr std::array<Sign, 14> signs{{
    {"“", "\""},
    {"”", "\""},
    {"‘", "'"},
    {"’", "'"},
    {"＂", "\""},
    {"＝", "="},
    {"：", "="},
    {"，", ","},
    {"［", "["},
    {"］", "]"},
    {"【", "["},
    {"】", "]"},
    {"　", " "},
    {"＃", "#"},
}};

/// The other quote of a pair on the same line is replaced along with the first.
void add_closing_quote(Fix& fix, Line const& line, Sign const& sign) {
    std::string_view const closing = sign.chinese == "“" ? "”" : sign.chinese == "‘" ? "’" : "";
    auto const rest = line.text({line.at, line.all.end});
    auto const place = closing.empty() ? std::string_view::npos : rest.find(closing);
    if (place == std::string_view::npos) return;
    auto const begin = line.at + static_cast<std::uint32_t>(place);
    fix.edits.push_back({{begin, begin + static_cast<std::uint32_t>(closing.size())}, std::string(sign.ascii)});
}

bool chinese_punctuation(Line const& line, Diagnostics& sink) {
    auto const rest = line.text({line.at, line.all.end});
    for (auto const& sign : signs) {
        if (!rest.starts_with(sign.chinese)) continue;
        Span const span{line.at, line.at + static_cast<std::uint32_t>(sign.chinese.size())};
        Text const wanted = sign.ascii == " " ? Text("空格", "a blank") : Text(sign.ascii);
        auto& diagnostic =
            report(sink, codes::chinese_punctuation, line.source, span, {{"text", sign.chinese}, {"wanted", wanted}});
        Fix fix{{"写成" + wanted.chinese, "write " + wanted.english}, Safety::safe, {{span, std::string(sign.ascii)}}};
        add_closing_quote(fix, line, sign);
        diagnostic.fixes.push_back(std::move(fix));
        return true;
    }
    return false;
}

/// The name inside [ ] or [[ ]], or the key itself.
Span bare_name(Line const& line) {
    auto const text = line.text(line.key);
    if (!text.starts_with('[')) return line.key;
    auto const begin = text.find_first_not_of("[ ");
    auto const end = text.find_first_of(" ]", begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return {line.key.end, line.key.end};
    return {line.key.begin + static_cast<std::uint32_t>(begin), line.key.begin + static_cast<std::uint32_t>(end)};
}

bool unquoted_key(Line const& line, Diagnostics& sink) {
    Span const name = bare_name(line);
    auto const text = line.text(name);
    bool const stopped_inside = line.at >= name.begin && line.at < name.end;
    if (!stopped_inside || is_ascii(text) || text.find('"') != std::string_view::npos) return false;
    if (line.value.empty() && name == line.key) return false;  // no equals sign: a stray line of text
    auto& diagnostic = report(sink, codes::unquoted_key, line.source, name, {{"text", text}});
    add_quotes(diagnostic, line, name, Safety::safe);
    return true;
}

/// True for 10. and 010 and 2,5: a number, but not as TOML writes it.
bool looks_like_number(std::string_view text) {
    return text.find_first_not_of("0123456789.,_+") == std::string_view::npos;
}

Span without_comment(Line const& line) {
    auto const hash = line.text(line.value).find('#');
    if (hash == std::string_view::npos) return line.value;
    return trimmed(*line.source, {line.value.begin, line.value.begin + static_cast<std::uint32_t>(hash)});
}

bool unquoted_text(Line const& line, Diagnostics& sink) {
    Span const value = without_comment(line);
    auto const text = line.text(value);
    bool const opens =
        text.starts_with('"') || text.starts_with('\'') || text.starts_with('[') || text.starts_with('{');
    if (text.empty() || opens || line.at < value.begin || looks_like_number(text)) return false;
    auto& diagnostic = report(sink, codes::unquoted_text, line.source, value, {{"text", text}});
    add_quotes(diagnostic, line, value, Safety::safe);
    return true;
}

Text cause_in_string(Line const& line) {
    if (line.says("escape sequence"))
        return {"反斜杠 \\ 在双引号里要写成 \\\\", "inside quotes a backslash is written \\\\"};
    auto const rest = line.text({line.at, line.all.end});
    if (line.says("expected a comment") && rest.find('"') != std::string_view::npos)
        return {"文字里又出现了英文引号，里面的引号请改用中文引号“”",
                "there are straight quotes inside the text; use “” inside"};
    if (line.says("expected a comment"))
        return {"引号后面还有内容，一行只能写一个值", "something follows the closing quote; a line holds one value"};
    return {"引号没有配对，少了右边的引号", "the closing quote is missing"};
}

Text cause_in_value(Line const& line) {
    auto const value = line.text(line.value);
    if (value.empty()) return {"等号右边没有内容", "there is nothing to the right of the equals sign"};
    if (value.starts_with('"') || value.starts_with('\'')) return cause_in_string(line);
    return {"数字要写成 10 或 2.5 的样子", "numbers are written like 10 or 2.5"};
}

/// Control characters come from copying; the line break itself stands at the line's end.
bool is_control(Line const& line) {
    auto const rest = line.text({line.at, line.all.end});
    return !rest.empty() && static_cast<unsigned char>(rest.front()) < 0x20;
}

Text cause_of(Line const& line) {
    if (is_control(line))
        return {"这里有看不见的控制字符，请删除后重新输入", "there is an invisible control character; delete it"};
    if (line.says("table header")) return {"表头的方括号没有配对", "the brackets of the heading do not match"};
    if (line.says("parsing array") || line.error.in_list)
        return {"方括号没有配对，或少了逗号", "brackets do not match, or a comma is missing"};
    if (line.says("inline table")) return {"花括号要在同一行里配对", "braces must be closed on the same line"};
    if (line.says("string: encountered")) return cause_in_string(line);
    bool const has_equals = line.text(line.all).find('=') != std::string_view::npos;
    if (!has_equals) return {"这一行少了等号", "the line has no equals sign"};
    if (line.key.empty()) return {"等号左边没有名称", "there is no name to the left of the equals sign"};
    return cause_in_value(line);
}

void other(Line const& line, Diagnostics& sink) {
    Span const span{line.at, line.at + (line.at < line.all.end ? 1u : 0u)};
    report(sink, codes::toml_syntax, line.source, span, {{"cause", cause_of(line)}, {"detail", line.error.detail}});
}

}  // namespace

void report_syntax_error(SyntaxError const& error, Source const& source, Diagnostics& sink) {
    Line const line = cut(error, source);
    bool const explained = repeated(line, sink) || chinese_punctuation(line, sink) || unquoted_key(line, sink) ||
                           unquoted_text(line, sink);
    if (!explained) other(line, sink);
}

bool stands_alone(std::string_view line) {
    auto const begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || line[begin] == '[' || line[begin] == '#') return false;
    auto const equals = line.find('=');
    auto const value = equals == std::string_view::npos ? equals : line.find_first_not_of(" \t", equals + 1);
    if (value == std::string_view::npos) return equals != std::string_view::npos;
    auto const rest = line.substr(value);
    bool const spans_lines =
        rest.starts_with(R"(""")") || rest.starts_with("'''") || rest.starts_with('[') || rest.starts_with('{');
    return !spans_lines;
}

}  // namespace jixiao::targets::read
