#include "grammar/formula/names.hpp"

#include "grammar/characters.hpp"
#include "grammar/scan_value.hpp"

namespace jixiao::grammar::formula {
namespace {

bool is_quote_begin(std::string_view text) { return starts_with_any(text, {"“", "《", "‘", "\"", "「", "『"}) != 0; }

/// “三公经费”, 《手册》: whole, whatever stands inside.
std::size_t scan_quoted(std::string_view text) {
    if (!is_quote_begin(text)) return 0;
    std::size_t const open = decode(text).size;
    for (std::size_t at = open, tried = 0; at < text.size() && tried < 40; ++tried) {
        if (auto const end = starts_with_any(text.substr(at), {"”", "》", "’", "\"", "」", "』"}); end != 0)
            return at + end;
        at += decode(text.substr(at)).size;
    }
    return open;
}

bool is_sign(std::string_view text) {
    return starts_with_any(text, {"+", "-", "—", "–",    "×",    "÷",    "/",    "*",        "=",  "(",
                                  ")", ":", ",", ";",    "。",   "|",    "[",    "]",        "{",  "}",
                                  "∕", "✕", "∶", "乘以", "除以", "减去", "加上", "的绝对值", "x(", "X("}) != 0;
}

/// (改造), (含追加): brackets of a name hold words alone, no signs.
std::size_t scan_bracket(std::string_view text) {
    if (!text.starts_with('(') || text.size() < 2 || is_digit(text[1])) return 0;
    bool words = false;
    for (std::size_t at = 1, tried = 0; at < text.size() && tried < 30; ++tried) {
        if (text[at] == ')') return words ? at + 1 : 0;
        bool const calculation =
            starts_with_any(text.substr(at), {"+", "×", "÷", "*", "=", "(", "|", "-", "—", "/"}) != 0;
        if (calculation) return 0;
        auto const [character, size] = decode(text.substr(at));
        words |= is_han(character) || is_alphabetic(character);
        at += size;
    }
    return 0;
}

std::size_t scan_digits(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && (is_digit(text[size]) || text[size] == '.')) ++size;
    return size;
}

/// 1—3季度: digits and a dash before a word are one name.
std::size_t scan_leading_digits(std::string_view text) {
    std::size_t at = scan_digits(text);
    if (at == 0) return 0;
    std::size_t const dash = starts_with_any(text.substr(at), {"-", "—", "~", "至"});
    std::size_t const more = dash == 0 ? 0 : scan_digits(text.substr(at + dash));
    if (more != 0) at += dash + more;
    if (at >= text.size() || is_sign(text.substr(at))) return 0;
    auto const [character, size] = decode(text.substr(at));
    bool const letter = is_alphabetic(character);
    std::string_view const rest = text.substr(at + size);
    bool const scaled = starts_with_any(text.substr(at), {"%", "‰"}) != 0;
    bool const word = letter || (is_han(character) && !rest.empty() && !is_sign(rest));
    return word && !scaled ? at : 0;
}

/// A dash between digits and before a word goes on with the name.
std::size_t scan_inner_dash(std::string_view before, std::string_view text) {
    std::size_t const dash = starts_with_any(text, {"-", "—", "~"});
    if (dash == 0 || before.empty() || !is_digit(before.back())) return 0;
    std::size_t const digits = scan_digits(text.substr(dash));
    std::string_view const rest = text.substr(dash + digits);
    return digits != 0 && !rest.empty() && is_han(decode(rest).character) ? dash + digits : 0;
}

}  // namespace

std::size_t scan_name(std::string_view text) {
    std::size_t at = scan_leading_digits(text);
    if (at == 0 && !text.empty() && is_digit(text[0])) return 0;
    while (at < text.size()) {
        std::string_view const rest = text.substr(at);
        std::size_t step = scan_quoted(rest);
        if (step == 0) step = scan_inner_dash(text.substr(0, at), rest);
        if (step == 0 && at != 0) step = scan_bracket(rest);
        if (step == 0 && is_sign(rest)) break;
        if (step == 0) step = decode(rest).size;
        at += step;
    }
    return at;
}

}  // namespace jixiao::grammar::formula
