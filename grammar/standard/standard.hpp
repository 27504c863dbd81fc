// Standards: the sentence that says what earns how many points, read as a whole.
//
// A text in which no rule is found gives an empty tree and W272; nothing throws. Spans are bytes of the text.
#pragma once

#include <optional>
#include <string_view>

#include "grammar/diagnostic.hpp"
#include "grammar/standard/tree.hpp"

namespace jixiao::grammar::standard {

inline constexpr std::size_t max_standard_size = 6000;  // bytes
inline constexpr std::size_t max_pieces = 120;

struct ParsedStandard {
    Standard standard;
    Diagnostics diagnostics;  // that it could not be read; what is wrong with its rules is check_standard()'s
};

ParsedStandard parse_standard(std::string_view text);

/// What a reviewer objects to. `full`: the points of the indicator, where they are known.
Diagnostics check_standard(Standard const& standard, std::string_view text, std::optional<Ratio> full);

/// Both: the tree, with all that is wrong with the text and its rules.
ParsedStandard review_standard(std::string_view text, std::optional<Ratio> full);

}  // namespace jixiao::grammar::standard
