#include "targets/base/located.hpp"

#include <algorithm>

namespace jixiao::targets {
namespace {

std::string escaped(std::string_view text) {
    std::string result;
    for (char const c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

/// No quotes at all: the text of a cell.
constexpr char no_quotes = '\0';

/// True if the replacement can stand between the quotes that open with `quote`.
bool fit_into_quotes(grammar::Edit& edit, char quote) {
    if (quote == '"') edit.replacement = escaped(edit.replacement);
    bool const ends_literal = edit.replacement.find('\'') != std::string::npos;
    return quote == no_quotes || quote == '"' || (quote == '\'' && !ends_literal);
}

void relocate(grammar::Fix& fix, LocatedText const& text, char quote) {
    for (auto& edit : fix.edits) {
        edit.span = text.in_file(edit.span);
        if (!fit_into_quotes(edit, quote)) fix.safety = grammar::Safety::display;
    }
}

}  // namespace

Source make_source(std::string name, std::string bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    return std::make_shared<SourceText const>(std::move(name), std::move(bytes));
}

Span LocatedText::in_file(Span decoded) const {
    if (offsets.empty()) {
        std::uint32_t const first = span.begin + opening;
        return {std::min(first + decoded.begin, span.end), std::min(first + decoded.end, span.end)};
    }
    auto const last = static_cast<std::uint32_t>(offsets.size() - 1);
    return {offsets[std::min(decoded.begin, last)], offsets[std::min(decoded.end, last)]};
}

LocatedText slice(LocatedText const& text, std::size_t begin, std::size_t end) {
    LocatedText result;
    result.value = text.value.substr(begin, end - begin);
    result.span = text.in_file({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    result.given = begin < end;
    auto const offset = [&](std::size_t at) { return text.offsets.begin() + static_cast<std::ptrdiff_t>(at); };
    if (!text.offsets.empty()) result.offsets.assign(offset(begin), offset(end + 1));
    return result;
}

void relocate(Diagnostics& diagnostics, LocatedText const& text, Source const& source) {
    bool const is_cell = source->place(text.span.begin) != nullptr;
    auto const opening = source->slice(text.span).substr(0, 1);
    char const quote = is_cell ? no_quotes : opening.empty() ? ' ' : opening.front();
    for (auto& diagnostic : diagnostics) {
        diagnostic.span = text.in_file(diagnostic.span);
        diagnostic.source = source;
        for (auto& label : diagnostic.labels) label.span = text.in_file(label.span);
        for (auto& fix : diagnostic.fixes) relocate(fix, text, quote);
    }
}

std::string quoted(std::string_view text) { return '"' + escaped(text) + '"'; }

grammar::Fix replacement(Span span, std::string const& written, grammar::Safety safety) {
    return {{"写成 " + written, "write " + written}, safety, {{span, written}}};
}

Diagnostic& report(Diagnostics& sink, grammar::CodeInfo const& code, Source const& source, Span span,
                   std::vector<grammar::Argument> arguments) {
    auto& diagnostic = grammar::report(sink, code, span, std::move(arguments));
    diagnostic.source = source;
    return diagnostic;
}

}  // namespace jixiao::targets
