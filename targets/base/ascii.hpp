// Letters of ASCII without regard to their case, as names of markup and formats are compared.
#pragma once

#include <algorithm>
#include <string>

namespace jixiao::targets {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return lower(c); });
    return text;
}

}  // namespace jixiao::targets
