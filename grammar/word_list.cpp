#include "grammar/word_list.hpp"

namespace jixiao::grammar {

bool is_word_of(std::string_view words, std::string_view text) {
    bool found = false;
    for_each_word(words, [&](std::string_view word) { found |= word == text; });
    return found;
}

std::string_view word_in(std::string_view words, std::string_view text) {
    std::string_view found;
    for_each_word(words, [&](std::string_view word) {
        if (found.empty() && text.find(word) != std::string_view::npos) found = word;
    });
    return found;
}

std::string_view beginning_of(std::string_view words, std::string_view text) {
    std::string_view found;
    for_each_word(words, [&](std::string_view word) {
        if (word.size() > found.size() && text.starts_with(word)) found = word;
    });
    return found;
}

std::string_view ending_of(std::string_view words, std::string_view text) {
    std::string_view found;
    for_each_word(words, [&](std::string_view word) {
        if (word.size() > found.size() && text.ends_with(word)) found = word;
    });
    return found;
}

bool drop_any(std::string_view& text, std::span<std::string_view const> words) {
    for (auto const word : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}

}  // namespace jixiao::grammar
