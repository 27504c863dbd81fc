#include "targets/base/nearest.hpp"

#include <algorithm>

#include "grammar/characters.hpp"

namespace jixiao::targets {
namespace {

constexpr std::size_t longest_word = 256;  // bytes; comparing takes the product of two lengths

/// Swapped letters (wieght) count as one mistake, however many places they touch.
std::size_t distance_between(std::string_view word, std::string_view candidate) {
    bool const swapped = word != candidate && word.size() == candidate.size() &&
                         std::is_permutation(word.begin(), word.end(), candidate.begin());
    return swapped ? 1 : grammar::edit_distance(word, candidate);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<std::string_view const> candidates) {
    if (word.empty() || word.size() > longest_word) return std::nullopt;
    std::size_t best = std::max<std::size_t>(1, grammar::count_characters(word) / 3) + 1;
    std::optional<std::string_view> result;
    for (auto const candidate : candidates) {
        if (candidate.empty() || candidate.size() > longest_word) continue;
        auto const distance = distance_between(word, candidate);
        if (distance >= best || distance >= grammar::count_characters(candidate)) continue;
        best = distance;
        result = candidate;
    }
    return result;
}

}  // namespace jixiao::targets
