// Nearest: what somebody probably meant by a word that is not known.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace jixiao::targets {

/// The candidate with the fewest wrong, missing or added characters, at most about a third of the
/// word; nothing if none is that near. The first of equals wins.
std::optional<std::string_view> nearest(std::string_view word, std::span<std::string_view const> candidates);

}  // namespace jixiao::targets
