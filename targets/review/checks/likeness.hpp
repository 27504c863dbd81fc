// Likeness: how much of two names is the same, by their pairs of neighbouring characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao::targets::review {

/// The name without blanks, punctuation and the 的, 了, 等 that mean nothing.
std::string content_of(std::string_view name);

/// Pairs of neighbouring characters that occur in both; each pair of the shorter one counts once.
std::size_t shared_pairs(std::string_view a, std::string_view b);

/// True if at least four fifths of the pairs of both are shared.
bool are_alike(std::string_view a, std::string_view b);

}  // namespace jixiao::targets::review
