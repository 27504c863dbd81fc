#include "tools/render/characters.hpp"

#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/source.hpp"

namespace jixiao::render {
namespace {

std::uint32_t sequence_size(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

bool is_within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

bool is_control(char32_t code) { return code < 0x20 || is_within(code, 0x7F, 0x9F); }

/// What the grammar passes over, and further marks of direction, separators and tags.
bool is_hidden(char32_t code) {
    return grammar::is_invisible(code) || code == 0x61C || is_within(code, 0x2028, 0x2029) ||
           is_within(code, 0x206A, 0x206F) || is_within(code, 0xFFF9, 0xFFFB) || is_within(code, 0xE0000, 0xE007F);
}

std::string numbered(char32_t code) { return fmt::format("<U+{:04X}>", static_cast<unsigned>(code)); }

std::string control_picture(char32_t code) {
    if (code > 0x7F) return numbered(code);
    std::string picture;
    grammar::append_utf8(picture, code == 0x7F ? 0x2421 : 0x2400 + code);
    return picture;
}

bool is_break(char32_t code) { return code == '\t' || code == '\n' || code == '\r'; }

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    auto const size = sequence_size(static_cast<unsigned char>(text[at]));
    auto const sequence = text.substr(at, size);
    if (sequence.size() < size || grammar::find_invalid_utf8(sequence)) return {0xFFFD, 1, true};
    return {grammar::decode(sequence).character, size, false};
}

std::string visible(Character const& character) {
    char32_t const code = character.code;
    if (code == '\t') return "    ";
    if (is_control(code)) return control_picture(code);
    if (is_hidden(code)) return numbered(code);
    std::string text;
    grammar::append_utf8(text, code);
    return text;
}

std::string visible_line(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        result += is_break(character.code) ? " " : visible(character);
        at += character.size;
    }
    return result;
}

std::string visible_text(std::string_view text) {
    std::string result;
    while (true) {
        auto const end = text.find('\n');
        result += visible_line(text.substr(0, end));
        if (end == std::string_view::npos) return result;
        result += '\n';
        text.remove_prefix(end + 1);
    }
}

}  // namespace jixiao::render
