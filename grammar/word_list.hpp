// Word lists: words that are separated by single blanks, and looking for them in a text.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace jixiao::grammar {

/// Calls `visit` with each word of the list. Inlined: lists are looked through for every indicator.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (end > 0) visit(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

/// True if `text` is one of the words.
bool is_word_of(std::string_view words, std::string_view text);

/// The first word of the list that occurs in the text; empty if none does.
std::string_view word_in(std::string_view words, std::string_view text);

/// The longest word of the list that the text begins with; empty if none.
std::string_view beginning_of(std::string_view words, std::string_view text);

/// The longest word of the list that the text ends with; empty if none.
std::string_view ending_of(std::string_view words, std::string_view text);

/// Drops the first of the words that the text begins with; false if there is none.
bool drop_any(std::string_view& text, std::span<std::string_view const> words);

}  // namespace jixiao::grammar
