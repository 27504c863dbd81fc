#include "targets/document/xml_text.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "grammar/source.hpp"

namespace jixiao::targets::document {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 5> entities{
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

std::optional<std::uint32_t> numbered(std::string_view name) {
    name.remove_prefix(1);
    bool const hexadecimal = name.starts_with('x') || name.starts_with('X');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return code;
}

bool append_entity(std::string& to, std::string_view name) {
    if (name.starts_with('#')) {
        auto const code = numbered(name);
        if (code) append_code_point(to, *code);
        return code.has_value();
    }
    for (auto const& [known, character] : entities) {
        if (known != name) continue;
        to += character;
        return true;
    }
    return false;
}

std::string valid_utf8(std::string_view text) {
    std::string result;
    while (auto const bad = grammar::find_invalid_utf8(text)) {
        result.append(text.substr(0, *bad));
        append_code_point(result, 0xFFFD);
        text.remove_prefix(*bad + 1);
    }
    return result.append(text);
}

constexpr std::array<std::string_view, 7> blanks{" ",           "\t", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B",
                                                 "\xEF\xBB\xBF"};

bool cut_front(std::string_view& text) {
    for (auto const blank : blanks) {
        if (!text.starts_with(blank)) continue;
        text.remove_prefix(blank.size());
        return true;
    }
    return false;
}

bool cut_back(std::string_view& text) {
    for (auto const blank : blanks) {
        if (!text.ends_with(blank)) continue;
        text.remove_suffix(blank.size());
        return true;
    }
    return false;
}

}  // namespace

void append_code_point(std::string& to, std::uint32_t code) {
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = 0xFFFD;
    auto const put = [&](std::uint32_t byte) { to += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
    }
    put(0x80 | (code & 0x3F));
}

std::string decoded_entities(std::string_view text) {
    constexpr std::size_t longest = 10;  // &#x10FFFF;
    std::string result;
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&')) {
        result.append(text.substr(0, at));
        text.remove_prefix(at);
        auto const end = text.substr(0, longest).find(';');
        bool const replaced = end != std::string_view::npos && append_entity(result, text.substr(1, end - 1));
        if (!replaced) result += '&';
        text.remove_prefix(replaced ? end + 1 : 1);
    }
    return result.append(text);
}

std::string tidy(std::string_view text) {
    std::string result = valid_utf8(text);
    std::size_t kept = 0;
    for (std::size_t at = 0; at < result.size(); ++at) {
        char c = result[at];
        if (c == '\r') {
            if (at + 1 < result.size() && result[at + 1] == '\n') continue;
            c = '\n';
        }
        bool const is_control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
        if (!is_control && c != 0x7F) result[kept++] = c;
    }
    result.resize(kept);
    std::string_view rest = result;
    while (cut_front(rest)) continue;
    while (cut_back(rest)) continue;
    return rest.size() == result.size() ? result : std::string(rest);
}

}  // namespace jixiao::targets::document
