#include <algorithm>
#include <array>
#include <charconv>

#include "grammar/characters.hpp"
#include "targets/document/html_tokens.hpp"

namespace jixiao::targets::document {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 33> entities{{
    {"nbsp", " "},  {"lt", "<"},     {"gt", ">"},    {"amp", "&"},    {"quot", "\""},  {"apos", "'"},   {"le", "≤"},
    {"ge", "≥"},    {"ne", "≠"},     {"times", "×"}, {"divide", "÷"}, {"plusmn", "±"}, {"middot", "·"}, {"ldquo", "“"},
    {"rdquo", "”"}, {"lsquo", "‘"},  {"rsquo", "’"}, {"mdash", "—"},  {"ndash", "–"},  {"hellip", "…"}, {"bull", "•"},
    {"deg", "°"},   {"permil", "‰"}, {"ensp", " "},  {"emsp", "　"},  {"thinsp", " "}, {"copy", "©"},   {"reg", "®"},
    {"yen", "¥"},   {"sup2", "²"},   {"sup3", "³"},  {"frac12", "½"}, {"minus", "−"},
}};

void append_code_point(std::string& to, std::uint32_t code) {
    bool const is_space = code == '\t' || code == '\n' || code == '\r' || code == 0xA0;
    grammar::append_utf8(to, is_space ? U' ' : code < 0x20 ? 0xFFFD : code);
}

/// Adds what an entity stands for; false if its name means nothing.
bool append_entity(std::string& to, std::string_view name) {
    if (name.starts_with("#")) {
        bool const is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        std::uint32_t code = 0;
        auto const digits = name.substr(is_hex ? 2 : 1);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
        if (digits.empty() || end != digits.data() + digits.size()) return false;
        append_code_point(to, error == std::errc() ? code : 0xFFFFFFFF);
        return true;
    }
    auto const found =
        std::find_if(entities.begin(), entities.end(), [&](Entity const& entity) { return entity.name == name; });
    if (found == entities.end()) return false;
    to += found->text;
    return true;
}

bool is_in_name(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
}

}  // namespace

void append_html_text(std::string& to, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        bool const may_begin = text[at] == '&' && at + 1 < text.size() && is_in_name(text[at + 1]);
        if (!may_begin) {
            to += text[at++];
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() && end - at < 12 && is_in_name(text[end])) ++end;
        if (append_entity(to, text.substr(at + 1, end - at - 1)))
            at = end + (end < text.size() && text[end] == ';');
        else
            to += text[at++];
    }
}

}  // namespace jixiao::targets::document
