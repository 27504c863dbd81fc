#include "grammar/standard/words.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::grammar::standard {

std::string_view word_of(std::string_view text, Words words) {
    for (std::string_view const word : words)
        if (contains(text, word)) return word;
    return {};
}

bool has(std::string_view text, Words words) { return !word_of(text, words).empty(); }

std::string_view until(std::string_view text, Words words) {
    std::size_t end = text.size();
    for (std::string_view const word : words) end = std::min(end, text.find(word));
    return text.substr(0, end);
}

}  // namespace jixiao::grammar::standard
