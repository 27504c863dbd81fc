#include "targets/read/scan.hpp"

#include <algorithm>
#include <string>

#include "targets/base/located.hpp"

namespace jixiao::targets::read {
namespace {

bool is_three(std::string_view bytes, std::size_t at) {
    return at + 2 < bytes.size() && bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2];
}

/// A string on one line ends with its line at the latest.
std::size_t skip_string(std::string_view bytes, std::size_t at) {
    char const quote = bytes[at];
    bool const triple = is_three(bytes, at);
    std::size_t const width = triple ? 3 : 1;
    for (at += width; at < bytes.size(); ++at) {
        char const c = bytes[at];
        if (c == quote && (!triple || is_three(bytes, at))) return at + width;
        if (c == '\n' && !triple) return at;
        if (c == '\\' && quote == '"') ++at;
    }
    return bytes.size();
}

bool is_opening(char c) { return c == '[' || c == '{'; }
bool is_closing(char c) { return c == ']' || c == '}'; }

bool closes_another(std::string_view open, char c) {
    return is_closing(c) && !open.empty() && open.back() != (c == ']' ? '[' : '{');
}

/// Keeps the brackets that are open; those that nothing opened are passed over.
void follow(std::string& open, char c) {
    if (is_opening(c)) open += c;
    if (is_closing(c) && !open.empty()) open.pop_back();
}

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '"' || c == '\'';
}

/// Where the name of the heading that opens at `at` should begin, if it does not.
std::optional<std::size_t> missing_name(std::string_view bytes, std::size_t at) {
    at += bytes.substr(at).starts_with("[[") ? 2 : 1;
    at = std::min(bytes.find_first_not_of(" \t", at), bytes.size());
    if (at < bytes.size() && (begins_name(bytes[at]) || bytes[at] == ']')) return std::nullopt;
    return at;
}

/// The line begins after blanks.
bool begins_line(bool began, char c) { return c == '\n' || (began && (c == ' ' || c == '\t' || c == '\r')); }

}  // namespace

std::size_t step(std::string_view bytes, std::size_t at) {
    char const c = bytes[at];
    if (c == '"' || c == '\'') return skip_string(bytes, at);
    if (c == '#') return std::min(bytes.find('\n', at), bytes.size());
    return at + 1;
}

std::size_t find_unclosed(std::string_view bytes) {
    std::size_t last = bytes.size();
    for (std::size_t at = 0; at < bytes.size(); at = step(bytes, at)) last = at;
    return last;
}

std::size_t open_brackets(std::string_view bytes) {
    std::string open;
    for (std::size_t at = 0; at < bytes.size(); at = step(bytes, at)) follow(open, bytes[at]);
    return open.size();
}

std::optional<Stray> find_stray(std::string_view bytes) {
    std::string open;
    bool line_begins = true;
    std::size_t const begin = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t at = begin; at < bytes.size(); at = step(bytes, at)) {
        char const c = bytes[at];
        if (c == '[' && open.empty() && line_begins)
            if (auto const name = missing_name(bytes, at)) return Stray{Stray::Kind::heading, *name};
        if (closes_another(open, c)) return Stray{Stray::Kind::bracket, at};
        if (static_cast<unsigned char>(c) >= 0x80) return Stray{Stray::Kind::character, at};
        follow(open, c);
        line_begins = begins_line(line_begins, c);
    }
    return std::nullopt;
}

}  // namespace jixiao::targets::read
