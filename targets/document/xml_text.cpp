#include "targets/document/xml_text.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "grammar/characters.hpp"
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
        if (code) grammar::append_utf8(to, *code);
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
        grammar::append_utf8(result, 0xFFFD);
        text.remove_prefix(*bad + 1);
    }
    return result.append(text);
}

/// Nobody sees them at the ends of a cell.
bool is_unseen(char32_t character) { return grammar::is_blank(character) || grammar::is_invisible(character); }

}  // namespace

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
    auto const rest = grammar::trimmed(result, is_unseen);
    return rest.size() == result.size() ? result : std::string(rest);
}

}  // namespace jixiao::targets::document
