#include "targets/read/tree.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "targets/catalog.hpp"
#include "targets/read/nesting.hpp"
#include "targets/read/scan.hpp"
#include "targets/read/string_offsets.hpp"
#include "targets/read/syntax_error.hpp"

namespace jixiao::targets::read {
namespace {

constexpr int max_syntax_errors = 20;

// --- From the parser's tree to ours ---

/// The parser counts columns in code points and leaves a byte order mark out.
std::uint32_t byte_at(SourceText const& source, toml::source_position place) {
    bool const shifted = place.line == 1 && source.bytes().starts_with(byte_order_mark);
    return source.byte({place.line, place.column + (shifted ? 1 : 0)});
}

Span span_of(SourceText const& source, toml::source_region const& region) {
    auto const begin = byte_at(source, region.begin);
    return {begin, std::max(begin, byte_at(source, region.end))};
}

ValueKind kind_of(toml::node const& node) {
    if (node.is_table()) return ValueKind::table;
    if (node.is_array()) return ValueKind::list;
    if (node.is_string()) return ValueKind::text;
    if (node.is_boolean()) return ValueKind::boolean;
    return node.is_number() ? ValueKind::number : ValueKind::date;
}

Value convert(SourceText const& source, toml::node const& node);

std::vector<Entry> convert_entries(SourceText const& source, toml::table const& table) {
    std::vector<Entry> entries;
    for (auto const& [key, node] : table)
        entries.push_back({std::string(key.str()), span_of(source, key.source()), convert(source, node)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](Entry const& a, Entry const& b) { return a.key_span.begin < b.key_span.begin; });
    return entries;
}

Value convert(SourceText const& source, toml::node const& node) {
    Value value;
    value.kind = kind_of(node);
    value.span = span_of(source, node.source());
    if (auto const* text = node.as_string()) value.text = locate_string(source, value.span, text->get());
    if (auto const* table = node.as_table()) value.entries = convert_entries(source, *table);
    if (auto const* list = node.as_array())
        for (auto const& item : *list) value.items.push_back(convert(source, item));
    return value;
}

// --- Syntax errors ---

struct Attempt {
    std::optional<toml::table> table;
    SyntaxError error;
};

/// The one place where the parser's exception is caught.
Attempt parse(SourceText const& source, std::string_view bytes) {
    try {
        return {toml::parse(bytes), {}};
    } catch (toml::parse_error const& error) {
        return {std::nullopt, {byte_at(source, error.source().begin), std::string(error.description())}};
    }
}

/// What the parser does not say: whether more follows, and where a string that was cut off begins.
void complete(SyntaxError& error, SourceText const& source, std::string_view bytes) {
    auto const line = source.line(source.position(error.at).line);
    error.in_list = open_brackets(bytes.substr(0, line.begin)) > 0;
    error.at_end = error.says("end-of-file");
    if (error.at_end && error.says("string")) error.at = static_cast<std::uint32_t>(find_unclosed(bytes));
}

/// What the parser would say of it.
std::string words_for(Stray::Kind kind) {
    switch (kind) {
        case Stray::Kind::heading: return "parsing table header: no name";
        case Stray::Kind::bracket: return "parsing array: the bracket closes another one";
        case Stray::Kind::character: break;
    }
    return "expected a comment or whitespace, saw something else";
}

/// Parses up to the first thing that cannot stand there; what comes before it is wrong first.
Attempt attempt(SourceText const& source, std::string_view bytes) {
    auto const stray = find_stray(bytes);
    auto result = parse(source, stray ? bytes.substr(0, stray->at) : bytes);
    if (stray && (result.table || result.error.says("end-of-file")))
        result = {std::nullopt, {static_cast<std::uint32_t>(stray->at), words_for(stray->kind)}};
    if (!result.table) complete(result.error, source, bytes);
    return result;
}

/// Overwrites a line with blanks, so that everything else keeps its place.
void blank_out(std::string& bytes, Span line) { std::fill(bytes.begin() + line.begin, bytes.begin() + line.end, ' '); }

/// The parser stops at its first error: report it, take its line away, and try again.
std::optional<toml::table> parse_reporting(Source const& source, Diagnostics& sink) {
    std::string bytes = source->bytes();
    std::uint32_t last_line = 0;
    for (int errors = 0; errors < max_syntax_errors; ++errors) {
        auto result = attempt(*source, bytes);
        if (result.table && errors == 0) return std::move(result.table);
        if (result.table) return std::nullopt;
        report_syntax_error(result.error, source, sink);
        auto const number = source->position(result.error.at).line;
        bool const goes_on = number > last_line && !result.error.at_end && !result.error.in_list;
        if (!goes_on || !stands_alone(source->slice(source->line(number)))) break;
        blank_out(bytes, source->line(number));
        last_line = number;
    }
    return std::nullopt;
}

// --- The file as a whole ---

Text guess_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return {"UTF-16 编码（记事本的“Unicode”）", "in UTF-16"};
    if (bytes.starts_with("PK")) return {"Excel 或 Word 文件", "an Excel or Word file"};
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return {"旧版 Excel 或 Word 文件", "an old Excel or Word file"};
    if (bytes.starts_with("%PDF")) return {"PDF 文件", "a PDF file"};
    return {"GBK 编码", "in GBK"};
}

bool is_utf8(Source const& source, Diagnostics& sink) {
    auto const invalid = grammar::find_invalid_utf8(source->bytes());
    if (!invalid) return true;
    report(sink, codes::not_utf8, source, {*invalid, *invalid + 1}, {{"guess", guess_encoding(source->bytes())}});
    return false;
}

bool has_content(Source const& source, Value const& root, Diagnostics& sink) {
    if (!root.entries.empty()) return true;
    report(sink, codes::empty_file, source, {});
    return false;
}

}  // namespace

std::optional<Value> parse_tree(Source const& source, Diagnostics& sink) {
    if (!may_be_parsed(source, sink) || !is_utf8(source, sink)) return std::nullopt;
    auto const table = parse_reporting(source, sink);
    if (!table) return std::nullopt;
    Value root = convert(*source, *table);
    root.span = {};
    if (!has_content(source, root, sink)) return std::nullopt;
    return root;
}

Span extent(Value const& value) {
    Span result = value.span;
    for (auto const& entry : value.entries) result = cover(result, extent(entry.value));
    return result;
}

}  // namespace jixiao::targets::read
