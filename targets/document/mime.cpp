#include "targets/document/mime.hpp"

#include <cstdint>
#include <map>

#include "grammar/characters.hpp"
#include "targets/base/ascii.hpp"
#include "targets/document/limits.hpp"

namespace jixiao::targets::document {
namespace {

constexpr auto none = std::string_view::npos;
constexpr int max_depth = 8;  // of containers
constexpr std::size_t max_header_size = 64 * 1024;

using Headers = std::map<std::string, std::string>;

/// The first line, without its end, which is cut off.
std::string_view cut_line(std::string_view& text) {
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == none ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The headers up to the empty line, which are cut off; lines that begin with a blank go on.
Headers cut_headers(std::string_view& text) {
    Headers headers;
    std::string last;
    std::size_t size = 0;
    while (!text.empty()) {
        auto const line = cut_line(text);
        if (line.empty()) break;
        size += line.size();
        if (size > max_header_size) continue;
        auto const colon = line.find(':');
        if (line.front() == ' ' || line.front() == '\t') {
            if (!last.empty()) headers[last].append(line);
        } else if (colon != none) {
            last = lower(std::string(line.substr(0, colon)));
            headers[last] = grammar::trimmed(line.substr(colon + 1));
        }
    }
    return headers;
}

std::string header(Headers const& headers, std::string const& name) {
    auto const found = headers.find(name);
    return found == headers.end() ? "" : found->second;
}

/// boundary="..." and charset=... behind the type.
std::string parameter(std::string const& value, std::string const& name) {
    auto at = lower(value).find(name + "=");
    if (at == std::string::npos) return {};
    at += name.size() + 1;
    bool const is_quoted = at < value.size() && value[at] == '"';
    if (is_quoted) ++at;
    return value.substr(at, value.find_first_of(is_quoted ? "\"" : "; \t", at) - at);
}

std::string decoded_body(std::string_view body, std::string const& encoding) {
    if (encoding == "quoted-printable") return decoded_quoted_printable(body);
    if (encoding == "base64") return decoded_base64(body);
    return std::string(body);
}

void add_parts(std::string_view entity, int depth, std::vector<MimePart>& parts);

/// What stands between the lines of a boundary.
void add_inner(std::string_view body, std::string const& boundary, int depth, std::vector<MimePart>& parts) {
    std::string const mark = "--" + boundary;
    auto begin = none;
    for (std::size_t at = 0; at <= body.size() && parts.size() < max_parts;) {
        auto rest = body.substr(at);
        auto const line = cut_line(rest);
        bool const is_mark = line.starts_with(mark);
        if (is_mark && begin != none) add_parts(body.substr(begin, at - begin), depth + 1, parts);
        std::size_t const next = body.size() - rest.size();
        if (is_mark) begin = line.starts_with(mark + "--") ? none : next;
        if (rest.empty()) break;
        at = next;
    }
    if (begin != none && begin < body.size()) add_parts(body.substr(begin), depth + 1, parts);
}

void add_parts(std::string_view entity, int depth, std::vector<MimePart>& parts) {
    auto const headers = cut_headers(entity);
    auto const content = header(headers, "content-type");
    auto const boundary = parameter(content, "boundary");
    auto const type = lower(content.substr(0, content.find_first_of("; \t")));
    if (type.starts_with("multipart/")) {
        if (!boundary.empty() && depth < max_depth) add_inner(entity, boundary, depth, parts);
        return;
    }
    parts.push_back({type, parameter(content, "charset"), header(headers, "content-location"),
                     decoded_body(entity, lower(header(headers, "content-transfer-encoding")))});
}

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int sextet(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

}  // namespace

std::vector<MimePart> mime_parts(std::string_view message) {
    std::vector<MimePart> parts;
    add_parts(message, 0, parts);
    return parts;
}

std::string decoded_quoted_printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        if (text.front() != '=') {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        bool const is_byte = text.size() > 2 && hex(text[1]) >= 0 && hex(text[2]) >= 0;
        if (is_byte) {
            result += static_cast<char>(hex(text[1]) * 16 + hex(text[2]));
            text.remove_prefix(3);
            continue;
        }
        auto const end = text.find_first_not_of(" \t\r", 1);
        bool const goes_on = end == none || text[end] == '\n';
        if (!goes_on) result += '=';
        text.remove_prefix(end == none ? text.size() : goes_on ? end + 1 : 1);
    }
    return result;
}

std::string decoded_base64(std::string_view text) {
    std::string result;
    std::uint32_t bits = 0;
    int count = 0;
    for (char const c : text) {
        int const value = sextet(c);
        if (c == '=') break;
        if (value < 0) continue;
        bits = (bits << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        result += static_cast<char>(bits >> count & 0xFF);
    }
    return result;
}

}  // namespace jixiao::targets::document
