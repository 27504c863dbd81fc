// Words of rules: which of several a text has, and what stands before them.
//
// For lists that stand beside the rule that needs them; words with a meaning of their own are grammar/lexicon's.
#pragma once

#include <initializer_list>
#include <string_view>

namespace jixiao::grammar::standard {

using Words = std::initializer_list<std::string_view>;

/// The first of the words that occurs in the text; empty if none does.
std::string_view word_of(std::string_view text, Words words);

/// True if one of the words occurs in the text.
bool has(std::string_view text, Words words);

/// The text up to where the first of the words stands; all of it if none does.
std::string_view until(std::string_view text, Words words);

}  // namespace jixiao::grammar::standard
