#include "engine/nature/plain_name.hpp"

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::engine {
namespace {

constexpr std::size_t longest_name = 600;  // bytes

void drop_marks(std::string_view& text) {
    constexpr std::string_view marks[] = {"★", "☆", "*", "●", "○", "·", "-", "#"};
    while (grammar::drop_any(text, marks)) {
    }
}

/// 指标1: 1. (2)
void drop_number(std::string_view& text) {
    std::string_view rest = text;
    constexpr std::string_view word[] = {"三级指标", "指标"};
    constexpr std::string_view digits[] = {"0", "1", "2", "3", "4", "5", "6", "7",
                                           "8", "9", "(", "①", "②", "③", "④", "⑤"};
    constexpr std::string_view ends[] = {":", ".", "、", ")"};
    grammar::drop_any(rest, word);
    auto const before = rest.size();
    while (grammar::drop_any(rest, digits)) {
    }
    bool const numbered = rest.size() < before;
    if (grammar::drop_any(rest, ends) && numbered) text = rest;
}

}  // namespace

std::string plain_name(std::string_view name) {
    if (name.size() > longest_name) return {};
    auto const folded = grammar::fold(name);
    std::string_view text = folded.text();
    drop_marks(text);
    drop_number(text);
    drop_marks(text);
    while (text.ends_with(')') && text.rfind('(') != std::string_view::npos && text.rfind('(') > 0)
        text = text.substr(0, text.rfind('('));
    return std::string(text);
}

}  // namespace jixiao::engine
