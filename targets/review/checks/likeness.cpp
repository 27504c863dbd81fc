#include "targets/review/checks/likeness.hpp"

#include <algorithm>
#include <vector>

#include "grammar/characters.hpp"
#include "grammar/fold.hpp"
#include "grammar/word_list.hpp"

namespace jixiao::targets::review {
namespace {

constexpr std::string_view fillers = "的 了 等 “ ” 、 , 。 ; : ( ) - · 《 》";

/// Sorted, so that two lists can be compared in one pass; names are short.
std::vector<std::string_view> pairs_of(std::string_view text) {
    std::vector<std::string_view> pairs;
    while (!text.empty()) {
        auto const first = grammar::decode(text).size;
        if (first >= text.size()) break;
        pairs.push_back(text.substr(0, first + grammar::decode(text.substr(first)).size));
        text.remove_prefix(first);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::size_t shared(std::vector<std::string_view> const& a, std::vector<std::string_view> const& b) {
    std::vector<std::string_view> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

}  // namespace

std::string content_of(std::string_view name) {
    auto const folded = grammar::fold(name);
    std::string_view rest = folded.text();
    std::string content;
    while (!rest.empty()) {
        auto const character = rest.substr(0, grammar::decode(rest).size);
        if (!grammar::is_word_of(fillers, character)) content.append(character);
        rest.remove_prefix(character.size());
    }
    return content;
}

std::size_t shared_pairs(std::string_view a, std::string_view b) { return shared(pairs_of(a), pairs_of(b)); }

bool are_alike(std::string_view a, std::string_view b) {
    auto const of_a = pairs_of(a);
    auto const of_b = pairs_of(b);
    return !of_a.empty() && shared(of_a, of_b) * 10 >= (of_a.size() + of_b.size()) * 4;
}

}  // namespace jixiao::targets::review
